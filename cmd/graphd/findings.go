package main

import (
	"fmt"
	"strings"

	"github.com/graphd/graphd/store/apply"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/sqlite"
)

// finding is one thing that doctor looked at.
type finding struct {
	Check string `json:"check"`
	State string `json:"state"` // ok, note (worth knowing) or bad
	Says  string `json:"says"`
	Hint  string `json:"hint,omitempty"`
}

const (
	stateOK   = "ok"
	stateNote = "note"
	stateBad  = "bad"
)

// sqliteFindings words what a check of a file found.
func sqliteFindings(h *sqlite.Health) []finding {
	first := fine("file", "%s, %d KB, %d of them free", h.Path, h.FileBytes>>10, h.FreeBytes>>10)
	return findingsOf(first, &h.Holdings, h.WaitingEntities+h.WaitingUnits, "every page of the file is sound")
}

// neo4jFindings words what a check of the graph in a Neo4j database found.
func neo4jFindings(h *neo4j.Health) []finding {
	first := fine("server", "%s, database %s", h.Server, h.Database)
	return findingsOf(first, &h.Holdings, h.Version.Pending, "indexes are online, and what is counted agrees")
}

// findingsOf words what a check counted. Only a damaged store is bad: what waits
// for other data takes its place when that comes.
func findingsOf(first finding, h *apply.Holdings, waiting int, sound string) []finding {
	findings := []finding{
		first,
		fine("version", "%d; changes are known since %d", h.Version.Version, h.Version.Oldest),
		fine("graph", "%d entities, %d links, %d facts", h.Entities, h.Links, h.Facts),
		fine("statements", "%d sources, %d records, %d claims", h.Sources, h.Records, h.Claims),
		rulesFinding(h.Warnings),
		noteIf(h.Dangling, "dangling", "claims that name an entity which is not there", "they take their place when a dataset brings it"),
		noteIf(h.Misfit, "misfit", "claims with an end of the wrong kind or an unknown source", "they take their place when that is mended"),
		noteIf(h.Merged, "merged", "claims whose two ends were judged the same entity", "the judgement may be wrong"),
		noteIf(len(h.Conflicts), "judgements", "sets of ids judged both the same and different, and so not merged", conflictHint(h.Conflicts)),
		noteIf(len(h.Loading), "loads", "datasets whose load has begun and not come to its end",
			"if no load is running, load them again with --replace: "+strings.Join(h.Loading, ", ")),
		noteIf(waiting, "queue", "keys that wait to be projected anew", "the next load works them off"),
	}
	for _, problem := range h.Problems {
		findings = append(findings, finding{"integrity", stateBad, problem, ""})
	}
	if len(h.Problems) == 0 {
		findings = append(findings, fine("integrity", "%s", sound))
	}
	return findings
}

func fine(check, format string, args ...any) finding {
	return finding{check, stateOK, fmt.Sprintf(format, args...), ""}
}

// noteIf is a note if there is any of what is counted.
func noteIf(count int, check, what, hint string) finding {
	if count == 0 {
		return finding{check, stateOK, what + ": none", ""}
	}
	return finding{check, stateNote, fmt.Sprintf("%s: %d", what, count), hint}
}

// rulesFinding says whether the store's rows were made by this program's rules.
func rulesFinding(warnings []string) finding {
	if len(warnings) == 0 {
		return finding{"rules", stateOK, "projection and vocabulary are this program's", ""}
	}
	return finding{"rules", stateNote, strings.Join(warnings, "; "), "load into a new file, or give the --vocabulary it was made with"}
}

func conflictHint(conflicts [][]string) string {
	if len(conflicts) == 0 {
		return ""
	}
	return "one of them is " + strings.Join(conflicts[0], ", ")
}
