package browser

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// style is the .grass file's properties by rule; rules are their order.
func style(t *testing.T) (properties map[string]map[string]string, rules []string) {
	t.Helper()
	properties = map[string]map[string]string{}
	for _, m := range regexp.MustCompile(`(\S+) \{\n((?:  .*\n)*)\}`).FindAllStringSubmatch(read(t, "graphd.grass"), -1) {
		of := map[string]string{}
		for line := range strings.Lines(m[2]) {
			name, value, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(line), ";"), ": ")
			of[name] = strings.Trim(value, `"`)
		}
		properties[m[1]] = of
		rules = append(rules, m[1])
	}
	return properties, rules
}

func TestEveryKindAndLinkTypeHasAStyle(t *testing.T) {
	properties, rules := style(t)
	for _, k := range graph.Kinds() {
		name := "node." + string(k[:1]) + strings.ToLower(string(k[1:]))
		if properties[name]["caption"] != "{name}" || properties[name]["color"] == "" {
			t.Errorf("%s: %v", name, properties[name])
		}
		if slices.Index(rules, name) < slices.Index(rules, "node.Entity") {
			t.Errorf("%s stands before node.Entity, which then wins", name)
		}
	}
	for _, lt := range graph.DefaultVocabulary().LinkTypes() {
		of := properties["relationship."+lt.Name]
		if of["caption"] != "{reads}" || of["color"] == "" {
			t.Errorf("%s: %v", lt.Name, of)
		}
		if hostile := of["color"] == properties["relationship.OPPOSES"]["color"]; hostile != (lt.Sign < 0) {
			t.Errorf("%s has sign %d and the colour %s", lt.Name, lt.Sign, of["color"])
		}
	}
	if n := strings.Count(read(t, "graphd.grass"), "{\n"); n != len(properties) {
		t.Errorf("%d rules of %d are read: a rule stands twice, or is written in another way", len(properties), n)
	}
}
