package questions

import (
	"fmt"
	"strings"
	"testing"
)

// onPage takes the questions from a page of the docs: each heading of the third
// level is one, with the one graphql fence and the one json fence below it.
func onPage(page string) ([]question, error) {
	var all []question
	for _, part := range strings.Split("\n"+page, "\n### ")[1:] {
		name, text, _ := strings.Cut(part, "\n")
		q := question{Name: name}
		for lang, into := range map[string]*string{"graphql": &q.Ask, "json": &q.Answer} {
			fences := strings.Split(text, "\n```"+lang+"\n")
			if len(fences) != 2 {
				return nil, fmt.Errorf("%q has %d %s fences", name, len(fences)-1, lang)
			}
			fence, _, closed := strings.Cut(fences[1], "\n```\n")
			if !closed {
				return nil, fmt.Errorf("%q has a %s fence without end", name, lang)
			}
			*into = fence
		}
		all = append(all, q)
	}
	return all, nil
}

func TestQuestionsOnAPage(t *testing.T) {
	const page = "# P\n\n### Who?\n\nHe.\n\n```graphql\n{ a }\n```\n\n```json\n{}\n```\n\n## S\n\n### When?\n\n```graphql\n{ b }\n```\n\n<details>\n\n```json\n[]\n```\n\n</details>\n"
	got, err := onPage(page)
	if err != nil || len(got) != 2 || got[0].Name != "Who?" || got[0].Ask != "{ a }" || got[1].Answer != "[]" {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := onPage(page + "\n### Why?\n\n```graphql\n{ c }\n```\n"); err == nil {
		t.Error("a question without an answer passes")
	}
}
