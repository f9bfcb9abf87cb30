package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// What a person does who opens Neo4j Browser on the first graph: connect, drop
// the style and a saved query on the page, run the query, click on a tie.
func TestBrowserDrawsAlMuhajirsTies(t *testing.T) {
	server := neo4jtest.Use(t)
	if server.HTTP == "" {
		lacking(t, "GRAPHD_TEST_NEO4J_URI names a server and nothing says where its Browser is: set GRAPHD_TEST_NEO4J_HTTP too, such as http://127.0.0.1:7474, or unset both, and the test starts a server of its own")
	}
	ctx := chromium(t)
	seeded(t)
	p := page{t, ctx}
	p.connect(server)
	p.drop("graphd.grass", read(t, "graphd.grass"))
	p.do("applying the style", answered(":style"))
	p.run("connect.cypher", ":config autoComplete: false") // "Connect result nodes" among the settings
	p.do("setting", answered(":config"))
	p.run("ties.cypher", read(t, "queries/ties.cypher"))
	p.do("drawing", chromedp.WaitVisible(chromedp.CSS("g.relationship")),
		chromedp.Click(chromedp.CSS(`[data-testid="frame"] button[title="Fullscreen"]`)),
		chromedp.Click(chromedp.CSS(`button[aria-label="zoom-to-fit"]`)))
	p.settle()

	of, _ := style(t)
	color := func(rule string) string { return of[rule]["color"] }
	wantShapes(t, p.shapes("node"), map[string]string{
		"Shahab al-Muhajir": color("node.Person"), "Haqqani network": color("node.Organization"), "Islamic State of Khorasan": color("node.Organization"),
		"ISIS": color("node.Organization"), "al-Qaeda": color("node.Organization"), "Taliban": color("node.Organization"),
		"Iraq": color("node.Country"), "Jalalabad prison raid": color("node.Event"),
	})
	ties := p.shapes("relationship")
	wantShapes(t, ties, map[string]string{
		"leads": color("relationship.LEADER_OF"), "is a member of": color("relationship.MEMBER_OF"), "is loosely linked to": color("relationship.LINKED_TO"),
		"was appointed by": color("relationship.APPOINTED_BY"), "is a citizen of": color("relationship.CITIZEN_OF"),
		"organized": color("relationship.ORGANIZED"), "is related to": color("relationship.RELATED_TO"),
	})
	for _, tie := range ties {
		if tie.Caption == "organized" {
			wantExplained(t, p.click(tie))
		}
	}
	p.keep()
	wantExpandable(t, p)
}

// wantShapes compares captions and colours; of a caption that is drawn more
// than once, each is looked at.
func wantShapes(t *testing.T, got []shape, want map[string]string) {
	t.Helper()
	met := map[string]bool{}
	for _, s := range got {
		met[s.Caption] = true
		if color, there := want[s.Caption]; !there || s.Color != color {
			t.Errorf("%q is drawn in %s, want %q", s.Caption, s.Color, color)
		}
	}
	for caption := range want {
		if !met[caption] {
			t.Errorf("%q is not drawn", caption)
		}
	}
}

// wantExplained looks for what a click on a tie has to tell: the tie between
// al-Muhajir and the raid has it all.
func wantExplained(t *testing.T, pane string) {
	t.Helper()
	words := strings.Join(strings.Fields(pane), " ")
	for _, pair := range []string{"since 2020-08-03", "until 2020-08-03", "status UNDISPUTED", "confidence 50", "roles", "mastermind", "sources", "BBC special investigation of the raid", "reads organized"} {
		if !strings.Contains(words, pair) {
			t.Errorf("the pane does not say %q: %s", pair, fmt.Sprintf("%.2000s", words))
		}
	}
}

// wantExpandable double-clicks on the Taliban: what comes is actors, places and
// events, in the style's colours, and nothing that only graphd reads.
func wantExpandable(t *testing.T, p page) {
	t.Helper()
	before := p.shapes("node")
	for _, node := range before {
		if node.Caption == "Taliban" {
			p.do("expanding", chromedp.MouseClickXY(node.X, node.Y, chromedp.ClickCount(2)),
				until("document.querySelectorAll('svg g.node').length > %d", len(before)))
		}
	}
	of, _ := style(t)
	kinds := map[string]bool{}
	for _, kind := range graph.Kinds() {
		kinds[of["node."+string(kind[:1])+strings.ToLower(string(kind[1:]))]["color"]] = true
	}
	for _, node := range p.shapes("node") {
		if !kinds[node.Color] {
			t.Errorf("expanding shows %q in %s, which is no kind's colour", node.Caption, node.Color)
		}
	}
}
