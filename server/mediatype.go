package server

import (
	"mime"
	"strconv"
	"strings"
)

// The two media types of answers, the preferred one first. They differ in
// status: see statusOf.
const (
	graphqlJSON = "application/graphql-response+json"
	plainJSON   = "application/json"
)

// acceptedRange is one entry of an Accept header.
type acceptedRange struct {
	media   string // "application/json", "application/*" or "*/*"
	quality float64
}

// negotiate picks the media type of the answer by RFC 9110, 12.5.1: the one of
// higher quality; between equals the one that is listed earlier; without a
// header, or between equals that one entry covers, graphqlJSON. ok is false if
// neither is acceptable.
func negotiate(accept []string) (media string, ok bool) {
	ranges := acceptedRanges(accept)
	if len(ranges) == 0 {
		if strings.TrimSpace(strings.Join(accept, "")) != "" {
			return "", false
		}
		return graphqlJSON, true
	}
	best, bestQuality, bestPlace := "", 0.0, 0
	for _, offered := range []string{graphqlJSON, plainJSON} {
		quality, place := qualityOf(offered, ranges)
		if quality > bestQuality || (quality == bestQuality && quality > 0 && place < bestPlace) {
			best, bestQuality, bestPlace = offered, quality, place
		}
	}
	return best, best != ""
}

// qualityOf takes the most specific range that covers the media type.
func qualityOf(media string, ranges []acceptedRange) (quality float64, place int) {
	for _, covering := range []string{media, "application/*", "*/*"} {
		for i, r := range ranges {
			if r.media == covering {
				return r.quality, i
			}
		}
	}
	return 0, 0
}

// acceptedRanges reads the header; entries that cannot be read, or that want
// another charset than UTF-8, accept nothing.
func acceptedRanges(accept []string) []acceptedRange {
	var ranges []acceptedRange
	for _, entry := range strings.Split(strings.Join(accept, ","), ",") {
		media, parameters, err := mime.ParseMediaType(entry)
		if err != nil || !isUTF8(parameters["charset"]) {
			continue
		}
		quality := 1.0
		if q, given := parameters["q"]; given {
			if quality, err = strconv.ParseFloat(q, 64); err != nil || quality < 0 || quality > 1 {
				continue
			}
		}
		ranges = append(ranges, acceptedRange{media, quality})
	}
	return ranges
}

// isJSON reports whether a body of this content type can be read.
func isJSON(contentType string) bool {
	media, parameters, err := mime.ParseMediaType(contentType)
	return err == nil && media == plainJSON && isUTF8(parameters["charset"])
}

func isUTF8(charset string) bool {
	return charset == "" || strings.EqualFold(charset, "utf-8") || strings.EqualFold(charset, "utf8")
}

// prefersHTML reports whether a browser's address bar asks.
func prefersHTML(accept []string) bool {
	return strings.Contains(strings.Join(accept, ","), "text/html")
}

// statusOf is the status of an answer to a well-formed request, by the
// specification's rules for the two media types. Clients of application/json
// cannot tell graphd's errors from those of a proxy on the way, so they get
// 200 and read the errors.
func statusOf(outcome Outcome, media string) int {
	if media == plainJSON {
		return 200
	}
	switch outcome {
	case Executed:
		return 200
	case Refused:
		return 400
	case TimedOut:
		return 504
	case Unavailable:
		return 503
	}
	return 500
}
