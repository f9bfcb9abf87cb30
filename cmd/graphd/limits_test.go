package main

import (
	"strings"
	"testing"
)

func TestLimitsAreFlagsOfServe(t *testing.T) {
	newShell(t).want(exitDone, []string{"serve", "--help"}, "--max-depth", "--max-cost", "--max-body", "--max-first")
	var s serving
	s.limitFlags(demoCommand(&app{streams: newShell(t).streams(nil, nil)}))
	if s.guard.Depth != 15 || s.fields.First != 1000 {
		t.Errorf("defaults: %+v %+v", s.guard, s.fields)
	}
}

func TestALimitBelowOneIsRefused(t *testing.T) {
	var s serving
	command := demoCommand(&app{streams: newShell(t).streams(nil, nil)})
	s.limitFlags(command)
	if err := command.Flags().Set("max-depth", "-3"); err != nil {
		t.Fatal(err)
	}
	if err := checkLimits(s.limits); err == nil || !strings.Contains(err.Error(), "--max-depth must be above 0, not -3") {
		t.Errorf("%v", err)
	}
}
