package main

import "strings"

// sample is a query that demo prints, over the seeds.
type sample struct{ asks, query string }

// tiesQuery asks who Shahab al-Muhajir is tied to, since when, and according
// to whom.
const tiesQuery = `{
  entity(id: "shahab-al-muhajir") {
    name
    links {
      nodes {
        type
        reads
        to { id name }
        since
        lastConfirmed
        roles
        status
        confidence
        claims { locator hedge asOf credibility source { title author publisher } via { id } }
      }
    }
  }
}`

func samples() []sample {
	return []sample{
		{"Who is Shahab al-Muhajir tied to, how, since when, and according to whom?", tiesQuery},
		{"Who led whom on 3 August 2020, and how sure is that?", `{ links(filter: {types: ["LEADER_OF"], at: "2020-08-03"}) { nodes { from { name } to { name } timing(at: "2020-08-03") confidence } } }`},
		{"What is said of IS-K in numbers, aims and forecasts?", `{ entity(id: "is-k") { facts { property value { number bound unit text } claims { locator source { title } } } } }`},
		{"Who bears a name like this?", `{ search(text: "muhajir") { hits { score matchedName entity { id kind } } } }`},
	}
}

// curl is a line to paste into a shell that asks a query of a server.
func curl(url, query string) string {
	body := `{"query": ` + jsonString(strings.Join(strings.Fields(query), " ")) + `}`
	return "curl -s " + url + " -H 'Content-Type: application/json' -d '" + strings.ReplaceAll(body, "'", `'\''`) + "'"
}
