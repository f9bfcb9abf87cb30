package storetest

import (
	"context"
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
)

// tiedCast has many entities of one name and many links of one confidence and
// one date, so that only ids order them.
func tiedCast() graph.Batch {
	b := cast()
	for i := range 12 {
		id := fmt.Sprintf("m%02d", (i*7)%12)
		b.Records = append(b.Records, record("d", id, graph.Person, []string{"Same Name", "Sáme name", "Other"}[i%3]))
		b.Claims = append(b.Claims, tie("d/one", id, "MEMBER_OF", "red", since("2020")), tie("d/two", id, "ASSOCIATE_OF", "ann", rated(1+i%6)))
	}
	return b
}

func pages() []scenario {
	return []scenario{
		{"links read page by page are the links of one big page, in every order", func(p *pair) {
			p.apply(tiedCast())
			for _, order := range linkOrders() {
				for _, size := range []int{1, 3, 5, 1000} {
					p.check(pagedLinks(graph.LinkQuery{OrderBy: order, First: size}))
					for _, of := range []string{"red", "ann", "m03"} {
						p.check(pagedLinks(graph.LinkQuery{Of: []string{of}, OrderBy: order, First: size}),
							pagedLinks(graph.LinkQuery{Of: []string{of}, OrderBy: order, First: size, Direction: graph.In, Filter: graph.LinkFilter{MinConfidence: 1}}))
					}
				}
			}
		}},
		{"entities read page by page are the entities of one big page, in every order", func(p *pair) {
			p.apply(tiedCast())
			for _, order := range []graph.EntityOrder{graph.EntityByName, graph.EntityByID} {
				for _, size := range []int{1, 4, 1000} {
					p.check(pagedEntities(graph.EntityQuery{OrderBy: order, First: size}),
						pagedEntities(graph.EntityQuery{OrderBy: order, First: size, Filter: graph.EntityFilter{LinkedTo: &graph.LinkedTo{IDs: []string{"red", "ann"}}}}))
				}
			}
		}},
		{"a page goes on from a position whose row is gone", func(p *pair) {
			p.apply(tiedCast())
			for _, after := range []graph.Position{{Num: 30, ID: "MEMBER_OF/m03x/red"}, {Num: 30, ID: ""}, {Num: 31, ID: "zzz"}, {Num: -5, ID: "a"}, {Num: 1000, ID: "a"}} {
				p.check(linksQuestion(fmt.Sprint("after ", after), graph.LinkQuery{After: &after, First: 4, Count: all}),
					linksQuestion(fmt.Sprint("of each, after ", after), graph.LinkQuery{Of: []string{"red", "ann", "nobody"}, After: &after, First: 4, Count: all}))
			}
			for _, after := range []graph.Position{{Text: "MEMBER_OF/m03x/red", ID: "MEMBER_OF/m03x/red"}, {Text: "0", ID: ""}, {Text: "zz", ID: ""}} {
				p.check(linksQuestion(fmt.Sprint("by id, after ", after), graph.LinkQuery{OrderBy: graph.LinkByID, After: &after, First: 4}),
					findQuestion(fmt.Sprint("entities after ", after), graph.EntityQuery{After: &after, First: 4, Count: all}))
			}
		}},
		{"totals count to the bound that is asked for and no further", func(p *pair) {
			p.apply(tiedCast())
			for _, count := range []int{0, 1, 11, 12, 13, 14, 24, 100} {
				p.check(linksQuestion(fmt.Sprint("count ", count), graph.LinkQuery{First: 2, Count: count}),
					linksQuestion(fmt.Sprint("count of each ", count), graph.LinkQuery{Of: []string{"red", "ann", "nobody"}, First: 2, Count: count}),
					linksQuestion(fmt.Sprint("count filtered ", count), graph.LinkQuery{Of: []string{"red", "ann"}, Filter: graph.LinkFilter{MinConfidence: 60}, First: 2, Count: count}),
					findQuestion(fmt.Sprint("count entities ", count), graph.EntityQuery{First: 2, Count: count}))
			}
		}},
	}
}

// pagedLinks reads all pages of the links of one entity or of all.
func pagedLinks(q graph.LinkQuery) question {
	return question{fmt.Sprintf("pages of %d links by %s of %v", q.First, q.OrderBy, q.Of), func(ctx context.Context, r reader) (any, error) {
		return paged(q.First, func(after *graph.Position, first int) ([]string, *graph.Position, bool, error) {
			q := q
			q.After, q.First = after, first
			answer, err := r.Links(ctx, q)
			if err != nil || len(answer[0].Rows) == 0 {
				return nil, nil, false, err
			}
			rows := answer[0].Rows
			last := q.OrderBy.Position(rows[len(rows)-1].Link)
			return mapped(rows, func(row graph.LinkRow) string { return row.Link.ID }), &last, answer[0].More, nil
		})
	}}
}

func pagedEntities(q graph.EntityQuery) question {
	return question{fmt.Sprintf("pages of %d entities by %s", q.First, q.OrderBy), func(ctx context.Context, r reader) (any, error) {
		return paged(q.First, func(after *graph.Position, first int) ([]string, *graph.Position, bool, error) {
			q := q
			q.After, q.First = after, first
			answer, err := r.FindEntities(ctx, q)
			if err != nil || len(answer.Rows) == 0 {
				return nil, nil, false, err
			}
			last := q.OrderBy.Position(answer.Rows[len(answer.Rows)-1])
			return mapped(answer.Rows, func(e *graph.Entity) string { return e.ID }), &last, answer.More, nil
		})
	}}
}

// paged returns the ids of all pages of a size, which must be full but for the
// last, and those of one big page.
func paged(size int, read func(after *graph.Position, first int) ([]string, *graph.Position, bool, error)) (any, error) {
	whole, _, _, err := read(nil, all)
	var ids []string
	var after *graph.Position
	for more := true; more && err == nil; {
		var got []string
		got, after, more, err = read(after, size)
		if more && len(got) != size {
			return nil, fmt.Errorf("a page of %d of %d says that more follow", len(got), size)
		}
		ids = append(ids, got...)
		if len(ids) > len(whole) {
			break // rows come again, perhaps without end
		}
	}
	if err == nil && !slices.Equal(ids, whole) {
		return nil, fmt.Errorf("pages of %d give %v; one page gives %v", size, ids, whole)
	}
	return ids, err
}
