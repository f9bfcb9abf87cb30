package draft

import (
	"slices"
	"strings"
	"sync"

	"github.com/graphd/graphd/graph"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// CountryPrefix comes before the two letters of a country in its id, so that
// all foreign formats speak of the same countries.
const CountryPrefix = "iso:"

// Countries gathers the countries of which a file speaks.
type Countries struct{ met map[string]bool }

// ID finds a country by its English name or its two or three letters (ISO
// 3166-1), in either case, and gives its id. It reports false for what is no
// country by that list.
func (c *Countries) ID(name string) (string, bool) {
	code := CountryCode(name)
	if code == "" {
		return "", false
	}
	if c.met == nil {
		c.met = map[string]bool{}
	}
	c.met[code] = true
	return CountryPrefix + code, true
}

// Records are the countries met so far, by id.
func (c *Countries) Records() []graph.Record {
	var all []graph.Record
	for code := range c.met {
		all = append(all, graph.Record{Entity: CountryPrefix + code, Kind: graph.Country,
			Names:       []graph.Name{{Text: display.English.Regions().Name(language.MustParseRegion(code)), Kind: graph.Primary}},
			Identifiers: []graph.Identifier{{Scheme: "iso3166-1", Value: code}}})
	}
	slices.SortFunc(all, func(a, b graph.Record) int { return strings.Compare(a.Entity, b.Entity) })
	return all
}

// CountryCode gives the two letters of a country, "" for what is none.
func CountryCode(name string) string {
	return codes()[countryKey(name)]
}

// codes are the two letters of each country, by countryKey of what it is called:
// Unicode's English names (CLDR), and the letters themselves.
var codes = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string(a) + string(b))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region || private(region.String()) {
				continue
			}
			code, name := region.String(), display.English.Regions().Name(region)
			if name == "" { // a country that is no more
				continue
			}
			all[countryKey(code)], all[countryKey(region.ISO3())], all[countryKey(name)] = code, code, code
		}
	}
	for name, code := range otherNames {
		all[countryKey(name)] = code
	}
	return all
})

// private tells the letters that ISO 3166-1 leaves to its users, but for
// Kosovo's, which everybody uses.
func private(code string) bool {
	return code != "XK" && (code[0] == 'X' || code == "AA" || code == "ZZ" || code[0] == 'Q' && code[1] >= 'M')
}

// countryKey makes names that differ in case, points, brackets or an article
// one.
func countryKey(name string) string {
	name = strings.ToLower(Text(name))
	name = strings.NewReplacer("’", "'", "&", "and", ".", "", ",", "", "(", "", ")", "").Replace(name)
	return strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "the ")
}

// otherNames are what the UN (its M49 list), the US and others write for a
// country where Unicode writes something else.
var otherNames = map[string]string{
	"Bolivia (Plurinational State of)": "BO", "Bosnia and Herzegovina": "BA", "Brunei Darussalam": "BN", "Burma": "MM", "Cabo Verde": "CV",
	"Congo": "CG", "Congo, Democratic Republic of the": "CD", "Congo, Republic of the": "CG", "Cote d'Ivoire": "CI", "Côte d'Ivoire": "CI", "Ivory Coast": "CI",
	"Czech Republic": "CZ", "Democratic People's Republic of Korea": "KP", "Democratic Republic of the Congo": "CD",
	"Bahamas, The": "BS", "Cote d Ivoire": "CI", "Macedonia, The Former Yugoslav Republic of": "MK", "Man, Isle of": "IM", "Saint Kitts and Nevis": "KN", "Saint Lucia": "LC",
	"Saint Vincent and the Grenadines": "VC", "Sao Tome and Principe": "ST", "Virgin Islands, British": "VG", "Virgin Islands, U.S.": "VI",
	"Gambia": "GM", "Great Britain": "GB", "Holy See": "VA", "Hong Kong": "HK", "Iran (Islamic Republic of)": "IR", "Islamic Republic of Iran": "IR",
	"Korea, North": "KP", "Korea, South": "KR", "Lao People's Democratic Republic": "LA", "Libyan Arab Jamahiriya": "LY", "Macao": "MO", "Macau": "MO",
	"Micronesia (Federated States of)": "FM", "Myanmar": "MM", "Palestine": "PS", "Palestine, State of": "PS", "State of Palestine": "PS", "West Bank and Gaza": "PS", "Palestinian Territories": "PS",
	"Republic of Korea": "KR", "Republic of Moldova": "MD", "Russian Federation": "RU", "Swaziland": "SZ", "Syrian Arab Republic": "SY",
	"the former Yugoslav Republic of Macedonia": "MK", "Macedonia": "MK", "Timor-Leste": "TL", "East Timor": "TL", "Turkey": "TR", "Türkiye": "TR", "Turkiye": "TR",
	"U.A.E.": "AE", "UK": "GB", "United Kingdom of Great Britain and Northern Ireland": "GB", "United Republic of Tanzania": "TZ",
	"United States of America": "US", "USA": "US", "U.S.": "US", "Venezuela (Bolivarian Republic of)": "VE", "Viet Nam": "VN",
}
