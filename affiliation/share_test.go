package affiliation

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSharesUseTheRowsThereAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		degrees := rapid.SliceOfN(rapid.IntRange(0, 50), 1, 10).Draw(t, "degrees")
		rows, fan := rapid.IntRange(0, 200).Draw(t, "rows"), rapid.IntRange(1, 60).Draw(t, "fan")
		read := func(each int) (all int) {
			for _, d := range degrees {
				all += min(d, each)
			}
			return all
		}
		switch each := share(degrees, rows, fan); {
		case each > fan || read(each) > rows:
			t.Errorf("%d each are %d of %d", each, read(each), rows)
		case each < fan && read(each+1) <= rows:
			t.Errorf("%d each are %d of %d, and one more each would do", each, read(each), rows)
		}
	})
}
