package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// errEnd is the end of the bytes where a value was wanted.
var errEnd = errors.New("pdf: unexpected end")

// keyword is a bare word: an operator of a content stream, "obj", "R" ...
type keyword string

// maxDepth bounds the nesting of values; 32 is more than any file here has.
const maxDepth = 32

// scanner reads values off bytes.
type scanner struct {
	b     []byte
	pos   int
	depth int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%'
}

func (s *scanner) skip() {
	for s.pos < len(s.b) {
		switch c := s.b[s.pos]; {
		case isSpace(c):
			s.pos++
		case c == '%':
			for s.pos < len(s.b) && s.b[s.pos] != '\n' && s.b[s.pos] != '\r' {
				s.pos++
			}
		default:
			return
		}
	}
}

func (s *scanner) errorf(format string, args ...any) error {
	return fmt.Errorf("pdf: at byte %d: %w", s.pos, fmt.Errorf(format, args...))
}

// value reads the next value or keyword.
func (s *scanner) value() (any, error) {
	s.skip()
	if s.pos >= len(s.b) {
		return nil, errEnd
	}
	if s.depth > maxDepth {
		return nil, s.errorf("nested too deeply")
	}
	s.depth++
	defer func() { s.depth-- }()
	switch c := s.b[s.pos]; {
	case c == '/':
		return s.name()
	case c == '(':
		return s.literal()
	case c == '[':
		return s.array()
	case c == '<' && s.pos+1 < len(s.b) && s.b[s.pos+1] == '<':
		return s.dict()
	case c == '<':
		return s.hex()
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return s.number()
	case isDelimiter(c):
		return nil, s.errorf("%q is out of place", c)
	}
	return s.word(), nil
}

// object reads the next value where no bare word may stand.
func (s *scanner) object() (any, error) {
	v, err := s.value()
	if word, ok := v.(keyword); ok {
		return nil, s.errorf("%q is out of place", string(word))
	}
	return v, err
}

// token is the run of regular characters from here.
func (s *scanner) token() string {
	start := s.pos
	for s.pos < len(s.b) && !isSpace(s.b[s.pos]) && !isDelimiter(s.b[s.pos]) {
		s.pos++
	}
	return string(s.b[start:s.pos])
}

func (s *scanner) word() any {
	switch w := s.token(); w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(w)
	}
}

func (s *scanner) name() (any, error) {
	s.pos++
	raw := s.token()
	if !bytes.ContainsRune([]byte(raw), '#') {
		return Name(raw), nil
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(raw[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return Name(out), nil
}

// number reads a number, and a reference where "0 R" follows.
func (s *scanner) number() (any, error) {
	t := s.token()
	n, err := strconv.Atoi(t)
	if err != nil {
		f, err := strconv.ParseFloat(t, 64)
		if err != nil {
			return nil, s.errorf("%q is no number", t)
		}
		return f, nil
	}
	if rest := s.b[s.pos:]; len(rest) >= 4 && rest[0] == ' ' && rest[1] == '0' && rest[2] == ' ' && rest[3] == 'R' {
		if len(rest) == 4 || isSpace(rest[4]) || isDelimiter(rest[4]) {
			s.pos += 4
			return Ref(n), nil
		}
	}
	return n, nil
}

func (s *scanner) array() (any, error) {
	s.pos++
	out := Array{}
	for {
		s.skip()
		if s.pos >= len(s.b) {
			return nil, errEnd
		}
		if s.b[s.pos] == ']' {
			s.pos++
			return out, nil
		}
		v, err := s.object()
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
}

func (s *scanner) dict() (any, error) {
	s.pos += 2
	out := Dict{}
	for {
		s.skip()
		if s.pos+1 >= len(s.b) {
			return nil, errEnd
		}
		if s.b[s.pos] == '>' && s.b[s.pos+1] == '>' {
			s.pos += 2
			return out, nil
		}
		k, err := s.value()
		if err != nil {
			return nil, err
		}
		key, ok := k.(Name)
		if !ok {
			return nil, s.errorf("a key must be a name, not %v", k)
		}
		v, err := s.object()
		if err != nil {
			return nil, err
		}
		out[key] = v
	}
}
