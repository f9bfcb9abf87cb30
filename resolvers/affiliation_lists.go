package resolvers

import (
	"context"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// affiliationList is a list cut to the size asked for.
type affiliationList struct {
	*affiliation.List
	rows []affiliation.Listed
}

// listing is affiliation.Affiliations or affiliation.Affiliates.
type listing func(ctx context.Context, r graph.Reader, v *graph.Vocabulary, ids []string, at *graph.Day, b affiliation.Bounds) ([]*affiliation.List, error)

// affiliationsBy resolves Entity.affiliations or Entity.affiliates.
func (r *rules) affiliationsBy(field string, list listing) executor.Resolver {
	return perKey(entityID, func(ctx context.Context, call *executor.Call, ids []string) ([]*affiliationList, error) {
		a := r.asked(call.Args)
		at, first := a.day("at"), a.first()
		if *a.err != nil {
			return nil, *a.err
		}
		lists, err := list(ctx, requestOf(ctx), r.vocabulary, ids, at, r.limits.Bounds)
		if err != nil {
			return nil, err
		}
		rows := make([]*affiliationList, len(lists))
		for i, l := range lists {
			rows[i] = &affiliationList{l, l.Rows[:min(first, len(l.Rows))]}
			if len(l.Rows) > first && !call.Selection.Selected("total") {
				requestOf(ctx).cut[field] = true
			}
		}
		return rows, nil
	})
}

// listed is a row with the day that its list was asked for.
type listed struct {
	*affiliation.Listed
	at *graph.Day
}

var affiliationListProperties = map[string]executor.Property{
	"AffiliationList.rows": of(func(l *affiliationList) any {
		rows := make([]any, len(l.rows))
		for i := range l.rows {
			rows[i] = &listed{&l.rows[i], l.At}
		}
		return rows
	}),
	"AffiliationList.total":     of(func(l *affiliationList) any { return len(l.Rows) }),
	"AffiliationList.complete":  of(func(l *affiliationList) any { return l.Complete() }),
	"AffiliationList.stoppedBy": of(func(l *affiliationList) any { return optional(l.StoppedBy) }),

	"ListedAffiliation.entity":  of(func(l *listed) any { return l.Entity }),
	"ListedAffiliation.verdict": of(func(l *listed) any { return string(l.Verdict) }),
	"ListedAffiliation.resumes": of(func(l *listed) any { return l.Resumes }),
	"ListedAffiliation.chain":   of(func(l *listed) any { return &chainOn{&l.Chain, l.at} }),
	"ListedAffiliation.chains":  of(func(l *listed) any { return l.Chains }),
}
