package native_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/native"
)

func TestBadYAMLFiles(t *testing.T) {
	bomb := "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
	for _, c := range []struct{ text, want string }{
		{"dataset: {id: d}\nentities: [\n", "FILE line 3: not YAML in or below this line: did not find expected node content (nothing of this file is loaded)"},
		{"a: b: c\n", "FILE line 1: not YAML in or below this line: mapping values are not allowed in this context (nothing of this file is loaded)"},
		{bomb, "FILE line 1: the anchor &a is refused (anchors and aliases are not read; quote a text that begins with &)"},
		{"entities: [*a]\n", "FILE line 1: not YAML in or below this line: unknown anchor 'a' referenced (nothing of this file is loaded)"},
		{"dataset: {id: d}\n---\ndataset: {id: e}\n", "FILE line 2: the file holds more than one YAML document (write one file for each)"},
		{"dataset: {id: d}\nentities:\n  - {id: x}\nentities:\n  - {id: y}\n", "FILE line 4: entities: is given twice, first in line 2 (put all of them under one key)"},
		{"dataset: {id: d}\ntitle: \xff\n", "FILE line 2: invalid UTF-8 (save the file as UTF-8)"},
		{"# nothing\n", "FILE the file holds nothing but blanks and comments"},
		{"- a\n", "FILE line 1: the file is a list where an object belongs (at its top stand dataset, sources, entities, links, facts, judgements)"},
		{"dataset: {id: a/b}\n", `FILE line 1: dataset.id: a dataset's id "a/b" holds a slash or begins with "global:" (it is the prefix of the ids of its sources, dataset/id; write one word)`},
		{"dataset: {id: d, license: MIT}\n", `FILE line 1: dataset: unknown field "license"; did you mean "licence"? (known: id, title, licence, url, edition, published, reliability, credibility)`},
		{"dataset: d\n", "FILE line 1: dataset: is a text where an object belongs (its fields are id, title, licence, url, edition, published, reliability, credibility)"},
		{"dataset: {id: d}\nentitys: [{id: x}]\n", `line 2: unknown key "entitys"; did you mean "entities"? (nothing below it is loaded; known: dataset, sources, entities, links, facts, judgements)`},
		{"dataset: {id: d}\nentities: {id: x}\n", "line 2: entities: is an object where a list belongs (begin each item with a dash)"},
		{"dataset: {id: d}\nentities: !mine []\n", `FILE line 2: the tag "!mine" is refused (leave it out; quote a text that begins with !)`},
		{"dataset: {id: !!binary aGk=}\n", `FILE line 1: the tag "!!binary" is refused (leave it out; quote a text that begins with !)`},
		{"? [a]\n: b\n", "FILE line 1: a key is a list or an object (a key is one word)"},
		{"dataset: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "FILE line 1: lists and objects nest deeper than 32"},
		{strings.Repeat(" ", native.MaxYAML+1), "FILE the file is larger than 16 MB, the most for YAML (write it as JSON lines, which may be of any size)"},
		{"dataset: {id: d}\nsources: [" + strings.Repeat(",", 3_000_000) + "]", "FILE the file may hold more than 3000000 values, too many for YAML (write it as JSON lines, which may be of any size)"},
	} {
		expect(t, native.YAML{}, c.text, c.want)
	}
}

func TestBadJSONLines(t *testing.T) {
	first := `{"dataset": {"id": "d"}}` + "\r\n\n"
	for _, c := range []struct{ line, want string }{
		{`{"entity": {"id": "x", "kind": "person", "names": ["X"]}`, `not JSON at column 56: unexpected end of JSON input (each line is one JSON object)`},
		{`{"fact": {"of": "a", "property": "COUNT", "value": 1e400, "claims": [{"source": "s"}]}}`, `value: "1e400" is too large a number`},
		{`{"source": {"id": NaN}}`, `not JSON at column 19: invalid character 'N' looking for beginning of value (each line is one JSON object)`},
		{`{"source": {"id": "s"}} {"source": {"id": "t"}}`, `not JSON at column 25: invalid character '{' after top-level value (each line is one JSON object)`},
		{`{"source": {"id": "s", "id": "t"}}`, `id: is given twice`},
		{`{"source": {"id": "s", "titel": "t"}}`, `unknown field "titel"; did you mean "title"? (known: id, title, url, published, author, publisher, reliability, via)`},
		{`{"sorce": {"id": "s"}}`, `unknown key "sorce"; did you mean "source"? (write {"entity": {…}}; known: dataset, source, entity, link, fact, judgement)`},
		{`{"source": {"id": "s"}, "entity": {}}`, `the line has 2 keys where one belongs that says what it is (write {"entity": {…}}; known: dataset, source, entity, link, fact, judgement)`},
		{`["source"]`, `the line is a list where an object belongs (write {"entity": {…}}; known: dataset, source, entity, link, fact, judgement)`},
		{`{"source": {"id": "s", "title": "\xff"}}`, `invalid UTF-8 (save the file as UTF-8)`},
		{`{"source": {"id": "s", "title": "\\ud800"}}`, `half of a surrogate pair (\ud800 to \udfff) stands alone, which is no letter`},
		{`{"source": ` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`, `lists and objects nest deeper than 32`},
		{`{"source": {"id": "` + strings.Repeat("s", 16<<20) + `"}}`, `the line is longer than 16 MB (give a link's claims on several lines)`},
	} {
		line := strings.NewReplacer(`\xff`, "\xff", `\\u`, `\u`).Replace(c.line)
		text := first + line + "\n" + `{"source": {"id": "last"}}`
		expect(t, native.JSONLines{}, text, "line 3: "+c.want)
		if n, _ := read(native.JSONLines{}, text); len(n.Sources) != 1 || n.Lines[len(n.Lines)-1] != 4 {
			t.Errorf("%.60s: the line after it is lost: %+v", c.line, n)
		}
	}
}
