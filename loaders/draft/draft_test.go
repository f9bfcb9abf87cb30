package draft_test

import (
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
)

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"  a \r\n b\t":     "a b",
		"\ufeffCafe\u0301": "Café",
		"a\u0000b":         "a b",
		" ":                "",
	} {
		if got := draft.Text(text); got != want {
			t.Errorf("%q gives %q, not %q", text, got, want)
		}
	}
}

func TestDate(t *testing.T) {
	for text, want := range map[string]graph.PartialDate{
		"1961": "1961", "1961-05": "1961-05", "1961-05-31": "1961-05-31", "2005-06-00": "2005-06", "2005-00-00": "2005",
		"2021-03-04T10:00:00.000Z": "2021-03-04", " 1961 ": "1961", "2015-03-27-04:00": "2015-03-27", "2015-03-27Z": "2015-03-27",
		"": "", "circa 1961": "", "1961-13": "", "2021-02-30": "", "-00": "", "31/05/1961": "",
	} {
		got, is := draft.Date(text)
		if is != (want != "") || is && got != want {
			t.Errorf("%q gives %q, %v, not %q", text, got, is, want)
		}
	}
}

func TestCountry(t *testing.T) {
	for name, want := range map[string]string{
		"Afghanistan": "AF", "AF": "AF", "afg": "AF", "Iran (Islamic Republic of)": "IR", "The Gambia": "GM", "Côte d’Ivoire": "CI",
		"Korea, North": "KP", "Democratic People's Republic of Korea": "KP", "United Kingdom": "GB", "Bosnia & Herzegovina": "BA",
		"Somalia": "SO", "Kosovo": "XK", "Russian Federation": "RU", "Türkiye": "TR",
		"Virgin Islands, British": "VG", "Saint Kitts and Nevis": "KN", "Man, Isle of": "IM", "Palestinian": "", "Region: Gaza": "",
		"Sudan": "SD", "South Sudan": "SS", "": "", "Region": "", "world": "", "European Union": "", "ZZ": "", "na": "NA",
	} {
		if got := draft.CountryCode(name); got != want {
			t.Errorf("%q gives %q, not %q", name, got, want)
		}
	}
}

func TestCountriesAreMetOnce(t *testing.T) {
	var c draft.Countries
	c.ID("Syrian Arab Republic")
	c.ID("Iraq")
	id, ok := c.ID("Syria")
	if _, none := c.ID("nowhere"); none || !ok || id != "iso:SY" {
		t.Error(id, ok, none)
	}
	all := c.Records()
	if len(all) != 2 || all[0].Entity != "iso:IQ" || all[1].Names[0].Text != "Syria" {
		t.Error(all)
	}
}

func TestNamesAreHeldOnce(t *testing.T) {
	var n draft.Names
	n.Add("Ali ", graph.Primary)
	n.Add("Ali", graph.Weak)
	n.Add("", graph.Alias)
	n.AddIn("علي", graph.Alias, "ar")
	if len(n) != 2 || n[0] != (graph.Name{Text: "Ali", Kind: graph.Primary}) || n[1].Lang != "ar" {
		t.Error(n)
	}
}

func TestID(t *testing.T) {
	if id, p := draft.ID("un:", " QDe.092 "); p != nil || id != "un:QDe.092" {
		t.Error(id, p)
	}
	if _, p := draft.ID("un:", " "); p == nil {
		t.Error("an empty id is taken")
	}
}
