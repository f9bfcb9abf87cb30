package apply

import (
	"encoding/json"

	"github.com/graphd/graphd/graph"
)

// ReadLink reads a link from the body that Change gave.
func ReadLink(body []byte) (*graph.Link, error) { return readRow(body, linkText) }

// ReadEntity reads an entity from the body that Change gave.
func ReadEntity(body []byte) (*graph.Entity, error) { return readRow(body, entityText) }

// readRow reads a body, whose bytes may change afterwards.
func readRow[T any](body []byte, read func(*rowText, *T)) (*T, error) {
	t, row := rowText{text: string(body)}, new(T)
	read(&t, row)
	if !t.gaveUp && t.at == len(t.text) {
		return row, nil
	}
	row = new(T)
	return row, json.Unmarshal(body, row)
}

func linkText(t *rowText, l *graph.Link) {
	t.object(func(key string) {
		switch key {
		case "id":
			l.ID = t.string()
		case "type":
			l.Type = t.string()
		case "from":
			l.From = t.string()
		case "to":
			l.To = t.string()
		case "sources":
			l.Sources = t.strings()
		default:
			standingText(t, key, &l.Standing)
		}
	})
}

func standingText(t *rowText, key string, s *graph.Standing) {
	switch key {
	case "status":
		s.Status = graph.Status(t.string())
	case "confidence":
		s.Confidence = t.integer()
	case "denial":
		s.Denial = t.integer()
	case "corroboration":
		s.Corroboration = t.integer()
	case "admiralty":
		s.Admiralty = t.string()
	case "hedged":
		s.Hedged = t.bool()
	case "roles":
		s.Roles = t.strings()
	case "periods":
		s.Periods = list(t, func(p *graph.Period) { periodText(t, p) })
	case "datesDisputed":
		s.DatesDisputed = t.bool()
	case "lastConfirmed":
		s.LastConfirmed = graph.PartialDate(t.string())
	case "claims":
		s.Claims = t.integer()
	default:
		t.giveUp()
	}
}

func periodText(t *rowText, p *graph.Period) {
	t.object(func(key string) {
		switch key {
		case "since":
			p.Since = graph.PartialDate(t.string())
		case "until":
			p.Until = graph.PartialDate(t.string())
		case "ended":
			p.Ended = t.bool()
		case "closed":
			p.Closed = graph.Closing(t.string())
		case "start":
			rangeText(t, &p.Start)
		case "end":
			rangeText(t, &p.End)
		case "certain":
			p.Certain = list(t, func(r *graph.DayRange) { rangeText(t, r) })
		default:
			t.giveUp()
		}
	})
}

func rangeText(t *rowText, r *graph.DayRange) {
	t.object(func(key string) {
		switch key {
		case "first":
			r.First = dayText(t)
		case "last":
			r.Last = dayText(t)
		default:
			t.giveUp()
		}
	})
}

func dayText(t *rowText) graph.Day {
	n := t.integer()
	if n < int(graph.MinDay) || n > int(graph.MaxDay) {
		t.giveUp()
		return 0
	}
	return graph.Day(n)
}
