package apply

import "github.com/graphd/graphd/graph"

// Admit parts the statements that a store takes from those that it rejects,
// and sets the claims' ids. The order of what is taken stays. Nothing that
// hangs on what else has been loaded is a reason to reject a statement: an
// unknown link type is kept as a misfit.
//
// The rules are those of the design, section 2: valid UTF-8 in normal form C
// without control characters; ids of 1 to 200 bytes without blanks; names of 1
// to 2,000 bytes; other texts of up to 65,536.
func Admit(b graph.Batch) (admitted graph.Batch, rejected []graph.Rejection) {
	admitted = b
	admitted.Datasets, rejected = sift(b.Datasets, graph.DatasetStatement, checkDataset, rejected)
	admitted.Sources, rejected = sift(b.Sources, graph.SourceStatement, checkSource, rejected)
	admitted.Records, rejected = sift(b.Records, graph.RecordStatement, checkRecord, rejected)
	admitted.Claims, rejected = sift(b.Claims, graph.ClaimStatement, checkClaim, rejected)
	admitted.Judgements, rejected = sift(b.Judgements, graph.JudgementStatement, checkJudgement, rejected)
	for i := range admitted.Claims {
		admitted.Claims[i].Identify()
	}
	return admitted, rejected
}

func sift[T any](list []T, kind graph.StatementKind, check func(*T, *faults), rejected []graph.Rejection) ([]T, []graph.Rejection) {
	kept := make([]T, 0, len(list))
	for i := range list {
		var f faults
		check(&list[i], &f)
		if f.found() {
			rejected = append(rejected, graph.Rejection{Kind: kind, Index: i, Field: f.field, Reason: f.reason})
			continue
		}
		kept = append(kept, list[i])
	}
	return kept, rejected
}

func checkDataset(d *graph.Dataset, f *faults) {
	f.id("id", d.ID)
	f.text("title", d.Title)
	f.text("licence", d.Licence)
	f.text("url", d.URL)
	f.text("edition", d.Edition)
	f.date("published", d.Published)
	f.rating(d.Reliability, d.Credibility)
}

func checkSource(s *graph.Source, f *faults) {
	f.id("id", s.ID)
	f.id("dataset", s.Dataset)
	f.text("title", s.Title)
	f.text("author", s.Author)
	f.text("publisher", s.Publisher)
	f.text("url", s.URL)
	f.date("published", s.Published)
	f.rating(s.Reliability, 0)
	f.optionalID("via", s.Via)
}

func checkJudgement(j *graph.Judgement, f *faults) {
	f.optionalID("dataset", j.Dataset)
	f.id("a", j.A)
	f.id("b", j.B)
	f.require(j.A < j.B, "b", "has to come after a in byte order")
	f.require(j.Verdict == graph.Same || j.Verdict == graph.Different || j.Verdict == graph.Unsure, "verdict", "is not SAME, DIFFERENT or UNSURE")
	f.text("because", j.Because)
	f.text("by", j.By)
}
