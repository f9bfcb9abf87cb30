package neo4j

import (
	"sync"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"
)

// makingEvery is how often a line says how far the indexes are.
const makingEvery = 5 * time.Second

// making tells, in the log, of indexes that are made: which takes seconds in an
// empty database, and as long as the graph is large in an imported one. Where
// none is made it keeps silent, unless those of before are still being filled.
type making struct {
	log     zerolog.Logger
	count   int // how many are made
	begun   time.Time
	created atomic.Int64
	filled  atomic.Pointer[[2]int] // and of how many; nil before all are created
	done    chan struct{}
	told    sync.WaitGroup
}

// tellMaking begins. The lines in between come from a goroutine, as a single
// constraint on a large graph keeps its statement waiting; end stops it.
func tellMaking(log zerolog.Logger, count int) *making {
	m := &making{log: log, count: count, begun: time.Now(), done: make(chan struct{})}
	if count > 0 {
		log.Info().Int("count", count).Msg("making indexes")
	}
	m.told.Go(m.tell)
	return m
}

func (m *making) tell() {
	ticker := time.NewTicker(makingEvery)
	defer ticker.Stop()
	for {
		select {
		case <-m.done:
			return
		case <-ticker.C:
		}
		if filled := m.filled.Load(); filled != nil {
			m.log.Info().Int("filled", filled[0]).Int("of", filled[1]).Msg("filling indexes")
		} else if m.count > 0 {
			m.log.Info().Int64("made", m.created.Load()).Int("of", m.count).Msg("making indexes")
		}
	}
}

// filling notes how many of all indexes are filled.
func (m *making) filling(filled, of int) { m.filled.Store(&[2]int{filled, of}) }

// end stops the lines.
func (m *making) end() {
	close(m.done)
	m.told.Wait()
}

// succeed says that they are made.
func (m *making) succeed() {
	if m.count > 0 {
		m.log.Info().Int("count", m.count).Dur("took", time.Since(m.begun)).Msg("indexes made")
	}
}
