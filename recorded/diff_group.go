package recorded

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/graphd/graphd/graph"
)

// thing is what statements are made of.
type thing struct {
	of What
	id string
}

// said is what is said of a thing, by statements that came and that went.
type said struct {
	name       string
	came, went []any
}

// compared groups statements by what they are of.
func compared(dataset string, from, to int64, came, went graph.Batch) (*Diff, error) {
	all := map[thing]*said{}
	gather(all, &went, func(s *said, content any) { s.went = append(s.went, content) })
	gather(all, &came, func(s *said, content any) { s.came = append(s.came, content) })
	d := &Diff{Dataset: dataset, From: from, To: to, Changes: []Changed{}}
	order := []What{OfDataset, OfSource, OfEntity, OfLink, OfFact, OfJudgement}
	things := slices.SortedFunc(maps.Keys(all), func(a, b thing) int {
		return cmp.Or(slices.Index(order, a.of)-slices.Index(order, b.of), cmp.Compare(a.id, b.id))
	})
	for _, t := range things {
		s := all[t]
		c := Changed{How: Altered, Of: t.of, ID: t.id, Name: s.name, Came: len(s.came), Went: len(s.went)}
		switch {
		case c.Went == 0:
			c.How = Added
			d.Added++
		case c.Came == 0:
			c.How = Withdrawn
			d.Withdrawn++
		default:
			d.Changed++
		}
		if c.Came == 1 && c.Went == 1 {
			var err error
			if c.Fields, err = fields(s.went[0], s.came[0]); err != nil {
				return nil, err
			}
		}
		d.Changes = append(d.Changes, c)
	}
	return d, nil
}

// gather goes through a batch. A name that comes later is the one that stands.
func gather(all map[thing]*said, b *graph.Batch, add func(*said, any)) {
	note := func(of What, id, name string, content any) {
		t := thing{of, id}
		if all[t] == nil {
			all[t] = &said{}
		}
		all[t].name = cmp.Or(name, all[t].name)
		add(all[t], content)
	}
	for _, d := range b.Datasets {
		note(OfDataset, d.ID, d.Title, d)
	}
	for _, s := range b.Sources {
		note(OfSource, s.ID, s.Title, s)
	}
	for _, r := range b.Records {
		name := ""
		if len(r.Names) > 0 {
			name = r.Names[0].Text
		}
		note(OfEntity, r.Entity, name, r)
	}
	for _, c := range b.Claims {
		c.ID = "" // it follows from the rest
		if c.Link != nil {
			note(OfLink, graph.LinkID(*c.Link), "", c)
		} else {
			note(OfFact, graph.FactID(*c.Fact), value(c.Fact.Value), c)
		}
	}
	for _, j := range b.Judgements {
		note(OfJudgement, j.A+" "+j.B, string(j.Verdict), j)
	}
}

func value(v graph.Value) string {
	if v.Text != "" || v.Number == nil {
		return v.Text
	}
	return fmt.Sprint(strconv.FormatFloat(*v.Number, 'f', -1, 64), " ", v.Unit)
}

// fields are those in which the JSON of two statements differs, by name.
func fields(before, after any) ([]Field, error) {
	var both [2]map[string]any
	for i, content := range []any{before, after} {
		body, err := json.Marshal(content)
		if err != nil {
			return nil, err
		}
		d := json.NewDecoder(bytes.NewReader(body))
		d.UseNumber()
		if err := d.Decode(&both[i]); err != nil {
			return nil, err
		}
	}
	var all []Field
	for _, name := range names(both) {
		a, _ := json.Marshal(both[0][name])
		b, _ := json.Marshal(both[1][name])
		if !bytes.Equal(a, b) {
			all = append(all, Field{name, both[0][name], both[1][name]})
		}
	}
	return all, nil
}

func names(of [2]map[string]any) []string {
	all := map[string]bool{}
	for _, m := range of {
		for name := range m {
			all[name] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}
