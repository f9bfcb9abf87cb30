package graph

import (
	"cmp"
	"encoding/hex"
	"slices"
)

// EntityInput is all that an entity is computed from.
type EntityInput struct {
	ID        string   // the cluster's canonical id
	Members   []string // all ids of the cluster, in byte order
	Live      []Record // live records of any member
	Withdrawn []Record // records of any member that were withdrawn
	Named     bool     // a live claim names a member
}

// Entity computes an entity, or nil if there is none: no live record, and no
// withdrawn one that a live claim still needs.
func (p *Projector) Entity(in EntityInput) *Entity {
	records := in.Live
	if len(records) == 0 {
		if !in.Named || len(in.Withdrawn) == 0 {
			return nil
		}
		records = in.Withdrawn
	}
	e := &Entity{ID: in.ID}
	if len(in.Members) > 1 {
		e.Members = in.Members
	}
	kindVotes := votes{}
	for i := range records {
		kindVotes.add(string(records[i].Kind), records[i].Dataset)
	}
	e.Kind = Kind(kindVotes.winner(func(a, b string) int { return cmp.Compare(Kind(a).rank(), Kind(b).rank()) }))
	e.Names = mergeNames(records)
	e.Name = e.Names[0].Text
	e.SortName = p.sortName(e.Name)
	if len(in.Live) == 0 {
		e.Stub, e.Names, e.Datasets = true, e.Names[:1], []string{}
		e.Names[0].Datasets = []string{}
		return e
	}
	e.KindDisputed = len(kindVotes) > 1
	subtypes, descriptions, datasets := votes{}, votes{}, votes{}
	for i := range records {
		r := &records[i]
		subtypes.add(r.Subtype, r.Dataset)
		descriptions.add(r.Description, r.Dataset)
		datasets.add(r.Dataset, r.Dataset)
		e.Countries = append(e.Countries, r.Countries...)
		e.Identifiers = append(e.Identifiers, r.Identifiers...)
	}
	e.Subtype = subtypes.winner(cmp.Compare[string])
	e.Description = descriptions.winner(cmp.Compare[string])
	e.Datasets = datasets.keys()
	slices.Sort(e.Countries)
	e.Countries = slices.Compact(e.Countries)
	slices.SortFunc(e.Identifiers, func(a, b Identifier) int {
		return cmp.Or(cmp.Compare(a.Scheme, b.Scheme), cmp.Compare(a.Value, b.Value))
	})
	e.Identifiers = slices.Compact(e.Identifiers)
	e.Begin, e.End, e.DatesDisputed = lifetime(records)
	return e
}

// lifetime merges the dates that records give as claims' dates are merged.
func lifetime(records []Record) (begin, end PartialDate, disputed bool) {
	spans := make([]span, len(records))
	for i := range records {
		spans[i] = spanOf(&Claim{Since: records[i].Begin, Until: records[i].End})
	}
	p, disputed := combine(spans)
	return p.Since, p.Until, disputed
}

// sortName is the folded name's first 64 bytes in hex, so that every store
// orders it alike.
func (p *Projector) sortName(name string) string {
	folded := p.Fold(name)
	return hex.EncodeToString([]byte(folded[:min(64, len(folded))]))
}

// mergeNames joins equal names of all records: each keeps the strongest of its
// kinds and the datasets that give it. Names stand by kind, then by how many
// datasets give them, then by bytes.
func mergeNames(records []Record) []EntityName {
	type key struct{ text, lang, script string }
	merged := map[key]*EntityName{}
	for i := range records {
		for _, n := range records[i].Names {
			k := key{n.Text, n.Lang, n.Script}
			if merged[k] == nil {
				merged[k] = &EntityName{Name: n}
			}
			m := merged[k]
			if nameRank(n.Kind) < nameRank(m.Kind) {
				m.Kind = n.Kind
			}
			m.Datasets = append(m.Datasets, records[i].Dataset)
		}
	}
	names := make([]EntityName, 0, len(merged))
	for _, m := range merged {
		slices.Sort(m.Datasets)
		m.Datasets = slices.Compact(m.Datasets)
		names = append(names, *m)
	}
	slices.SortFunc(names, func(a, b EntityName) int {
		return cmp.Or(cmp.Compare(nameRank(a.Kind), nameRank(b.Kind)), cmp.Compare(len(b.Datasets), len(a.Datasets)),
			cmp.Compare(a.Text, b.Text), cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.Script, b.Script))
	})
	return names
}
