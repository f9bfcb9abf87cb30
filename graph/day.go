package graph

import "time"

// Day counts days of the proleptic Gregorian calendar from 1970-01-01.
type Day int32

// The ends of time, for a start or an end that nothing bounds. They lie far
// outside years 1 to 9999, so that comparing days needs no special case.
const (
	MinDay Day = -10_000_000
	MaxDay Day = 10_000_000
)

const secondsADay = 24 * 60 * 60

// DayOf returns the day on which t falls in UTC.
func DayOf(t time.Time) Day {
	seconds := t.Unix()
	if seconds < 0 && seconds%secondsADay != 0 {
		return Day(seconds/secondsADay - 1)
	}
	return Day(seconds / secondsADay)
}

// Date returns d as a PartialDate of day precision, and "" for the ends of
// time.
func (d Day) Date() PartialDate {
	if d <= MinDay || d >= MaxDay {
		return ""
	}
	return PartialDate(time.Unix(int64(d)*secondsADay, 0).UTC().Format(time.DateOnly))
}

// DayRange is a run of days, both ends included; it is empty when First is
// after Last.
type DayRange struct {
	First Day `json:"first"`
	Last  Day `json:"last"`
}

// AllDays is the range from one end of time to the other.
var AllDays = DayRange{MinDay, MaxDay}

// Empty reports whether the range holds no day.
func (r DayRange) Empty() bool { return r.First > r.Last }

// Has reports whether d is in the range.
func (r DayRange) Has(d Day) bool { return r.First <= d && d <= r.Last }

// Intersect returns the days that are in both.
func (r DayRange) Intersect(o DayRange) DayRange {
	return DayRange{max(r.First, o.First), min(r.Last, o.Last)}
}

// Days returns how many days the range holds.
func (r DayRange) Days() int {
	if r.Empty() {
		return 0
	}
	return int(r.Last-r.First) + 1
}
