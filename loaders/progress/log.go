package progress

import (
	"time"

	"github.com/rs/zerolog"
)

// Log writes a line at the beginning and then at most one an interval.
type Log struct {
	log   zerolog.Logger
	every time.Duration
	now   func() time.Time
	last  time.Time
	file  string
	total int64
}

// NewLog returns a Log that reads the time from now.
func NewLog(log zerolog.Logger, every time.Duration, now func() time.Time) *Log {
	return &Log{log: log, every: every, now: now}
}

// Begin says how much there is to read.
func (l *Log) Begin(files int, bytes int64) {
	l.total, l.last = bytes, l.now()
	e := l.log.Info().Int("files", files)
	if bytes >= 0 {
		e = e.Int64("bytes", bytes)
	}
	e.Msg("load begins")
}

// File notes the file for the lines to come.
func (l *Log) File(name string) { l.file = name }

// Read writes a line if one is due.
func (l *Log) Read(bytes int64, statements int) {
	if !l.due() {
		return
	}
	e := l.log.Info().Str("file", l.file).Int("statements", statements).Int64("bytes", bytes)
	if l.total >= 0 {
		e = e.Int64("of", l.total)
	}
	e.Msg("loading")
}

// Projecting writes a line if one is due.
func (l *Log) Projecting(left int) {
	if l.due() {
		l.log.Info().Int("left", left).Msg("projecting")
	}
}

// End writes nothing: the summary follows.
func (l *Log) End() {}

func (l *Log) due() bool {
	now := l.now()
	if now.Sub(l.last) < l.every {
		return false
	}
	l.last = now
	return true
}
