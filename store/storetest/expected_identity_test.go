package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func (m *model) entities(t *testing.T, ids ...string) []*graph.Entity {
	t.Helper()
	return must[[]*graph.Entity](t)(m.read(t).Entities(t.Context(), ids))
}

func TestMergedIDsResolveToTheNativeOne(t *testing.T) {
	m, _ := knowing(t, stage(), graph.Batch{Records: []graph.Record{record("y", "a:p", graph.Person, "P. Prefixed")}},
		saying(tie("x/1", "a:p", "MEMBER_OF", "g", rated(2)), tie("x/2", "p", "MEMBER_OF", "g", rated(3))), same("a:p", "p"))
	e := m.entities(t, "a:p", "p", "q")
	expect(t, "ids", []string{e[0].ID, e[1].ID}, []string{"p", "p"})
	expect(t, "unknown", e[2] == nil, true)
	expect(t, "members", e[0].Members, []string{"a:p", "p"})
	expect(t, "datasets", e[0].Datasets, []string{"x", "y"})
	l := m.link(t, "MEMBER_OF/a:p/g")
	expect(t, "link", l.ID, "MEMBER_OF/p/g")
	expect(t, "both claims count", l.Confidence, 85)
}

func TestConflictingJudgementsMergeNothing(t *testing.T) {
	m, _ := knowing(t, stage(), same("g", "h"), same("h", "p"), different("g", "p"))
	for i, e := range m.entities(t, "g", "h", "p") {
		expect(t, "id", e.ID, []string{"g", "h", "p"}[i])
		expect(t, "members", len(e.Members), 0)
	}
}

func TestALinkInsideAClusterIsNotProjected(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "g", "OPPOSES", "h"), tie("x/1", "g", "OWNS", "g")), same("g", "h"))
	page := must[[]graph.LinkPage](t)(m.read(t).Links(t.Context(), graph.LinkQuery{First: 10}))[0]
	expect(t, "links", len(page.Rows), 1)
	expect(t, "what was said of one id stays", page.Rows[0].Link.ID, "OWNS/g/g")
}

func TestTheKindIsWhatMostDatasetsSay(t *testing.T) {
	m, _ := knowing(t, graph.Batch{Records: []graph.Record{record("x", "q", graph.Organization, "Q"), record("y", "q", graph.Person, "Q")}})
	expect(t, "one each: the fixed order", m.entities(t, "q")[0].Kind, graph.Person)
	m, _ = knowing(t, graph.Batch{Records: []graph.Record{record("x", "q", graph.Organization, "Q"), record("y", "q", graph.Person, "Q"), record("z", "q", graph.Organization, "Q")}})
	expect(t, "two to one", m.entities(t, "q")[0].Kind, graph.Organization)
	expect(t, "disputed", m.entities(t, "q")[0].KindDisputed, true)
}

func TestNamesKeepTheDatasetsThatGiveThem(t *testing.T) {
	m, _ := knowing(t, graph.Batch{Records: []graph.Record{record("x", "q", graph.Person, "Quinn", "Q."), record("y", "q", graph.Person, "Quinn O'Neill", "Quinn")}})
	e := m.entities(t, "q")[0]
	expect(t, "name", e.Name, "Quinn")
	expect(t, "sort name: quinn in hex", e.SortName, "7175696e6e")
	expect(t, "names", mapped(e.Names, func(n graph.EntityName) string { return n.Text }), []string{"Quinn", "Quinn O'Neill", "Q."})
	expect(t, "datasets", e.Names[0].Datasets, []string{"x", "y"})
}

func TestAnEntityThatIsStillNamedStaysAsAStub(t *testing.T) {
	c := tie("x/1", "p", "MEMBER_OF", "g", rated(2))
	gone := graph.Batch{Withdraw: idsOf(graph.Batch{Records: stage().Records[:1]})}
	m, _ := knowing(t, stage(), saying(c), gone)
	e := m.entities(t, "p")[0]
	expect(t, "stub", []any{e.Stub, e.Kind, e.Name, len(e.Datasets)}, []any{true, graph.Person, "P", 0})
	expect(t, "its link stands", m.link(t, "MEMBER_OF/p/g").Confidence, 70)
	m, _ = knowing(t, stage(), saying(c), gone, graph.Batch{Withdraw: []string{c.ID}})
	expect(t, "unnamed", m.entities(t, "p")[0] == nil, true)
}
