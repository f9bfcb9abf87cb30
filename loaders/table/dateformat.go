package table

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/graphd/graphd/graph"
)

// dateFormat is a way of writing dates, such as "m/d/yy" or "yyyy-mm-00": what
// stands in it, in order.
type dateFormat []string

// dateTokens are what a format is made of beside plain characters; of two that
// begin alike the longer comes first.
var dateTokens = []string{"yyyy", "yy", "month", "mon", "mm", "m", "dd", "d"}

// parseDateFormat takes a format apart. It returns what is wrong with it, ""
// if nothing is.
func parseDateFormat(s string) (dateFormat, string) {
	var f dateFormat
	given := map[byte]int{}
	for rest := s; rest != ""; {
		token := rest[:1]
		for _, t := range dateTokens {
			if strings.HasPrefix(rest, t) {
				token = t
				given[t[0]]++
				break
			}
		}
		if len(token) == 1 && token[0] >= 'a' && token[0] <= 'z' && token != "m" && token != "d" {
			return nil, fmt.Sprintf("holds the letter %q, which stands for nothing", token)
		}
		f = append(f, token)
		rest = rest[len(token):]
	}
	switch {
	case given['y'] != 1:
		return nil, "does not name the year once"
	case given['m'] > 1 || given['d'] > 1:
		return nil, "names the month or the day twice"
	case given['d'] > 0 && given['m'] == 0:
		return nil, "names the day without the month"
	}
	return f, ""
}

// twoDigits reports whether the format writes the year with two digits.
func (f dateFormat) twoDigits() bool {
	for _, token := range f {
		if token == "yy" {
			return true
		}
	}
	return false
}

// read reads a date. Two-digit years up to the pivot are of this century, the
// others of the last. Zeros for a day, or for a month and its day, say that it
// is not known.
func (f dateFormat) read(s string, pivot int) (graph.PartialDate, bool) {
	year, month, day := -1, 0, 0
	for _, token := range f {
		var ok bool
		switch token {
		case "yyyy":
			year, s, ok = digits(s, 4, 4)
		case "yy":
			if year, s, ok = digits(s, 2, 2); year <= pivot {
				year += 2000
			} else {
				year += 1900
			}
		case "month", "mon":
			month, s, ok = monthName(s, token == "mon")
		case "mm", "m":
			month, s, ok = digits(s, len(token), 2)
		case "dd", "d":
			day, s, ok = digits(s, len(token), 2)
		default:
			s, ok = strings.CutPrefix(s, token)
		}
		if !ok {
			return "", false
		}
	}
	if s != "" || month == 0 && day > 0 {
		return "", false
	}
	text := fmt.Sprintf("%04d", year)
	if month > 0 {
		text += fmt.Sprintf("-%02d", month)
	}
	if day > 0 {
		text += fmt.Sprintf("-%02d", day)
	}
	date, err := graph.ParsePartialDate(text)
	return date, err == nil
}

// digits reads a number of least to most digits from the beginning of s.
func digits(s string, least, most int) (n int, rest string, ok bool) {
	end := 0
	for end < len(s) && end < most && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	if end < least {
		return 0, s, false
	}
	n, err := strconv.Atoi(s[:end])
	return n, s[end:], err == nil
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthName reads an English month in any case, whole or its first three
// letters.
func monthName(s string, short bool) (n int, rest string, ok bool) {
	for i, name := range months {
		if short {
			name = name[:3]
		}
		if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) {
			return i + 1, s[len(name):], true
		}
	}
	return 0, s, false
}
