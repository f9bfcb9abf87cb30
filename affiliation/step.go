package affiliation

import "github.com/graphd/graphd/graph"

// Step is a link as a chain or path takes it.
type Step struct {
	Link     *graph.Link
	From, To *graph.Entity // as the step goes
	Reversed bool          // the step goes from the link's second end to its first
}

// kinds are those of the link's own ends.
func (s *Step) kinds() (from, to graph.Kind) {
	if s.Reversed {
		return s.To.Kind, s.From.Kind
	}
	return s.From.Kind, s.To.Kind
}

// turned is the step the other way.
func (s *Step) turned() Step {
	return Step{Link: s.Link, From: s.To, To: s.From, Reversed: s.Link.From != s.To.ID}
}

// ends are the ids of where a step goes from and to.
func (s *Step) ends() (from, to string) {
	if s.Reversed {
		return s.Link.To, s.Link.From
	}
	return s.Link.From, s.Link.To
}
