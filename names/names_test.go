package names

import (
	"slices"
	"testing"
)

func TestFoldKeepsWhatSpellingsShare(t *testing.T) {
	for given, want := range map[string]string{
		"Shahab al-Muhajir":    "shahab al muhajir",
		"  ASHRAF  Ghani ":     "ashraf ghani",
		"Qur’an":               "quran",
		"Ælfric Łukasz Ørsted": "aelfric lukasz orsted",
		"Hāfez":                "hafez",
		"ﬁne":                  "fine",
		"IS-K":                 "is k",
		"مُحَمَّد":             "محمد",
		"…":                    "",
	} {
		if got := Fold(given); got != want {
			t.Errorf("Fold(%q) = %q, want %q", given, got, want)
		}
	}
}

func TestEveryNameIsFoundByItsOwnWordsAndBeginnings(t *testing.T) {
	name := "Shahab al-Muhajir"
	for _, text := range []string{"muhajir", "MUHA", "sha", "Shahab al Muhajir", "al"} {
		if !slices.ContainsFunc(QueryKeys(text), func(k string) bool { return slices.Contains(Keys(name), k) }) {
			t.Errorf("%q does not find %q: %v", text, name, QueryKeys(text))
		}
	}
	if slices.ContainsFunc(QueryKeys("taliban"), func(k string) bool { return slices.Contains(Keys(name), k) }) {
		t.Error("taliban finds al-Muhajir")
	}
}

func TestScoreRanksTheWholerMatchHigher(t *testing.T) {
	ranked := []struct{ text, better, worse string }{
		{"muhajir", "al-Muhajir", "Shahab al-Muhajir"},
		{"Haqqani network", "Haqqani network", "Sirajuddin Haqqani"},
		{"tal", "Taliban", "Talibani movement of somewhere"},
	}
	for _, r := range ranked {
		if Score(r.text, r.better) <= Score(r.text, r.worse) {
			t.Errorf("%q: %s scores %d, %s %d", r.text, r.better, Score(r.text, r.better), r.worse, Score(r.text, r.worse))
		}
	}
	if Score("IS-K", "IS-K") != 100 || Score("x", "y") != 0 || Score("", "y") != 0 {
		t.Error("the ends of the scale are off")
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Abū Bakr", "\xff", "ﷺ", "a\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if again := Fold(once); again != once {
			t.Errorf("folding twice changes %q: %q, %q", s, once, again)
		}
		Keys(s)
	})
}
