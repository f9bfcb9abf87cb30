package graphd_test

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fence is a fenced block of a page: its language, what else its first line
// says, and its text.
type fence struct {
	page, lang, info, text string
	line                   int
}

func (f fence) String() string { return fmt.Sprintf("%s:%d", f.page, f.line) }

// pages reads the fenced blocks of README.md and of every page under docs, by
// page.
func pages(t *testing.T) map[string][]fence {
	t.Helper()
	names := []string{"README.md"}
	err := filepath.WalkDir("docs", func(path string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".md" {
			names = append(names, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]fence{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = fences(name, string(text))
	}
	return all
}

// fences takes a page's text apart.
func fences(page, text string) []fence {
	var all []fence
	var open *fence
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		mark, isFence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case isFence && open == nil:
			lang, info, _ := strings.Cut(mark, " ")
			open = &fence{page: page, lang: lang, info: info, line: n}
		case isFence:
			all = append(all, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		}
	}
	return all
}

func TestFencesAreFound(t *testing.T) {
	got := fences("p", "a\n```sh\nls\npwd\n```\nb\n```yaml file=x.yaml\na: 1\n```\n")
	if len(got) != 2 || got[0].text != "ls\npwd\n" || got[0].line != 2 || got[1].info != "file=x.yaml" {
		t.Errorf("%+v", got)
	}
}

// Links from page to page, and to files, lead somewhere.
func TestLinksInTheDocsLeadSomewhere(t *testing.T) {
	seen := 0
	for page := range pages(t) {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), "](")[1:] {
			target, _, _ := strings.Cut(part, ")")
			target, _, _ = strings.Cut(target, "#")
			if target == "" || strings.Contains(target, "://") {
				continue
			}
			seen++
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), target)); err != nil {
				t.Errorf("%s links to %s: %v", page, target, err)
			}
		}
	}
	if seen == 0 {
		t.Error("no link was looked at")
	}
}
