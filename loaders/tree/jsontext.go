package tree

import (
	"encoding/json"
	"strconv"
	"unicode/utf16"
)

// text reads a string and its escapes.
func (j *jsonReader) text() string {
	start, escaped := j.at, false
	for j.at++; j.data[j.at] != '"'; j.at++ {
		if j.data[j.at] == '\\' {
			escaped = true
			j.at++
		}
	}
	j.at++
	raw := j.data[start:j.at]
	if !escaped {
		return string(raw[1 : len(raw)-1])
	}
	if loneSurrogate(raw) {
		j.fail("half of a surrogate pair (\\ud800 to \\udfff) stands alone, which is no letter")
		return ""
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		j.fail("not a JSON string: " + err.Error())
	}
	return s
}

// loneSurrogate reports an escape that the standard library would replace
// without a word by U+FFFD.
func loneSurrogate(raw []byte) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		i++
		if raw[i] != 'u' {
			continue
		}
		first := hex4(raw[i+1:])
		i += 4
		if !utf16.IsSurrogate(first) {
			continue
		}
		if i+6 >= len(raw) || raw[i+1] != '\\' || raw[i+2] != 'u' || utf16.DecodeRune(first, hex4(raw[i+3:])) == '\uFFFD' {
			return true
		}
		i += 6
	}
	return false
}

func hex4(digits []byte) rune {
	n, err := strconv.ParseUint(string(digits[:4]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(n)
}
