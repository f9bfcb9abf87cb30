package identity

import "testing"

func TestAuthority(t *testing.T) {
	for scheme, want := range map[string]string{
		"Passport": "passport", "passportNumber": "passport", "Número de pasaporte": "passport", "National Identification Number (national passport)": "passport",
		"Diplomatic Passport": "passport", "National Identification Number": "national id", "National ID No.": "national id", "ID number": "national id",
		"LEI": "LEI", "leiCode": "LEI", "wikidata": "Wikidata", "IMO": "IMO", "imoNumber": "IMO", "OFAC": "OFAC", "UN list": "UN list",
		"Tax ID": "tax id", "INN": "tax id", "Registration Number": "registration", "Equity Ticker": "equityticker", "MISP": "misp", "": "",
	} {
		if got := authority(scheme); got != want {
			t.Errorf("%s: %q, not %q", scheme, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct{ authority, value, want string }{
		{"passport", "A-123 4567", "A1234567"}, {"passport", "a1234567", "A1234567"}, {"passport", "12345", ""}, {"passport", "unknown", ""},
		{"Wikidata", "Q42", "Q42"}, {"UN list", "QDi.001", "QDI001"}, {"OFAC", "36", "36"}, {"tax id", "7750004150", "7750004150"}, {"passport", "", ""},
	} {
		if got := number(c.authority, c.value); got != c.want {
			t.Errorf("%s %s: %q, not %q", c.authority, c.value, got, c.want)
		}
	}
}
