package pdf

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
)

// Append adds a value in PDF syntax.
func Append(b []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, v)
	case int:
		return strconv.AppendInt(b, int64(v), 10)
	case float64:
		return AppendNumber(b, v, 4)
	case Name:
		return appendName(b, v)
	case String:
		return AppendString(b, v)
	case Ref:
		return append(strconv.AppendInt(b, int64(v), 10), " 0 R"...)
	case Array:
		return appendArray(b, v)
	case Dict:
		return appendDict(b, v)
	case *Stream:
		return appendStream(b, v)
	}
	panic(fmt.Sprintf("pdf: %T is not a PDF value", value)) // a slip in this program, not in its input
}

var tens = [...]float64{1, 10, 100, 1e3, 1e4, 1e5, 1e6}

// AppendNumber adds a number with at most the given decimals (up to 6), without exponent and without
// trailing zeros: 7.3.3 knows no exponents.
func AppendNumber(b []byte, v float64, decimals int) []byte {
	n := math.Round(v * tens[decimals])
	if n == 0 || math.IsNaN(n) {
		return append(b, '0')
	}
	if math.Abs(n) >= 1<<53 {
		return strconv.AppendFloat(b, v, 'f', 0, 64)
	}
	i := int64(n)
	if i < 0 {
		b, i = append(b, '-'), -i
	}
	for decimals > 0 && i%10 == 0 {
		i, decimals = i/10, decimals-1
	}
	unit := int64(tens[decimals])
	if i >= unit {
		b = strconv.AppendInt(b, i/unit, 10)
	}
	if decimals == 0 {
		return b
	}
	b = append(b, '.')
	for unit, i = unit/10, i%unit; unit > 0; unit /= 10 {
		b = append(b, byte('0'+i/unit%10))
	}
	return b
}

// AppendString adds a literal string (7.3.4.2).
func AppendString(b []byte, s []byte) []byte {
	b = append(b, '(')
	for _, c := range s {
		b = AppendByte(b, c)
	}
	return append(b, ')')
}

// AppendByte adds a byte of a literal string: itself, but for the few that have to be escaped.
func AppendByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a bare return would be read as a line feed
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// appendName writes what 7.3.5 does not allow bare as #xx.
func appendName(b []byte, n Name) []byte {
	b = append(b, '/')
	for i := 0; i < len(n); i++ {
		c := n[i]
		if c <= ' ' || c >= 0x7F || c == '#' || isDelimiter(c) {
			b = append(b, '#', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
			continue
		}
		b = append(b, c)
	}
	return b
}

func appendArray(b []byte, a Array) []byte {
	b = append(b, '[')
	for i, v := range a {
		if i > 0 {
			b = append(b, ' ')
		}
		b = Append(b, v)
	}
	return append(b, ']')
}

func appendDict(b []byte, d Dict) []byte {
	var few [16]Name // more than nearly all dictionaries have
	keys := few[:0]
	for k := range d {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	b = append(b, "<<"...)
	for _, k := range keys {
		b = append(appendName(b, k), ' ')
		b = Append(b, d[k])
	}
	return append(b, ">>"...)
}

func appendStream(b []byte, s *Stream) []byte {
	dict := maps.Clone(s.Dict)
	if dict == nil {
		dict = Dict{}
	}
	dict["Length"] = len(s.Data)
	b = append(appendDict(b, dict), "\nstream\n"...)
	b = append(b, s.Data...)
	return append(b, "\nendstream"...)
}
