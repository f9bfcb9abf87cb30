package executor

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"
)

// appendJSON writes a serialized leaf. Maps and other values of custom
// scalars go through encoding/json, which sorts keys.
func appendJSON(buf []byte, value any) (out []byte, isNull bool, err error) {
	switch value := value.(type) {
	case string:
		return appendString(buf, value), false, nil
	case bool:
		return strconv.AppendBool(buf, value), false, nil
	case int:
		return strconv.AppendInt(buf, int64(value), 10), false, nil
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return nil, false, resolverError("Float cannot represent the value %v", value)
		}
		return appendFloat(buf, value), false, nil
	}
	text, err := marshal(value)
	if err != nil {
		return nil, false, resolverError("a value of Go type %T cannot be written as JSON", value)
	}
	return append(buf, text...), string(text) == "null", nil
}

// marshal is json.Marshal without the escapes for HTML.
func marshal(value any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(text.Bytes(), []byte("\n")), nil
}

// appendFloat writes as encoding/json does: ES6's number to string.
func appendFloat(buf []byte, value float64) []byte {
	magnitude := math.Abs(value)
	if magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e21) {
		return strconv.AppendFloat(buf, value, 'f', -1, 64)
	}
	buf = strconv.AppendFloat(buf, value, 'e', -1, 64)
	if n := len(buf); n >= 4 && buf[n-4] == 'e' && buf[n-3] == '-' && buf[n-2] == '0' {
		buf[n-2] = buf[n-1]
		buf = buf[:n-1]
	}
	return buf
}

const hexDigits = "0123456789abcdef"

// appendString writes a JSON string. Only what JSON requires is escaped, and
// the two line separators that JavaScript would trip over; a byte that is not
// UTF-8 becomes U+FFFD, as in encoding/json.
func appendString(buf []byte, text string) []byte {
	buf = append(buf, '"')
	start := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if c >= utf8.RuneSelf && r != '\u2028' && r != '\u2029' && (r != utf8.RuneError || size > 1) {
			i += size
			continue
		}
		buf = append(buf, text[start:i]...)
		buf = appendEscape(buf, r)
		i += size
		start = i
	}
	buf = append(buf, text[start:]...)
	return append(buf, '"')
}

func appendEscape(buf []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(buf, '\\', byte(r))
	case '\n':
		return append(buf, '\\', 'n')
	case '\r':
		return append(buf, '\\', 'r')
	case '\t':
		return append(buf, '\\', 't')
	case '\b':
		return append(buf, '\\', 'b')
	case '\f':
		return append(buf, '\\', 'f')
	}
	return append(buf, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
