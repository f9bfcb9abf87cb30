package apply

// rowText reads the JSON of a projected row as encoding/json wrote it: without
// blanks, and with no key that the row's type does not have. It spares reading
// it twice over, and the copy of each string, which is what most of the time
// of a large answer goes into. It judges nothing: where a text is not so, or
// has a string with an escape in it, it gives up, and encoding/json reads it.
type rowText struct {
	text   string
	at     int
	gaveUp bool
}

func (t *rowText) giveUp() { t.at, t.gaveUp = len(t.text), true }

// next takes a byte if it is the next one.
func (t *rowText) next(c byte) bool {
	if t.at < len(t.text) && t.text[t.at] == c {
		t.at++
		return true
	}
	return false
}

func (t *rowText) need(c byte) {
	if !t.next(c) {
		t.giveUp()
	}
}

// object calls field at the value of each key.
func (t *rowText) object(field func(key string)) {
	t.need('{')
	for first := true; !t.gaveUp && !t.next('}'); first = false {
		if !first {
			t.need(',')
		}
		key := t.string()
		t.need(':')
		if !t.gaveUp {
			field(key)
		}
	}
}

// list reads an array item by item.
func list[T any](t *rowText, item func(*T)) []T {
	items := []T{}
	t.need('[')
	for !t.gaveUp && !t.next(']') {
		if len(items) > 0 {
			t.need(',')
		}
		var next T
		item(&next)
		items = append(items, next)
	}
	return items
}

// string reads a string without escapes.
func (t *rowText) string() string {
	t.need('"')
	for i := t.at; i < len(t.text); i++ {
		switch c := t.text[i]; {
		case c == '"':
			s := t.text[t.at:i]
			t.at = i + 1
			return s
		case c == '\\' || c < ' ':
			t.giveUp()
			return ""
		}
	}
	t.giveUp()
	return ""
}

func (t *rowText) strings() []string {
	return list(t, func(s *string) { *s = t.string() })
}

// integer reads a number without fraction and exponent, of up to 18 digits.
func (t *rowText) integer() int {
	negative, n, begun := t.next('-'), 0, t.at
	for t.at < len(t.text) && t.text[t.at] >= '0' && t.text[t.at] <= '9' {
		n = 10*n + int(t.text[t.at]-'0')
		t.at++
	}
	if digits := t.at - begun; digits == 0 || digits > 18 || digits > 1 && t.text[begun] == '0' ||
		t.at < len(t.text) && (t.text[t.at] == '.' || t.text[t.at] == 'e' || t.text[t.at] == 'E') {
		t.giveUp()
		return 0
	}
	if negative {
		return -n
	}
	return n
}

func (t *rowText) bool() bool {
	for _, value := range []bool{true, false} {
		word := "false"
		if value {
			word = "true"
		}
		if end := t.at + len(word); end <= len(t.text) && t.text[t.at:end] == word {
			t.at = end
			return value
		}
	}
	t.giveUp()
	return false
}
