package pdf

// literal reads a string in parentheses (7.3.4.2).
func (s *scanner) literal() (any, error) {
	s.pos++
	out := String{}
	for open := 1; s.pos < len(s.b); s.pos++ {
		switch c := s.b[s.pos]; c {
		case '\\':
			out = s.escape(out)
		case '(', ')':
			if c == '(' {
				open++
			} else if open--; open == 0 {
				s.pos++
				return out, nil
			}
			out = append(out, c)
		case '\r':
			out = append(out, '\n')
			if s.pos+1 < len(s.b) && s.b[s.pos+1] == '\n' {
				s.pos++
			}
		default:
			out = append(out, c)
		}
	}
	return nil, errEnd
}

// escape reads what follows a backslash and leaves pos on its last byte.
func (s *scanner) escape(out String) String {
	s.pos++
	if s.pos >= len(s.b) {
		return out
	}
	switch c := s.b[s.pos]; {
	case c >= '0' && c <= '7':
		n := 0
		for i := 0; i < 3 && s.pos < len(s.b) && s.b[s.pos] >= '0' && s.b[s.pos] <= '7'; i++ {
			n = n*8 + int(s.b[s.pos]-'0')
			s.pos++
		}
		s.pos--
		return append(out, byte(n))
	case c == '\r' && s.pos+1 < len(s.b) && s.b[s.pos+1] == '\n': // a line that goes on
		s.pos++
		return out
	case c == '\r', c == '\n':
		return out
	default:
		if to, ok := map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}[c]; ok {
			c = to
		}
		return append(out, c)
	}
}

// hex reads a string in angle brackets (7.3.4.3).
func (s *scanner) hex() (any, error) {
	s.pos++
	out, half, high := String{}, false, byte(0)
	for ; s.pos < len(s.b); s.pos++ {
		c := s.b[s.pos]
		switch {
		case c == '>':
			s.pos++
			if half {
				out = append(out, high<<4)
			}
			return out, nil
		case isSpace(c):
			continue
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return nil, s.errorf("%q is no hexadecimal digit", c)
		}
		if half {
			out = append(out, high<<4|c)
		}
		half, high = !half, c
	}
	return nil, errEnd
}
