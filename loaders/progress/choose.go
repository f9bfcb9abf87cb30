package progress

import (
	"io"
	"os"
	"time"

	"github.com/graphd/graphd/loaders"
	"github.com/rs/zerolog"
	"golang.org/x/term"
)

// lineEvery is how often a log line says how far a load has come.
const lineEvery = 10 * time.Second

// For returns a bar if out is a terminal, and log lines otherwise.
func For(out io.Writer, log zerolog.Logger) loaders.Progress {
	if f, ok := out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return NewBar(out)
	}
	return NewLog(log, lineEvery, time.Now)
}
