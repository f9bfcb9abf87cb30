package neo4jtest

import (
	"strings"
	"testing"
)

func TestWhereAServerIsFrom(t *testing.T) {
	const uri, lacking = "bolt://127.0.0.1:7687", "no mvn on the PATH"
	for _, c := range []struct {
		uri, missing string
		ci           bool
		want         way
	}{
		{uri, "", false, useNamed},
		{uri, lacking, false, useNamed},
		{uri, lacking, true, useNamed},
		{"", "", false, startOne},
		{"", "", true, startOne},
		{"", lacking, false, skip},
		{"", lacking, true, fail},
	} {
		got, why := decide(c.uri, c.missing, c.ci)
		if got != c.want {
			t.Errorf("decide(%q, %q, %t) = %d, want %d", c.uri, c.missing, c.ci, got, c.want)
		}
		hasNone := got == skip || got == fail
		if strings.Contains(why, lacking) != hasNone || strings.Contains(why, "\n") {
			t.Errorf("decide(%q, %q, %t) explains itself with %q", c.uri, c.missing, c.ci, why)
		}
	}
}

func TestJavaReleases(t *testing.T) {
	for printed, want := range map[string]int{
		"openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment": 17,
		"Picked up JAVA_TOOL_OPTIONS: -Xint\nopenjdk version \"21\" 2023":     21,
		`java version "1.8.0_402"`: 1,
		"no such thing":            0,
	} {
		if got := javaRelease(printed); got != want {
			t.Errorf("javaRelease(%q) = %d, want %d", printed, got, want)
		}
	}
}
