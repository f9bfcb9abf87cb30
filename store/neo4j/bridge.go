package neo4j

import (
	"fmt"

	"github.com/rs/zerolog"
)

// bridge writes the driver's log to graphd's. What the driver tells of its
// connections is for debugging only: an error that matters comes back from the
// call that met it.
type bridge struct{ log zerolog.Logger }

func (b bridge) Error(name, id string, err error) { b.at(zerolog.DebugLevel, name, id, err.Error()) }

func (b bridge) Warnf(name, id, format string, args ...any) {
	b.at(zerolog.DebugLevel, name, id, fmt.Sprintf(format, args...))
}

func (b bridge) Infof(name, id, format string, args ...any) {
	b.at(zerolog.DebugLevel, name, id, fmt.Sprintf(format, args...))
}

func (b bridge) Debugf(name, id, format string, args ...any) {
	if b.log.GetLevel() <= zerolog.TraceLevel {
		b.at(zerolog.TraceLevel, name, id, fmt.Sprintf(format, args...))
	}
}

func (b bridge) at(level zerolog.Level, name, id, text string) {
	b.log.WithLevel(level).Str("from", "neo4j driver").Str("part", name).Str("of", id).Msg(text)
}
