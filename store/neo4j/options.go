package neo4j

import (
	"cmp"
	"time"

	"github.com/rs/zerolog"

	"github.com/graphd/graphd/graph"
)

// DefaultDatabase is the one that Neo4j Community has.
const DefaultDatabase = "neo4j"

// Options say which server to use, and how.
type Options struct {
	URI            string // neo4j://host, bolt://host, or either with +s or +ssc for TLS
	User, Password string
	Database       string            // "" for DefaultDatabase
	ReadOnly       bool              // writing is an error
	Existing       bool              // the graph has to be there, and is not made
	Late           bool              // connect with the first use, and again until it succeeds
	Vocabulary     *graph.Vocabulary // nil for the default one
	Clock          func() time.Time  // nil for time.Now
	Bound          int               // units projected in one transaction; 0 for DefaultBound
	Portion        int               // statements withdrawn in one transaction; 0 for DefaultPortion
	RetryWrites    time.Duration     // how long a write is tried again; 0 for DefaultRetry
	WriteLimit     time.Duration     // how long a write may take on the server; 0 for DefaultWriteLimit
	Log            zerolog.Logger
}

// A transaction holds what it changes in the server's heap: some 26 kB for each
// link that a withdrawal takes away, or that a merge gives another end. What is
// taken back, and what waits in the queue, goes so many at a time that this is
// some 65 MB. The queue often hangs on one hub besides, and the more a
// transaction has changed of a hub's links the longer Neo4j takes for each look
// at them.
const (
	DefaultBound   = 10_000
	DefaultPortion = 2_500
	queuePortion   = 2_500
)

// DefaultRetry is how long a write that the server could not do is tried again.
const DefaultRetry = 10 * time.Second

// DefaultWriteLimit is how long a write transaction may take on the server. One
// whose client vanished without a word holds the marker, and every other writer
// with it, until then.
const DefaultWriteLimit = 2 * time.Minute

func (o Options) orDefault() Options {
	o.Database = cmp.Or(o.Database, DefaultDatabase)
	o.Vocabulary = cmp.Or(o.Vocabulary, graph.DefaultVocabulary())
	o.Bound, o.Portion = cmp.Or(o.Bound, DefaultBound), cmp.Or(o.Portion, DefaultPortion)
	o.RetryWrites = cmp.Or(o.RetryWrites, DefaultRetry)
	o.WriteLimit = cmp.Or(o.WriteLimit, DefaultWriteLimit)
	if o.Clock == nil {
		o.Clock = time.Now
	}
	return o
}
