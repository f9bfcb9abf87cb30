package main

import (
	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

// past is as of when a lookup is asked; see @asRecorded in the schema.
type past struct {
	recordedBefore, publishedBefore string
	version                         int
}

func (p *past) flags(command *cobra.Command) {
	f := command.Flags()
	f.StringVar(&p.recordedBefore, "recorded-before", "", "by what the store had recorded before this instant, such as 2020-08-03T09:30:00Z, or before this day began (in UTC)")
	f.IntVar(&p.version, "recorded-version", -1, "by what the store held at this version")
	f.StringVar(&p.publishedBefore, "published-before", "", "by claims alone whose sources were published before this date, such as 2020-08")
}

func (p *past) given() bool {
	return p.recordedBefore != "" || p.publishedBefore != "" || p.version >= 0
}

// into adds to a query's variables what was given. That a date or version is
// wrong is the engine's to say.
func (p *past) into(variables map[string]any) {
	if p.recordedBefore != "" {
		variables["recordedBefore"] = p.recordedBefore
		if date := graph.PartialDate(p.recordedBefore); date.Valid() && len(date) == len("2020-08-03") {
			variables["recordedBefore"] = p.recordedBefore + "T00:00:00Z"
		}
	}
	if p.version >= 0 {
		variables["version"] = p.version
	}
	if p.publishedBefore != "" {
		variables["publishedBefore"] = p.publishedBefore
	}
}
