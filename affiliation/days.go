package affiliation

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

// days is a set of days: runs in order of time, apart from each other.
type days []graph.DayRange

// mayHold are the days on which a link may hold.
func mayHold(l *graph.Link) days {
	var all days
	for i := range l.Periods {
		all = append(all, l.Periods[i].May())
	}
	return all.joined()
}

// surelyHold are the days on which a link surely holds.
func surelyHold(l *graph.Link) days {
	var all days
	for i := range l.Periods {
		all = append(all, l.Periods[i].Certain...)
	}
	return all.joined()
}

// joined brings runs in order, and makes one of those that touch.
func (d days) joined() days {
	if len(d) == 1 && !d[0].Empty() {
		return d // as most are
	}
	all := slices.DeleteFunc(slices.Clone(d), graph.DayRange.Empty)
	slices.SortFunc(all, func(a, b graph.DayRange) int { return int(a.First) - int(b.First) })
	var out days
	for _, r := range all {
		if n := len(out) - 1; n >= 0 && r.First <= out[n].Last+1 {
			out[n].Last = max(out[n].Last, r.Last)
		} else {
			out = append(out, r)
		}
	}
	return out
}

// both are the days that are in either set.
func (d days) both(o days) days {
	var out days
	for i, j := 0, 0; i < len(d) && j < len(o); {
		if shared := d[i].Intersect(o[j]); !shared.Empty() {
			out = append(out, shared)
		}
		if d[i].Last < o[j].Last {
			i++
		} else {
			j++
		}
	}
	return out
}

func (d days) has(day graph.Day) bool {
	return slices.ContainsFunc(d, func(r graph.DayRange) bool { return r.Has(day) })
}

// before and after tell whether there is a day on that side of another.
func (d days) before(day graph.Day) bool { return len(d) > 0 && d[0].First < day }
func (d days) after(day graph.Day) bool  { return len(d) > 0 && d[len(d)-1].Last > day }
