package table

import (
	"slices"
	"strconv"
	"strings"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var (
	columnFields    = []string{"of", "split", "with", "nulls", "remove", "map", "else", "dates", "pivot", "precision"}
	precisionFields = []string{"by", "day", "month", "year"}
)

// columns reads how columns are read. It comes before all that names them.
func (p *parser) columns(o *fields.Object) {
	v, ok := o.Get("columns")
	if !ok {
		return
	}
	if v.Kind != tree.Object {
		o.Fail("columns", "is "+v.Kind.String()+" where an object belongs", "write the name of a column, and below it how it is read")
		return
	}
	known := make([]string, len(v.Pairs))
	for i, pair := range v.Pairs {
		known[i] = pair.Key
	}
	o.Sub(v, "columns", known) // refuses a column that is there twice
	for _, pair := range v.Pairs {
		path := join("columns", pair.Key)
		p.column(o.Sub(pair.Value, path, columnFields), path, pair)
	}
	for _, pair := range v.Pairs {
		c := p.m.columns[pair.Key]
		if leader := p.m.columns[c.with]; c.with != "" && (leader == nil || len(leader.split) == 0 || leader.with != "" || len(c.split) == 0) {
			o.Sub(pair.Value, join("columns", pair.Key), columnFields).Fail("with", "needs two columns that are split, of which the second stands by itself", "")
		}
	}
}

func (p *parser) column(o *fields.Object, path string, pair tree.Pair) {
	c := &column{of: o.Name("of"), split: texts(o, "split"), with: o.Name("with"), nulls: cleaned(texts(o, "nulls")), remove: texts(o, "remove"), datesText: strings.Join(texts(o, "dates"), ", ")}
	if c.of == "" {
		c.of = pair.Key
		p.refer(named{pair.Key, path, pair.Line})
	} else {
		p.refer(named{c.of, join(path, "of"), pair.Line})
	}
	for _, s := range slices.Concat(c.split, c.remove) {
		if s == "" {
			o.Fail("split", "holds an empty text", "")
		}
	}
	c.values = valueMap(o)
	if v, ok := o.Get("else"); ok {
		c.otherwise = &v.Text
	}
	p.dates(o, path, c)
	p.m.columns[pair.Key] = c
}

// valueMap reads what values stand for; the null (~) makes one empty.
func valueMap(o *fields.Object) map[string]string {
	v, ok := o.Get("map")
	if !ok {
		return nil
	}
	if v.Kind != tree.Object {
		o.Fail("map", "is "+v.Kind.String()+" where an object belongs", `write {"value in the table": what it stands for}`)
		return nil
	}
	all := map[string]string{}
	for _, pair := range v.Pairs {
		key := draft.Text(pair.Key)
		if _, twice := all[key]; twice {
			o.Fail("map", "has the value "+check.Quote(key)+" twice", "")
		}
		if !pair.Value.Scalar() && pair.Value.Kind != tree.Null {
			o.Fail("map", "has "+pair.Value.Kind.String()+" where a text belongs", "")
		}
		all[key] = draft.Text(pair.Value.Text)
	}
	return all
}

func (p *parser) dates(o *fields.Object, path string, c *column) {
	c.pivot = -1
	if v, ok := o.Get("pivot"); ok {
		n, err := strconv.Atoi(v.Text)
		if err != nil || n < 0 || n > 99 {
			o.Fail("pivot", check.Quote(v.Text)+" is not between 0 and 99", "with 30, the years 00 to 30 are 2000 to 2030, and 31 to 99 are 1931 to 1999")
		}
		c.pivot = n
	}
	for _, s := range texts(o, "dates") {
		f, wrong := parseDateFormat(s)
		if wrong != "" {
			o.Fail("dates", check.Quote(s)+" "+wrong, "write it with yyyy or yy, mm or m, mon (Jan) or month (January), dd or d: yyyy-mm-dd, m/d/yy, d mon yyyy")
		}
		if f.twoDigits() && c.pivot < 0 {
			o.Fail("dates", check.Quote(s)+" has years of two digits, and no pivot says of which century", "with pivot: 30, the years 00 to 30 are 2000 to 2030, and 31 to 99 are 1931 to 1999")
		}
		c.dates = append(c.dates, f)
	}
	v, ok := o.Get("precision")
	if !ok {
		return
	}
	if len(c.dates) == 0 {
		o.Fail("precision", "is given without dates", "it says how much of a date holds")
	}
	q := o.Sub(v, "precision", precisionFields)
	c.precision = &precision{by: q.RequiredName("by"), codes: map[string]int{}}
	p.refer(named{c.precision.by, join(path, "precision.by"), v.Line})
	for _, part := range []struct {
		key    string
		length int
	}{{"day", len("2020-08-03")}, {"month", len("2020-08")}, {"year", len("2020")}} {
		for _, code := range texts(q, part.key) {
			c.precision.codes[code] = part.length
		}
	}
}

// leader is the split column whose values a column's own go with, one by one:
// itself or another; "" for a column that is not split.
func (m *Mapping) leader(name string) string {
	c := m.columns[name]
	switch {
	case c == nil || len(c.split) == 0:
		return ""
	case c.with != "":
		return c.with
	}
	return name
}

func contains(all []string, s string) bool { return slices.Contains(all, s) }
