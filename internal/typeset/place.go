package typeset

// place turns the chosen spots into lines.
func (s *setter) place(st *stretch) {
	for i := 1; i < len(s.chosen); i++ {
		from, to := s.spots[s.chosen[i-1]].start, s.spots[s.chosen[i]]
		line := Line{Width: s.width(st, from, to.end)}
		if measure := s.opt.measure(len(s.lines)); line.Width > measure+tolerance && from < to.end {
			s.excess = append(s.excess, Excess{s.text(from, to.end), line.Width - measure})
		}
		end := to.end
		if i < len(s.chosen)-1 && end < st.to && s.chars[end].r == ' ' {
			end++ // the space between this line's last word and the next line's first
		}
		line.Pieces = s.pieces(st, from, to.end, end)
		s.lines = append(s.lines, line)
	}
}

// pieces cuts chars[from:end] where the run changes or a hidden character stands. Ink ends at ink.
func (s *setter) pieces(st *stretch, from, ink, end int) []Piece {
	if from >= end {
		return nil
	}
	out := make([]Piece, 0, 1+s.chars[end-1].run-s.chars[from].run)
	var levels []uint8
	for i := from; i < end; {
		hyphen := i == ink-1 && softHyphen(s.chars[i].r)
		if isHidden(s.chars[i].r) && !hyphen && !s.chars[i].joined {
			i++
			continue
		}
		j := i + 1
		for j < end && s.onePiece(i, j, ink) {
			j++
		}
		p := s.piece(i, j)
		if s.chars[i].joined {
			s.joinedPiece(&p, i, ink, j)
		}
		levels = append(levels, s.chars[i].level)
		p.X = s.chars[i].x - s.chars[from].x
		p.Width = s.width(st, i, min(j, ink))
		out = append(out, p)
		i = j
	}
	if s.joins {
		arrange(out, levels)
	}
	return out
}

// onePiece reports whether character j goes on with the piece that begins at i; ink is where the line's ink ends.
func (s *setter) onePiece(i, j, ink int) bool {
	a, b := &s.chars[i], &s.chars[j]
	switch {
	case b.run != a.run:
		return false
	case j >= ink && a.joined:
		return true // the space at the end, which is not drawn
	case b.joined != a.joined || b.level != a.level:
		return false
	}
	return !isHidden(b.r) || b.joined || j == ink-1 && softHyphen(b.r)
}

// piece is chars[i:j], all of one run.
func (s *setter) piece(i, j int) Piece {
	c, last := s.chars[i], s.chars[j-1]
	run := &s.runs[c.run]
	return Piece{
		Text: run.Text[c.off : last.off+int32(last.len)], Style: run.Style, Key: run.Key, Rise: run.Rise,
		Adjust: s.adjust(i, j), Run: int(c.run), Off: int(c.off),
	}
}

func (s *setter) adjust(i, j int) []float64 {
	for _, c := range s.chars[i:j] {
		if c.adj != 0 {
			out := make([]float64, 0, j-i)
			for _, c := range s.chars[i:j] {
				out = append(out, c.adj)
			}
			return out
		}
	}
	return nil
}

func (s *setter) text(from, to int) string {
	var b []rune
	for _, c := range s.chars[from:to] {
		b = append(b, c.r)
	}
	return string(b)
}
