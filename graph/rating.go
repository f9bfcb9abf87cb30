package graph

// rating is an Admiralty pair with the dataset's default filled in: letter A
// to F, digit 1 to 6, where F and 6 mean "cannot be judged".
type rating struct {
	reliability byte
	credibility int
}

// rate gives a claim its rating. F and 6, like no rating, take the dataset's
// default.
func rate(c *Claim, s *Source, d *Dataset) rating {
	r := rating{'F', 6}
	for _, letter := range []string{s.Reliability, d.Reliability} {
		if r.reliability == 'F' && letter != "" {
			r.reliability = letter[0]
		}
	}
	for _, digit := range []int{c.Credibility, d.Credibility} {
		if r.credibility == 6 && digit != 0 {
			r.credibility = digit
		}
	}
	return r
}

// scores turn credibility 1 to 6 into a percentage: confirmed, probably true,
// possibly true, doubtful, improbable, cannot be judged.
var scores = [...]int{1: 90, 2: 70, 3: 50, 4: 30, 5: 10, 6: 0}

// score is the rating as a percentage, 0 if it cannot be judged. A source that
// is not usually reliable (D) or unreliable (E) lowers it by a step.
func (r rating) score() int {
	if r.credibility < 6 && (r.reliability == 'D' || r.reliability == 'E') {
		return scores[r.credibility+1]
	}
	return scores[r.credibility]
}

// String is the pair as analysts write it, such as "B2"; empty if neither can
// be judged.
func (r rating) String() string {
	if r == (rating{'F', 6}) {
		return ""
	}
	return string([]byte{r.reliability, byte('0' + r.credibility)})
}
