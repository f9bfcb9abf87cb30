package main

import (
	"context"

	"github.com/graphd/graphd/server"
	"github.com/spf13/cobra"
)

func affiliationCommand(a *app) *cobra.Command {
	var l lookup
	command := &cobra.Command{
		Use:   "affiliation OF WITH",
		Short: "Tell whether one entity is affiliated with another, and according to whom",
		Long: `Tell whether one entity is affiliated with another, on a day or ever, and
according to whom. OF and WITH are ids of entities.

The exit code tells the verdict:
   0  DIRECT, INDIRECT: it is affiliated
  10  FORMER, NOT_YET: at another time than the one asked about
  11  NONE_FOUND, DENIED: nothing was found, or sources only deny it; no clearance
  12  INCOMPLETE, ENTITY_UNKNOWN: the question cannot be answered
   1  failed, 2  wrong usage, as with other commands`,
		Example: `  graphd affiliation shahab-al-muhajir isis --at 2020-08-03
  graphd affiliation taliban united-states --json
  graphd affiliation --url http://127.0.0.1:8080 shahab-al-muhajir haqqani-network`,
		Args: arguments(2, 2, "two ids"),
		RunE: func(command *cobra.Command, args []string) error {
			if err := l.remote.check(command); err != nil {
				return err
			}
			return a.affiliation(command.Context(), &l, args[0], args[1])
		},
	}
	l.flags(a, command, "ask about this day, such as 2020-08-03; without it, about any time")
	return command
}

// finding is the answer about an affiliation, as far as it is shown.
type affiliationFinding struct {
	Of, With    entityShown
	At          string
	Unknown     []string
	Verdict     string
	Timing      string
	Contested   bool
	Confidence  int
	Via         []entityShown
	Resumes     bool
	Chains      []chain
	MoreChains  bool
	Dissent     []dissent
	OtherTies   []otherTie
	MoreTies    bool
	Undecided   []undecided
	StoppedBy   string
	Version     int
	Vocabulary  string `json:"vocabularyVersion"`
	Datasets    []struct{ ID, Edition string }
	LastSurely  string `json:"lastConfirmed"`
	EvaluatedAt string
}

func (a *app) affiliation(ctx context.Context, l *lookup, of, with string) error {
	request := server.Request{Query: server.AffiliationQuery, OperationName: server.OneAffiliation,
		Variables: map[string]any{"of": of, "with": with}}
	answer, err := a.look(ctx, l, request, "affiliation")
	if err != nil {
		return err
	}
	var f affiliationFinding
	if err := answer.read(&f); err != nil {
		return err
	}
	if a.wantsJSON() {
		err = a.writeJSONText(answer.text)
	} else if len(f.Unknown) == 0 {
		err = writeFinding(a.out, &f, answer.extensions)
	}
	if err != nil {
		return err
	}
	if len(f.Unknown) > 0 {
		return a.unknownIDs(ctx, l, f.Unknown)
	}
	if code := codeOf(f.Verdict); code != exitDone {
		return &exit{code: code}
	}
	return nil
}

// codeOf is the exit code for a verdict. One that this program does not know is
// no answer to a script.
func codeOf(verdict string) int {
	switch verdict {
	case "DIRECT", "INDIRECT":
		return exitDone
	case "FORMER", "NOT_YET":
		return exitAnotherTime
	case "NONE_FOUND", "DENIED":
		return exitNotFound
	}
	return exitOpen
}
