package check

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Text is the scorecard as the tool prints it.
func (c Scorecard) Text() string {
	var b strings.Builder
	c.grades(&b)
	for _, name := range []string{"PEMAT-P", "CDC CCI"} {
		c.instrument(&b, name)
	}
	return b.String()
}

func (c Scorecard) grades(b *strings.Builder) {
	if c.Silent > 0 {
		fmt.Fprintf(b, "reading grade not measured: the formulas are for English, and so are %d rules that were not asked; %d words in %d sentences\n",
			c.Silent, c.Whole.Words, c.Whole.Sentences)
		return
	}
	note := ""
	if !c.Whole.Sure {
		note = "  (SMOG is unsure below 30 sentences)"
	}
	fmt.Fprintf(b, "reading grade %.1f (aim for 6), SMOG %.1f, reading ease %.0f; %d words in %d sentences%s\n",
		c.Whole.FKGL, c.Whole.SMOG, c.Whole.FRE, c.Whole.Words, c.Whole.Sentences, note)
	width := 0
	for _, s := range c.Sections {
		width = max(width, utf8.RuneCountInString(short(s.Title, 40)))
	}
	for _, s := range c.Sections {
		title := short(s.Title, 40)
		fmt.Fprintf(b, "  %s%s  grade %4.1f  SMOG %4.1f  ease %3.0f  %4d words\n", title, strings.Repeat(" ", width-utf8.RuneCountInString(title)), s.FKGL, s.SMOG, s.FRE, s.Words)
		for _, h := range s.Hardest {
			if h.Grade > goodGrade {
				fmt.Fprintf(b, "    %4.1f  %s: %s\n", h.Grade, h.Pos, short(h.Text, 90))
			}
		}
	}
}

// instrument prints the verdicts of one instrument. What a person must decide stays an open box and is in no sum.
func (c Scorecard) instrument(b *strings.Builder, name string) {
	met, decided := 0, 0
	var unmet, human []CardItem
	for _, i := range c.Items {
		switch {
		case i.Instrument != name:
		case i.Verdict == Human:
			human = append(human, i)
		case i.Verdict == Met:
			met, decided = met+1, decided+1
		case i.Verdict == Unmet:
			decided++
			unmet = append(unmet, i)
		}
	}
	fmt.Fprintf(b, "%s: %d of %d items that a machine can decide\n", name, met, decided)
	for _, i := range unmet {
		fmt.Fprintf(b, "  not met  %2d %s\n", i.Number, i.Text)
	}
	for _, i := range human {
		fmt.Fprintf(b, "  [ ]      %2d %s (a person decides)\n", i.Number, i.Text)
	}
}
