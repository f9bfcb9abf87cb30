package graph

import (
	"strings"
	"testing"
)

func TestAPartialDateIsARangeOfDays(t *testing.T) {
	for written, want := range map[string][2]string{
		"2020":       {"2020-01-01", "2020-12-31"},
		"2020-02":    {"2020-02-01", "2020-02-29"},
		"2020-08-03": {"2020-08-03", "2020-08-03"},
		"1969-12-31": {"1969-12-31", "1969-12-31"},
		"0001":       {"0001-01-01", "0001-12-31"},
		"9999-12":    {"9999-12-01", "9999-12-31"},
	} {
		p, err := ParsePartialDate(written)
		if err != nil {
			t.Errorf("%s: %v", written, err)
			continue
		}
		r := p.Range()
		if got := [2]string{string(r.First.Date()), string(r.Last.Date())}; got != want {
			t.Errorf("%s is %v, want %v", written, got, want)
		}
	}
}

func TestWhatIsNoDateSaysWhy(t *testing.T) {
	for written, why := range map[string]string{
		"2020-13":    "there is no month 13",
		"2020-00-00": "there is no month 00",
		"2020-02-30": "2020-02 has no day 30",
		"2019-02-29": "2019-02 has no day 29",
		"0000":       "is no date",
		"3/4/2020":   "is no date",
		"2020-8-3":   "is no date",
		"":           "is no date",
		"20200803":   "is no date",
	} {
		_, err := ParsePartialDate(written)
		if err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v, want %q", written, err, why)
		}
	}
}

func TestTheEndsOfTimeHaveNoDate(t *testing.T) {
	if MinDay.Date() != "" || MaxDay.Date() != "" || PartialDate("").Range() != AllDays {
		t.Error("an open end shows as a date")
	}
}
