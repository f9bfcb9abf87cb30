package main

import (
	"fmt"
	"slices"
	"time"
)

// sample are measurements of one thing.
type sample []float64

func (s sample) sorted() sample { return slices.Sorted(slices.Values(s)) }

// at returns the value below which a share of the sample lies.
func (s sample) at(share float64) float64 {
	sorted := s.sorted()
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

func (s sample) median() float64 {
	sorted := s.sorted()
	if n := len(sorted); n%2 == 0 {
		return (sorted[n/2-1] + sorted[n/2]) / 2
	}
	return sorted[len(sorted)/2]
}

// spread shows the least and the greatest.
func (s sample) spread(format string) string {
	return fmt.Sprintf(format+" to "+format, slices.Min(s), slices.Max(s))
}

// ratios divides what was measured in turns, turn by turn.
func ratios(a, b sample) sample {
	all := make(sample, len(a))
	for i := range a {
		all[i] = a[i] / b[i]
	}
	return all
}

// seconds shows a length of time given in seconds.
func seconds(s float64) string {
	switch d := time.Duration(s * float64(time.Second)); {
	case d < time.Millisecond:
		return fmt.Sprintf("%d µs", d.Microseconds())
	case d < time.Second:
		return fmt.Sprintf("%.2f ms", 1000*s)
	}
	return fmt.Sprintf("%.1f s", s)
}
