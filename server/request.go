package server

import "github.com/graphd/graphd/resolvers"

// Request is one GraphQL request. Variables are decoded JSON; numbers are
// json.Number, so that none loses a digit.
type Request struct {
	Query         string
	OperationName string // "" for the only operation
	Variables     map[string]any
	Extensions    map[string]any // the specification reserves them; graphd reads none
}

// Outcome sorts responses by what became of the request. HTTP makes a status
// of it.
type Outcome int

// The outcomes. All but Executed have no data entry.
const (
	Executed    Outcome = iota // it ran; single fields may still have failed
	Refused                    // it is wrong, or asks for too much
	TimedOut                   // its time was over before it ran
	Unavailable                // the store cannot answer now
	Failed                     // a fault of graphd's own
)

// String is the outcome in a word.
func (o Outcome) String() string {
	return [...]string{"executed", "refused", "timed_out", "unavailable", "failed"}[o]
}

// Response is the answer to a Request.
type Response struct {
	Outcome   Outcome
	Body      []byte // the GraphQL response, as JSON
	Errors    int    // entries of its errors
	Operation string // the operation's name, if it has one
}

// outcomeOf is the outcome of a request that was refused with this code.
func outcomeOf(code any) Outcome {
	switch code {
	case resolvers.BadRequest, resolvers.NotFound, resolvers.LimitExceeded:
		return Refused
	case resolvers.Timeout:
		return TimedOut
	case resolvers.Unavailable:
		return Unavailable
	}
	return Failed
}
