package graph

import (
	"fmt"
	"strings"
	"testing"
)

// dates writes a claim's dates as "source since until asOf", "-" for none.
func dates(text string) *Claim {
	f := strings.Fields(text)
	for i := range f {
		if f[i] == "-" {
			f[i] = ""
		}
	}
	c := &Claim{Source: f[0], Since: PartialDate(f[1]), Until: PartialDate(f[2]), AsOf: PartialDate(f[3])}
	c.Ended = len(f) > 4 && f[4] == "ended"
	c.Identify()
	return c
}

// show writes periods as "since..until may[first..last] sure[first..last …]".
func show(periods []Period) string {
	var all []string
	day := func(d Day) string { return string(d.Date()) }
	for _, p := range periods {
		s := fmt.Sprintf("%s..%s may[%s..%s]", p.Since, p.Until, day(p.May().First), day(p.May().Last))
		for _, c := range p.Certain {
			s += fmt.Sprintf(" sure[%s..%s]", day(c.First), day(c.Last))
		}
		if p.Ended {
			s += " ended"
		}
		all = append(all, s)
	}
	return strings.Join(all, " | ")
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		name     string
		claims   []string
		want     string
		disputed bool
	}{
		{"no dates leave all open", []string{"a - - -"}, ".. may[..]", false},
		{"an asOf is one sure day", []string{"a - - 2020-08-03"}, ".. may[..] sure[2020-08-03..2020-08-03]", false},
		{"an asOf of a year is no sure day", []string{"a - - 2018"}, ".. may[..]", false},
		{"a start reaches to the latest sure day", []string{"a 2020-01-01 - -", "b - - 2020-08-03"}, "2020-01-01.. may[2020-01-01..] sure[2020-01-01..2020-08-03]", false},
		{"partial dates are sure at their far sides", []string{"a 2019 2020-06 -"}, "2019..2020-06 may[2019-01-01..2020-06-30] sure[2019-12-31..2020-06-01]", false},
		{"an end in the month of the start is not before it", []string{"a 2020-08-07 2020-08 -"}, "2020-08-07..2020-08 may[2020-08-07..2020-08-31] sure[2020-08-07..2020-08-07]", false},
		{"within one year no day is sure", []string{"a 2020 2020 -"}, "2020..2020 may[2020-01-01..2020-12-31]", false},
		{"the more exact of two starts that can both be true", []string{"a 2020 - -", "b 2020-08 - -"}, "2020-08.. may[2020-08-01..] sure[2020-08-31..2020-08-31]", false},
		{"a bound not given does not compete", []string{"a 2015 - -", "b - 2018 -"}, "2015..2018 may[2015-01-01..2018-12-31] sure[2015-12-31..2018-01-01]", false},
		{"of two starts that clash the wider stands", []string{"a 2019-03-01 - -", "b 2020-01-01 - -"}, "2019-03-01.. may[2019-03-01..] sure[2019-03-01..2019-03-01] sure[2020-01-01..2020-01-01]", true},
		{"disjoint stretches of two sources are one, disputed", []string{"a 2001-01-01 2005-12-31 -", "b 2010-01-01 2012-12-31 -"}, "2001-01-01..2012-12-31 may[2001-01-01..2012-12-31] sure[2001-01-01..2005-12-31] sure[2010-01-01..2012-12-31]", true},
		{"disjoint stretches of one source are two periods", []string{"a 2001-01-01 2005-12-31 -", "a 2010-01-01 2012-12-31 -"}, "2001-01-01..2005-12-31 may[2001-01-01..2005-12-31] sure[2001-01-01..2005-12-31] | 2010-01-01..2012-12-31 may[2010-01-01..2012-12-31] sure[2010-01-01..2012-12-31]", false},
		{"another source joins the stretch it overlaps", []string{"a - 2005 -", "a 2010 - -", "b 2011-05-01 2014-01-01 -"}, "..2005 may[..2005-12-31] sure[2005-01-01..2005-01-01] | 2010..2014-01-01 may[2010-01-01..2014-01-01] sure[2010-12-31..2010-12-31] sure[2011-05-01..2014-01-01]", true},
		{"an asOf joins the stretch it lies in", []string{"a - 2005 -", "a 2010 - -", "b - - 2020-08-03"}, "..2005 may[..2005-12-31] sure[2005-01-01..2005-01-01] | 2010.. may[2010-01-01..] sure[2010-12-31..2020-08-03]", false},
		{"a point after the end stretches it, disputed", []string{"a - 2018 -", "b - - 2020-08-03"}, "..2018 may[..2020-08-03] sure[2018-01-01..2018-01-01] sure[2020-08-03..2020-08-03]", true},
		{"a start after the end of another source", []string{"a 2021-01-01 - -", "b - 2019-01-01 -"}, "2021-01-01..2019-01-01 may[2019-01-01..2021-01-01] sure[2019-01-01..2019-01-01] sure[2021-01-01..2021-01-01]", true},
		{"of what began in a year and has ended no day is sure", []string{"a 2020 - - ended"}, "2020.. may[2020-01-01..] ended", false},
		{"the day it began on is sure all the same", []string{"a 2020-03-01 - - ended"}, "2020-03-01.. may[2020-03-01..] sure[2020-03-01..2020-03-01] ended", false},
		{"a day on which it held says that it had begun", []string{"a 2020 - 2020-06-15", "b - 2020-09 -"}, "2020..2020-09 may[2020-01-01..2020-09-30] sure[2020-06-15..2020-09-01]", false},
		{"one source that has it end and begin again", []string{"a 2010 - -", "a - 2012 -", "a 2015 - -"}, "2010..2012 may[2010-01-01..2012-12-31] sure[2010-12-31..2012-01-01] | 2015.. may[2015-01-01..] sure[2015-12-31..2015-12-31]", false},
		{"ended, and begun again", []string{"a 2010 - - ended", "a 2015 - -"}, "2010.. may[2010-01-01..2014-12-31] ended | 2015.. may[2015-01-01..] sure[2015-12-31..2015-12-31]", false},
		{"ended on a day not given", []string{"a - - - ended", "b - - 2019-01-01"}, ".. may[..] sure[2019-01-01..2019-01-01] ended", false},
		{"a given end makes ended moot", []string{"a - - - ended", "b - 2019-01-01 -"}, "..2019-01-01 may[..2019-01-01] sure[2019-01-01..2019-01-01]", false},
	} {
		var claims []*Claim
		for _, text := range c.claims {
			claims = append(claims, dates(text))
		}
		got, disputed := periodsOf(claims)
		if show(got) != c.want || disputed != c.disputed {
			t.Errorf("%s:\n got %s, disputed %v\nwant %s, disputed %v", c.name, show(got), disputed, c.want, c.disputed)
		}
	}
}
