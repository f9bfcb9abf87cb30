package progress_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/loaders/progress"
	"github.com/rs/zerolog"
)

// TestLog shows that lines come at most once an interval.
func TestLog(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	var l loaders.Progress = progress.NewLog(zerolog.New(&out), 10*time.Second, func() time.Time { return now })
	l.Begin(2, 500)
	l.File("a.yaml")
	l.Read(100, 10)
	now = now.Add(10 * time.Second)
	l.Read(200, 20)
	l.Projecting(7)
	now = now.Add(10 * time.Second)
	l.Projecting(3)
	l.End()
	want := `{"level":"info","files":2,"bytes":500,"message":"load begins"}
{"level":"info","file":"a.yaml","statements":20,"bytes":200,"of":500,"message":"loading"}
{"level":"info","left":3,"message":"projecting"}
`
	if out.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", out.String(), want)
	}
}

// TestBar draws on anything that takes text, and leaves an empty line.
func TestBar(t *testing.T) {
	for _, bytesKnown := range []int64{1000, -1} {
		var out bytes.Buffer
		var b loaders.Progress = progress.NewBar(&out)
		b.Begin(1, bytesKnown)
		b.File("a.yaml")
		b.Read(500, 10)
		b.Read(2000, 20)
		b.Projecting(10)
		b.Projecting(0)
		b.End()
		if !strings.Contains(out.String(), "a.yaml") || !strings.HasSuffix(out.String(), "\r") {
			t.Errorf("%q", out.String())
		}
	}
	(progress.NewBar(&bytes.Buffer{})).End()
}

// TestChoice takes log lines where there is no terminal.
func TestChoice(t *testing.T) {
	if _, ok := progress.For(&bytes.Buffer{}, zerolog.Nop()).(*progress.Log); !ok {
		t.Error("a buffer got a bar")
	}
}
