package graph

// Position returns the entity's place in the order.
func (o EntityOrder) Position(e *Entity) Position {
	if o == EntityByID {
		return Position{Text: e.ID, ID: e.ID}
	}
	return Position{Text: e.SortName, ID: e.ID}
}

// Position returns the link's place in the order. Keys are made so that every
// order is ascending.
func (o LinkOrder) Position(l *Link) Position {
	switch o {
	case LinkBySince:
		return Position{Num: int64(l.Periods[0].Start.First), ID: l.ID}
	case LinkByUntil:
		return Position{Num: -int64(l.Periods[len(l.Periods)-1].End.Last), ID: l.ID}
	case LinkByID:
		return Position{Text: l.ID, ID: l.ID}
	}
	return Position{Num: int64(100 - l.Confidence), ID: l.ID}
}
