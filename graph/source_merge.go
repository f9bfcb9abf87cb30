package graph

import (
	"cmp"
	"slices"
)

// MergeSources makes one source of all live statements under one id: of each
// field the first value given, by dataset, then by statement. Nil without any.
func MergeSources(list []Source) *Source {
	if len(list) == 0 {
		return nil
	}
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b Source) int {
		return cmp.Or(cmp.Compare(a.Dataset, b.Dataset), cmp.Compare(a.StatementID(), b.StatementID()))
	})
	merged := sorted[0]
	for _, s := range sorted[1:] {
		merged.Title = cmp.Or(merged.Title, s.Title)
		merged.Author = cmp.Or(merged.Author, s.Author)
		merged.Publisher = cmp.Or(merged.Publisher, s.Publisher)
		merged.URL = cmp.Or(merged.URL, s.URL)
		merged.Published = cmp.Or(merged.Published, s.Published)
		merged.Reliability = cmp.Or(merged.Reliability, s.Reliability)
		merged.Via = cmp.Or(merged.Via, s.Via)
	}
	return &merged
}

// MergeDatasets returns the newest of the live editions of one dataset: the
// latest published, then the greatest edition, then statement id. Nil without
// any.
func MergeDatasets(list []Dataset) *Dataset {
	if len(list) == 0 {
		return nil
	}
	newest := slices.MaxFunc(list, func(a, b Dataset) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(len(a.Edition), len(b.Edition)),
			cmp.Compare(a.Edition, b.Edition), cmp.Compare(a.StatementID(), b.StatementID()))
	})
	return &newest
}
