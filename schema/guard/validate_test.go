package guard

import (
	"context"
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/sdl"
)

// readUpToValidation takes a request through the stages before validation.
func readUpToValidation(t *testing.T, query string) *validation {
	t.Helper()
	schema, err := sdl.Build("type Query { grid: Int }", nil)
	if err != nil {
		t.Fatal(err)
	}
	r := newReading(schema, Default(), query)
	for _, stage := range []func() []Error{r.read, r.checkShape, r.checkFragments, r.checkSize, r.checkMerge} {
		if errs := stage(); len(errs) > 0 {
			t.Fatal(errs)
		}
	}
	return &validation{reading: r, ctx: context.Background()}
}

func TestValidationStopsWhenThereAreMoreErrorsThanItShows(t *testing.T) {
	v := readUpToValidation(t, "{ "+strings.Repeat("nothing ", 99)+"}")
	if failed := v.run(); failed != nil || len(v.found) != v.limits.Errors+1 {
		t.Errorf("%d errors, %v", len(v.found), failed)
	}
}

func TestValidationStopsWhenTheRequestEnds(t *testing.T) {
	v := readUpToValidation(t, "{ grid }")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	v.ctx = ctx
	if failed := v.run(); failed == nil || failed.Code != Timeout {
		t.Errorf("got %v", failed)
	}
}

func TestAPanicInARuleIsAnInternalErrorWithItsCauseForTheLog(t *testing.T) {
	v := readUpToValidation(t, "{ grid }")
	v.doc.Definitions = append(v.doc.Definitions, nil, v.doc.Definitions[0])
	v.schema = nil
	failed := v.run()
	if failed == nil || failed.Code != Internal || failed.Cause == nil || strings.Contains(failed.Error(), "goroutine") {
		t.Errorf("got %+v", failed)
	}
}
