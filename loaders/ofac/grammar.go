package ofac

import "strings"

// sort is what is done with a part of remarks.
type sort int

const (
	unknown    sort = iota
	born            // a date of birth
	founded         // a date on which an organization was established
	listed          // a date of listing
	citizen         // a person's country
	registered      // an organization's
	called          // another name
	plain           // a fact, without the words that begin it
	phrase          // a fact, with them
	numbered        // a number that somebody has given
	kindOf          // what the column SDN_Type says, too
)

// plainly and phrases are the properties of facts, by how their parts begin.
var (
	plainly = map[string]string{"POB": "BIRTH_PLACE", "Gender": "GENDER", "Website": "WEB_PAGE", "Email Address": "CONTACT", "Email:": "CONTACT", "Phone Number": "CONTACT"}
	phrases = map[string]string{
		"Phone No.": "CONTACT", "PHONE": "CONTACT", "Telephone": "CONTACT", "Telephone:": "CONTACT", "Telephone No.": "CONTACT", "Fax": "CONTACT", "Fax:": "CONTACT", "Fax No.": "CONTACT",
		"Organization Type:": "CHARACTERISTIC",
		"Executive Order":    "LISTING", "Effective Date": "LISTING", "Secondary sanctions risk:": "LISTING", "Target Type": "LISTING", "Purchase/Sales For Divestment Date": "LISTING",
		"Additional Sanctions Information -": "LISTING", "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:": "LISTING",
		"CAATSA Section": "LISTING", "IFCA Determination -": "LISTING", "For more information on directives,": "LISTING", "for more information on directives,": "LISTING",
	}
)

// numbers are the kinds of numbers of which the lists give a value, each the
// scheme of an identifier, but for a "No." or "#" at its end.
var numbers = []string{
	"Passport", "Diplomatic Passport", "Stateless Person Passport", "Official Passport", "Travel Document Number", "Refugee ID Card", "Stateless Person ID Card",
	"National ID No.", "National Foreign ID Number", "Personal ID Card", "Identification Number", "Citizen's Card Number", "Federal ID Card", "Birth Certificate Number", "Residency Number",
	"Kenyan ID No.", "Bosnian Personal ID No.", "Moroccan Personal ID No.", "Turkish Identification Number", "Numero de Identidad", "Cedula No.", "Cedula de Ciudadania", "Cedula de Residencia",
	"Electoral Registry No.", "Credencial electoral", "Cartilla de Servicio Militar Nacional", "Military Registration Number", "Driver's License No.", "VisaNumberID", "Tarjeta de Identidad",
	"SSN", "D.N.I.", "C.U.I.", "C.U.I.P.", "C.U.I.T.", "C.U.R.P.", "I.F.E.", "N.I.E.", "CNP (Personal Numerical Code)", "LE Number", "Tarjeta Profesional",
	"Tax ID No.", "V.A.T. Number", "NIT #", "RUC #", "RIF #", "RFC", "R.F.C.", "RTN", "US FEIN", "Italian Fiscal Code", "Fiscal Code", "Romanian Tax Registration",
	"Registration ID", "Registration Number", "Public Registration Number", "Business Registration Number", "Business Registration Document #", "Business Number", "Commercial Registry Number",
	"Company Number", "UK Company Number", "Enterprise Number", "Branch Unit Number", "Certificate of Incorporation Number", "Chamber of Commerce Number", "Dubai Chamber of Commerce Membership No.",
	"Central Registration Number", "C.R. No.", "Folio Mercantil No.", "Matricula Mercantil No", "Trade License No.", "License", "File Number", "Registered Charity No.", "Economic Register Number (CBLS)",
	"Government Gazette Number", "Unified Social Credit Code (USCC)", "United Social Credit Code Certificate (USCCC)", "Legal Entity Number", "D-U-N-S Number",
	"ISIN", "Equity Ticker", "BIK (RU)", "SWIFT/BIC", "Afghan Money Service Provider License Number", "MSB Registration Number", "Vessel Registration Identification", "MMSI", "Digital Currency Address -",
}

// about is what begins the parts that the grammar knows.
var about = func() map[string]sort {
	all := map[string]sort{
		"DOB": born, "Organization Established Date": founded, "Listing Date": listed, "nationality": citizen, "citizen": citizen, "Nationality of Registration": registered,
		"a.k.a.": called, "f.k.a.": called, "n.k.a.": called, "(individual)": kindOf, "(entity)": kindOf,
	}
	for words := range plainly {
		all[words] = plain
	}
	for words := range phrases {
		all[words] = phrase
	}
	for _, words := range numbers {
		all[words] = numbered
	}
	return all
}()

// begins is the longest known beginning of a part, and what follows it.
func begins(part string) (words, rest string) {
	for end := len(part); end > 0; end = strings.LastIndexByte(part[:end], ' ') {
		if words, rest = part[:end], strings.TrimSpace(part[end:]); about[words] != unknown {
			return words, rest
		}
		if _, is := strings.CutPrefix(words, "Email:"); is && !strings.Contains(words, " ") {
			return "Email:", part[len("Email:"):]
		}
	}
	return "", part
}
