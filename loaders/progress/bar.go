package progress

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// Bar draws a bar over the bytes of all files, and a second one over the queue
// of keys to project. Errors of the terminal are passed over.
type Bar struct {
	out     io.Writer
	reading *progressbar.ProgressBar
	queue   *progressbar.ProgressBar
	total   int64
	queued  int
}

// NewBar returns a bar drawn on out.
func NewBar(out io.Writer) *Bar { return &Bar{out: out} }

const redrawEvery = 100 * time.Millisecond

// Begin draws the bar; a spinner if the bytes are not known.
func (b *Bar) Begin(_ int, bytes int64) {
	b.total = bytes
	b.reading = b.bar(bytes, progressbar.OptionShowBytes(true))
}

// File names the file that is read.
func (b *Bar) File(name string) { b.reading.Describe(name) }

// Read moves the bar.
func (b *Bar) Read(bytes int64, _ int) {
	if b.total >= 0 {
		bytes = min(bytes, b.total) // a file may have grown
	}
	_ = b.reading.Set64(bytes)
}

// Projecting draws how much of the longest queue seen has been worked off.
func (b *Bar) Projecting(left int) {
	if b.queue == nil {
		if left == 0 {
			return
		}
		_ = b.reading.Finish()
		b.queued = left
		b.queue = b.bar(int64(left))
		b.queue.Describe("projecting")
	}
	_ = b.queue.Set(max(0, b.queued-left))
}

// End clears the bar away.
func (b *Bar) End() {
	for _, p := range []*progressbar.ProgressBar{b.reading, b.queue} {
		if p != nil {
			_ = p.Exit()
			_ = p.Clear()
		}
	}
	fmt.Fprint(b.out, "\r")
}

func (b *Bar) bar(most int64, more ...progressbar.Option) *progressbar.ProgressBar {
	return progressbar.NewOptions64(most, append([]progressbar.Option{
		progressbar.OptionSetWriter(b.out),
		progressbar.OptionThrottle(redrawEvery),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWidth(30),
	}, more...)...)
}
