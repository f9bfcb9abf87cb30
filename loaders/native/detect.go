package native

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strings"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/lines"
)

var (
	// oneKey is how a line of JSON lines begins.
	oneKey = regexp.MustCompile(`^\{\s*"(dataset|source|entity|link|fact|judgement)"\s*:`)
	// topKey is a key at the top of a YAML file, in block style or as JSON.
	topKey = regexp.MustCompile(`(?m)^(\{\s*)?["']?(dataset|sources|entities|links|facts|judgements)["']?\s*:`)
)

// Detect tells JSON lines by any line that is an object with one of their keys
// and no other, or by a first line that begins so and is cut or damaged.
func (JSONLines) Detect(head []byte, name string) format.Likeness {
	if binary(head) {
		return format.Unlike
	}
	lines := bytes.Split(bytes.TrimSpace(bytes.TrimPrefix(head, lines.ByteOrderMark)), []byte("\n"))
	for _, line := range lines {
		if oneKey.Match(line) && keys(line) == 1 {
			return format.ByContent
		}
	}
	if oneKey.Match(lines[0]) && keys(lines[0]) == 0 && (len(lines) == 1 || bytes.HasPrefix(lines[1], []byte("{"))) {
		return format.ByContent
	}
	return byName(name, ".jsonl", ".ndjson")
}

// Detect tells YAML by one of the native format's keys at the top level.
func (YAML) Detect(head []byte, name string) format.Likeness {
	switch {
	case binary(head) || (JSONLines{}).Detect(head, "") == format.ByContent:
		return format.Unlike
	case topKey.Match(bytes.TrimPrefix(head, lines.ByteOrderMark)):
		return format.ByContent
	}
	return byName(name, ".yaml", ".yml")
}

// keys counts the keys of a line that is one whole JSON object, else 0.
func keys(line []byte) int {
	var object map[string]json.RawMessage
	if json.Unmarshal(line, &object) != nil {
		return 0
	}
	return len(object)
}

// binary reports bytes that no text has. Invalid UTF-8 is not among them: the
// reader names it by line.
func binary(head []byte) bool {
	return bytes.ContainsFunc(head, func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' })
}

func byName(name string, endings ...string) format.Likeness {
	for _, e := range endings {
		if strings.EqualFold(path.Ext(name), e) {
			return format.ByName
		}
	}
	return format.Unlike
}
