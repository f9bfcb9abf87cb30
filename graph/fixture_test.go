package graph

import "strings"

// testProjector folds names by case only.
var testProjector = &Projector{Vocabulary: DefaultVocabulary(), Fold: strings.ToLower}

// world is a set of statements under construction, for tests.
type world struct{ Statements }

func newWorld() *world {
	w := &world{}
	w.Datasets = []Dataset{{ID: "d"}}
	return w
}

func (w *world) entity(id string, kind Kind, dates ...PartialDate) *world {
	r := Record{Dataset: "d", Entity: id, Kind: kind, Names: []Name{{Text: id, Kind: Primary}}}
	if len(dates) > 0 {
		r.Begin = dates[0]
	}
	if len(dates) > 1 {
		r.End = dates[1]
	}
	w.Records = append(w.Records, r)
	return w
}

// source adds a source by its author; "" makes an unnamed one.
func (w *world) source(id, author, reliability string) *world {
	w.Sources = append(w.Sources, Source{ID: id, Dataset: "d", Author: author, Reliability: reliability})
	return w
}

// says adds a claim written "source from TYPE to credibility"; a ! before the
// source denies. Change sets what the text leaves out.
func (w *world) says(text string, change ...func(*Claim)) *world {
	f := strings.Fields(text)
	c := Claim{Dataset: "d", Source: strings.TrimPrefix(f[0], "!"), Stance: Asserts,
		Link: &LinkKey{From: f[1], Type: f[2], To: f[3]}, Credibility: int(f[4][0] - '0')}
	if strings.HasPrefix(f[0], "!") {
		c.Stance = Denies
	}
	for _, set := range change {
		set(&c)
	}
	c.Identify()
	w.Claims = append(w.Claims, c)
	return w
}

func (w *world) judge(a string, v Verdict, b string) *world {
	w.Judgements = append(w.Judgements, Judgement{A: min(a, b), B: max(a, b), Verdict: v})
	return w
}

func (w *world) project() *Graph { return testProjector.All(w.Statements) }

// link returns the link of that id, or an empty one.
func (g *Graph) link(id string) *Link {
	for _, l := range g.Links {
		if l.ID == id {
			return l
		}
	}
	return &Link{}
}

func (g *Graph) entity(id string) *Entity {
	for _, e := range g.Entities {
		if e.ID == id {
			return e
		}
	}
	return nil
}
