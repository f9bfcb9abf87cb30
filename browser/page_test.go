package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// page is Browser's page in a Chromium.
type page struct {
	t   *testing.T
	ctx context.Context
}

// step is what one does on a page and what one waits for.
type step = chromedp.Action[chromedp.Void]

// do fails the test, and says what Browser shows, if the steps do not come to
// an end.
func (p page) do(what string, steps ...step) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, time.Minute)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		shown := ""
		if errors.Is(err, context.DeadlineExceeded) && p.ctx.Err() == nil {
			shown, _ = chromedp.Run(p.ctx, chromedp.Text(chromedp.CSS("#mount")))
		}
		p.t.Fatalf("%s: %v\nBrowser shows: %s", what, err, shown)
	}
}

// testID selects by the names that Browser's own tests use.
func testID(name string) chromedp.CSS { return chromedp.CSS(`[data-testid="` + name + `"]`) }

// until waits for a condition in JavaScript.
func until(condition string, args ...any) step {
	return chromedp.Poll[chromedp.Void](fmt.Sprintf(condition, args...), chromedp.WithPollingInterval(100*time.Millisecond))
}

// answered waits until the answer to a command stands on top.
func answered(command string) step {
	return until(`document.querySelector('%s')?.innerText.replaceAll('\u00a0', ' ').includes('%s')`, testID("frame"), command)
}

// connect opens Browser and connects as a person does, to the address without
// its scheme.
func (p page) connect(s neo4jtest.Server) {
	p.t.Helper()
	_, host, _ := strings.Cut(s.URI, "://")
	p.do("opening Browser", chromedp.Navigate(s.HTTP+"/browser/"), chromedp.WaitVisible(testID("boltaddress")))
	p.fill("boltaddress", host)
	p.fill("username", s.User)
	p.fill("password", s.Password)
	p.do("connecting", chromedp.Click(testID("connect")), chromedp.WaitNotPresent(testID("password")), answered(":play start"))
}

// fill types into a field in place of what stands there.
func (p page) fill(field, text string) {
	p.t.Helper()
	p.do("filling in "+field,
		chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector('%s').select()`, testID(field))),
		chromedp.SendKeys(testID(field), text))
}

// drop drops a file on the page, as from a folder.
func (p page) drop(name, text string) {
	p.t.Helper()
	arguments, err := json.Marshal([]string{name, text})
	if err != nil {
		p.t.Fatal(err)
	}
	p.do("dropping "+name, chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`(([name, text]) => {
		const files = new DataTransfer()
		files.items.add(new File([text], name))
		const on = document.querySelector('%s')
		for (const kind of ['dragenter', 'dragover', 'drop'])
			on.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: files}))
	})(%s)`, testID("activeEditor"), arguments)))
}

// run drops a saved query on the page and runs it from the editor.
func (p page) run(name, text string) {
	p.t.Helper()
	p.drop(name, text)
	p.do("running "+name,
		chromedp.Click(chromedp.CSS(".filedrop-paste-in-editor")),
		until(`document.querySelector('%s .view-lines').innerText.trim() != ''`, testID("activeEditor")),
		chromedp.Click(testID("editor-Run")))
}

// keep writes what Browser shows to the file that GRAPHD_SCREENSHOT names, if
// it names one: docs/neo4j-browser.png is made so. The graph is drawn from
// under the pane.
func (p page) keep() {
	p.t.Helper()
	name := os.Getenv("GRAPHD_SCREENSHOT")
	if name == "" {
		return
	}
	p.do("making room", chromedp.DragAndDropXY(260, 700, 160, 700), chromedp.Sleep(time.Second))
	picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(name, picture, 0o600); err != nil {
		p.t.Fatal(err)
	}
}
