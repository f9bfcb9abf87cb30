package server

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

var (
	checkKeys = []string{"of", "with", "at"}
	pastKeys  = []string{"recordedBefore", "version", "publishedBefore"} // of the request, whether it is one check or many
)

const oneCheck = `{"of": "shahab-al-muhajir", "with": "isis", "at": "2020-08-03"}`

// lookupOf reads the body of POST /v1/affiliation: one check, or an object with
// the key checks. A request of the wrong shape is refused whole, since the
// program that sends it has to be mended. What is wrong with a value, such as a
// day that is none, is the engine's to say, of that check alone.
func lookupOf(body any) (Request, *malformed) {
	object, ok := body.(map[string]any)
	if !ok {
		return Request{}, badRequest(`the request must be a JSON object such as %s, or {"checks": […]} with up to %d of them`, oneCheck, affiliation.MaxChecks)
	}
	past, bad := pastOf(object)
	if bad != nil {
		return Request{}, bad
	}
	given, many := object["checks"]
	if !many {
		check, bad := checkOf(object, "", pastKeys...)
		maps.Copy(past, check)
		return Request{Query: AffiliationQuery, OperationName: OneAffiliation, Variables: past}, bad
	}
	for _, key := range checkKeys {
		if object[key] != nil {
			return Request{}, badRequest("%s cannot stand beside checks; give it in each check", key)
		}
	}
	if bad := onlyKeys(object, "", append([]string{"checks"}, pastKeys...)); bad != nil {
		return Request{}, bad
	}
	checks, bad := checksOf(given)
	past["checks"] = checks
	return Request{Query: AffiliationQuery, OperationName: ManyAffiliations, Variables: past}, bad
}

// pastOf reads as of when a request is asked. Each may be null or absent.
func pastOf(object map[string]any) (map[string]any, *malformed) {
	past := map[string]any{}
	for _, key := range pastKeys {
		value := object[key]
		if value == nil {
			continue
		}
		_, isText := value.(string)
		_, isNumber := value.(json.Number)
		switch {
		case key == "version" && !isNumber:
			return nil, badRequest("version must be a number, not %s", kindOf(value))
		case key != "version" && !isText:
			return nil, badRequest("%s must be a string, not %s", key, kindOf(value))
		}
		past[key] = value
	}
	return past, nil
}

func checksOf(given any) ([]any, *malformed) {
	list, ok := given.([]any)
	switch n := len(list); {
	case !ok:
		return nil, badRequest("checks must be an array of objects such as %s", oneCheck)
	case n == 0:
		return nil, badRequest("checks is empty; give from 1 to %d", affiliation.MaxChecks)
	case n > affiliation.MaxChecks:
		return nil, overLimit(http.StatusBadRequest, "checks", affiliation.MaxChecks, "checks: %d are more than %d; send them in parts", n, affiliation.MaxChecks)
	}
	checks := make([]any, len(list))
	for i := range list {
		place := fmt.Sprintf("checks[%d]", i)
		object, ok := list[i].(map[string]any)
		if !ok {
			return nil, badRequest("%s must be an object such as %s", place, oneCheck)
		}
		check, bad := checkOf(object, place+".")
		if bad != nil {
			return nil, bad
		}
		checks[i] = check
	}
	return checks, nil
}

// checkOf reads one check, beside which other keys may stand; its at may be
// null or absent.
func checkOf(object map[string]any, place string, beside ...string) (map[string]any, *malformed) {
	if bad := onlyKeys(object, place, append(beside, checkKeys...)); bad != nil {
		return nil, bad
	}
	check := map[string]any{}
	for _, key := range checkKeys {
		value := object[key]
		text, ok := value.(string)
		switch {
		case value == nil && key == "at":
			continue
		case value == nil:
			return nil, badRequest("%s%s is missing; a check is an object such as %s", place, key, oneCheck)
		case !ok:
			return nil, badRequest("%s%s must be a string, not %s", place, key, kindOf(value))
		case text == "":
			return nil, badRequest("%s%s is empty", place, key)
		}
		check[key] = text
	}
	return check, nil
}

// onlyKeys refuses keys that mean nothing here: a misspelt at would else ask
// about another time than was meant. The first in byte order is named.
func onlyKeys(object map[string]any, place string, known []string) *malformed {
	for _, key := range slices.Sorted(maps.Keys(object)) {
		if !slices.Contains(known, key) {
			return badRequest("%s%s is not known here%s", place, cut(key, 100), graph.DidYouMean(key, known))
		}
	}
	return nil
}
