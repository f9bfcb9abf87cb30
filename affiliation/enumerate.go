package affiliation

// walk puts the chains of a closure together that end at a target.
type walk struct {
	*closure
	rules  *rules
	target string          // "" for all
	near   map[string]bool // entities from which the target can be reached; nil for all
	on     map[string]bool // entities of the chain so far
	chain  []Step
	tries  int // left
	most   int // steps of a chain
	met    Stop
	found  func([]Step)
}

// chains calls found with every chain from the closure's root to a target, none
// of which meets an entity twice or one that is to be avoided. It returns the
// bound that was met, and how many tries are left.
func (c *closure) chains(r *rules, target string, b Bounds, found func([]Step), avoid ...string) (met Stop, left int) {
	if len(c.into[target]) == 0 {
		return NotStopped, b.Tries
	}
	w := &walk{closure: c, rules: r, target: target, near: c.leadingTo(target), on: map[string]bool{c.root: true}, tries: b.Tries, most: b.Steps, found: found}
	for _, id := range avoid {
		w.on[id] = true
	}
	w.from(c.root)
	return w.met, w.tries
}

// everyChain calls found with every chain from the closure's root, and returns
// the bound that was met.
func (c *closure) everyChain(r *rules, b Bounds, found func([]Step)) Stop {
	w := &walk{closure: c, rules: r, on: map[string]bool{c.root: true}, tries: b.Tries, most: b.Steps, found: found}
	w.from(c.root)
	return w.met
}

// leadingTo are the entities from which steps lead to a target.
func (c *closure) leadingTo(target string) map[string]bool {
	near, frontier := map[string]bool{target: true}, []string{target}
	for len(frontier) > 0 {
		id := frontier[len(frontier)-1]
		frontier = frontier[:len(frontier)-1]
		for i := range c.into[id] {
			if from := c.into[id][i].From.ID; !near[from] {
				near[from] = true
				frontier = append(frontier, from)
			}
		}
	}
	return near
}

// from goes on from an entity. A chain that is as long as one may be, and could
// go on towards the target, meets a bound as much as one try too many does.
func (w *walk) from(id string) {
	for i := range w.steps[id] {
		s := &w.steps[id][i]
		if w.on[s.To.ID] || w.near != nil && !w.near[s.To.ID] || len(w.chain) > 0 && !w.rules.goesOn(&w.chain[len(w.chain)-1], s) {
			continue
		}
		if w.tries == 0 {
			w.met = ByTries
			return
		}
		if len(w.chain) == w.most {
			w.met = BySteps
			return
		}
		w.tries--
		w.chain = append(w.chain, *s)
		if w.target == "" || s.To.ID == w.target {
			w.found(w.chain)
		}
		if s.To.ID != w.target {
			w.on[s.To.ID] = true
			w.from(s.To.ID)
			delete(w.on, s.To.ID)
		}
		w.chain = w.chain[:len(w.chain)-1]
	}
}
