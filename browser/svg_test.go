package browser

import (
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// shape is a node or a relationship as it is drawn.
type shape struct {
	Caption, Color string
	X, Y           float64 // where a person would click on it
}

// drawnShapes reads the picture.
const drawnShapes = `[...document.querySelectorAll('svg g.%KIND%')].map(shape => {
	const text = shape.querySelector('text').getBoundingClientRect()
	return {
		Caption: [...shape.querySelectorAll('text')].map(line => line.textContent.trim()).join(' '),
		Color: shape.querySelector('.b-outline').getAttribute('fill'),
		X: text.x + text.width / 2, Y: text.y + text.height / 2,
	}
})`

// shapes gives what is drawn of one kind, node or relationship.
func (p page) shapes(kind string) []shape {
	p.t.Helper()
	all, err := chromedp.Run(p.ctx, chromedp.Evaluate[[]shape](strings.ReplaceAll(drawnShapes, "%KIND%", kind)))
	if err != nil {
		p.t.Fatal(err)
	}
	return all
}

// settle waits until nothing moves any more: Browser's layout is a simulation.
func (p page) settle() {
	p.t.Helper()
	const place = `[...document.querySelectorAll('svg g.node, svg g.layer, svg > g > g')].map(e => e.getAttribute('transform')).join()`
	before := ""
	for range 60 {
		now, err := chromedp.Run(p.ctx, chromedp.Evaluate[string](place))
		if err != nil {
			p.t.Fatal(err)
		}
		if now == before && now != "" {
			return
		}
		before = now
		p.do("waiting", chromedp.Sleep(700*time.Millisecond))
	}
	p.t.Fatal("the graph still moves")
}

// click clicks on a relationship and gives the text of the pane that explains
// it.
func (p page) click(on shape) string {
	p.t.Helper()
	p.do("clicking on "+on.Caption, chromedp.MouseClickXY(on.X, on.Y),
		until(`document.querySelector('%s').innerText.includes('<id>')`, testID("vizInspector")))
	text, err := chromedp.Run(p.ctx, chromedp.Text(testID("vizInspector")))
	if err != nil {
		p.t.Fatal(err)
	}
	return text
}
