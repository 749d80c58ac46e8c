package desk

import "strings"

// plainText is a file without its mark of UTF-8, and with line ends as browsers have them.
type plainText struct {
	text  string
	start string // the mark
	ends  []bool // which lines end in CR LF
}

func lines(data string) plainText {
	p := plainText{}
	if rest, marked := strings.CutPrefix(data, "\ufeff"); marked {
		p.start, data = "\ufeff", rest
	}
	var b strings.Builder
	for l := range strings.Lines(data) {
		bare, crlf := strings.CutSuffix(l, "\r\n")
		p.ends = append(p.ends, crlf)
		if b.WriteString(bare); crlf {
			b.WriteByte('\n')
		}
	}
	p.text = b.String()
	return p
}

// with is the file with another text. Lines before and behind what has changed keep their ends; new ones end as the first
// line does.
func (p plainText) with(text string) string {
	old, now := strings.SplitAfter(p.text, "\n"), strings.SplitAfter(text, "\n")
	head := 0
	for head < len(old) && head < len(now) && old[head] == now[head] {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(now)-head && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	var b strings.Builder
	b.WriteString(p.start)
	for i, l := range now {
		was := 0
		switch {
		case i < head:
			was = i
		case i >= len(now)-tail:
			was = len(old) - (len(now) - i)
		}
		if was < len(p.ends) && p.ends[was] && strings.HasSuffix(l, "\n") {
			l = l[:len(l)-1] + "\r\n"
		}
		b.WriteString(l)
	}
	return b.String()
}
