# graphd as an image: one static program, the first graph to load, no shell.
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags='-s -w' -o /out/graphd ./cmd/graphd \
 && mkdir /out/data

# Authorities' certificates and a user without rights, and nothing to run but graphd.
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/graphd /usr/local/bin/graphd
COPY --from=build --chown=65532:65532 /out/data /data
COPY seeds/isis-k-2020 /seeds/isis-k-2020
WORKDIR /data
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/graphd"]
CMD ["--help"]
