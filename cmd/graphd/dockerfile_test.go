package main

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The image is built with the Go of go.mod, runs as nobody in particular, and
// holds no shell.
func TestDockerfile(t *testing.T) {
	var last []string
	lines := bufio.NewScanner(strings.NewReader(readProject(t, "Dockerfile")))
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) > 0 && words[0] == "FROM" {
			last = nil
		}
		if len(words) > 0 && words[0] != "#" {
			last = append(last, strings.Join(words, " "))
		}
	}
	if !strings.HasPrefix(last[0], "FROM gcr.io/distroless/static-debian12:") && last[0] != "FROM scratch" {
		t.Errorf("the last stage is %s", last[0])
	}
	user := slices.IndexFunc(last, func(line string) bool { return strings.HasPrefix(line, "USER ") })
	if user < 0 || strings.HasPrefix(last[user], "USER 0") || strings.HasPrefix(last[user], "USER root") {
		t.Errorf("it runs as root: %q", last)
	}
	for _, line := range last {
		if strings.HasPrefix(line, "RUN ") {
			t.Errorf("the last stage has no shell for %s", line)
		}
	}
	text := readProject(t, "Dockerfile")
	wanted := regexp.MustCompile(`(?m)^go ([0-9]+\.[0-9]+)`).FindStringSubmatch(readProject(t, "go.mod"))[1]
	if !strings.Contains(text, "FROM golang:"+wanted+"-") || !strings.Contains(text, "CGO_ENABLED=0") {
		t.Errorf("it is not built statically with Go %s", wanted)
	}
}

// What the program is built from is not left out of the build.
func TestDockerignore(t *testing.T) {
	let := strings.Fields(readProject(t, ".dockerignore"))
	folders, err := os.ReadDir(project)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if !f.IsDir() || slices.Contains([]string{"bench", "browser", "docs", "faults", "notebooks"}, f.Name()) || f.Name()[0] == '.' || f.Name() == "testdata" {
			continue
		}
		if sources, _ := filepath.Glob(project + f.Name() + "/*.go"); len(sources) == 0 && f.Name() != "cmd" && f.Name() != "store" {
			continue
		}
		if !slices.Contains(let, "!"+f.Name()) {
			t.Errorf("%s is left out", f.Name())
		}
	}
	if !slices.Contains(let, "*") {
		t.Error("all else, such as .env and tokens, is not kept out")
	}
}
