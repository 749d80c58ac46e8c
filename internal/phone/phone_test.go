package phone

import (
	"regexp"
	"testing"
)

// How people write numbers, how a guide shows them and what a phone dials.
func TestParse(t *testing.T) {
	for _, c := range []struct{ text, shown, uri string }{
		{"(240) 555-0100", "(240) 555-0100", "tel:+12405550100"},
		{"240-555-0100", "(240) 555-0100", "tel:+12405550100"},
		{"240.555.0100", "(240) 555-0100", "tel:+12405550100"},
		{"240 555 0100", "(240) 555-0100", "tel:+12405550100"},
		{"240\u00a0555\u20110100", "(240) 555-0100", "tel:+12405550100"},
		{"240 – 555 – 0100", "(240) 555-0100", "tel:+12405550100"},
		{"240/555-0100", "(240) 555-0100", "tel:+12405550100"},
		{"(240)555-0100", "(240) 555-0100", "tel:+12405550100"},
		{"2405550100", "(240) 555-0100", "tel:+12405550100"},
		{"12405550100", "(240) 555-0100", "tel:+12405550100"},
		{"1-240-555-0100", "(240) 555-0100", "tel:+12405550100"},
		{"+1 240 555 0100", "(240) 555-0100", "tel:+12405550100"},
		{"+1 (240) 555-0100", "(240) 555-0100", "tel:+12405550100"},
		{"+1.240.555.0100", "(240) 555-0100", "tel:+12405550100"},
		{" (240) 555-0100 ", "(240) 555-0100", "tel:+12405550100"},
		{"1-800-555-0100", "1-800-555-0100", "tel:+18005550100"},
		{"800.555.0100", "1-800-555-0100", "tel:+18005550100"},
		{"(888) 555-0100", "(888) 555-0100", "tel:+18885550100"},
		{"1-800-PAIN-DOC", "1-800-PAIN-DOC", "tel:+18007246362"},
		{"1 800 PAIN DOC", "1-800-PAIN-DOC", "tel:+18007246362"},
		{"1-800-pain-doc", "1-800-pain-doc", "tel:+18007246362"},
		{"1-800-MATTRESS", "1-800-MATTRESS", "tel:+18006288737"},
		{"833.GI.HEALTH", "1-833-GI-HEALTH", "tel:+18334443258"},
		{"800-55-NERVE", "1-800-55-NERVE", "tel:+18005563783"},
		{"(240) 555-0100 ext. 12", "(240) 555-0100 ext. 12", "tel:+12405550100;ext=12"},
		{"240-555-0100 x12", "(240) 555-0100 ext. 12", "tel:+12405550100;ext=12"},
		{"240-555-0100x12", "(240) 555-0100 ext. 12", "tel:+12405550100;ext=12"},
		{"(240) 555-0100, Ext 1234", "(240) 555-0100 ext. 1234", "tel:+12405550100;ext=1234"},
		{"(240) 555-0100, extension 7", "(240) 555-0100 ext. 7", "tel:+12405550100;ext=7"},
		{"(240) 555-0100, extensión 7", "(240) 555-0100 ext. 7", "tel:+12405550100;ext=7"},
		{"711", "711", "tel:711"}, {"911", "911", "tel:911"}, {"988", "988", "tel:988"}, {"311", "311", "tel:311"},
		{"+44 20 7946 0958", "+44 20 7946 0958", "tel:+442079460958"},
		{"+44 (0)20 7946 0958", "+44 20 7946 0958", "tel:+442079460958"},
		{"011 44 20 7946 0958", "+44 20 7946 0958", "tel:+442079460958"},
		{"+49-30-901820", "+49 30 901820", "tel:+4930901820"},
		{"+52 55 1234 5678 ext. 3", "+52 55 1234 5678 ext. 3", "tel:+525512345678;ext=3"},
	} {
		n, ok := Parse(c.text)
		if !ok || n.String() != c.shown || n.URI() != c.uri {
			t.Errorf("%q is %q and %q (%v), want %q and %q", c.text, n, n.URI(), ok, c.shown, c.uri)
		}
		if again, ok := Parse(c.shown); !ok || again.URI() != c.uri || !again.Plain() {
			t.Errorf("%q, read again, is %q, written plainly: %v", c.shown, again.URI(), again.Plain())
		}
	}
}

func TestNoNumber(t *testing.T) {
	for _, text := range []string{"", "call us", "555-0100", "24-555-0100", "123", "000", "91", "(240) 555-010", "(240 555-0100", "240-555-01000",
		"(140) 555-0100", "(240) 155-0100", "240-555-0100 or 301-555-0101", "2026-11-22", "+1 240 555", "+44", "help@example.com"} {
		if n, ok := Parse(text); ok {
			t.Errorf("%q is read as %q", text, n)
		}
	}
}

// Plain is the form that the rule on numbers asks for.
func TestPlain(t *testing.T) {
	for text, want := range map[string]bool{"(240) 555-0100": true, "(240)\u00a0555-0100": true, "240-555-0100": false, "1-800-555-0100": true,
		"(800) 555-0100": true, "800-555-0100": false, "1-800-PAIN-DOC": true, "+44 20 7946 0958": true, "(240) 555-0100 ext. 12": true, "(240) 555-0100 x12": false} {
		if n, ok := Parse(text); !ok || n.Plain() != want {
			t.Errorf("%q is written plainly: %v", text, n.Plain())
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Call (240) 555-0100, or 1-800-555-0101.", []string{"(240) 555-0100", "1-800-555-0101"}},
		{"Call 240.555.0100.", []string{"240.555.0100"}},
		{"Call 2405550100 today", []string{"2405550100"}},
		{"Ask for 1-800-PAIN-DOC (it is free).", []string{"1-800-PAIN-DOC"}},
		{"(240) 555-0100 x12, then wait", []string{"(240) 555-0100 x12"}},
		{"Teléfono: +44 20 7946 0958.", []string{"+44 20 7946 0958"}},
		{"llame al (240) 555-0100 (TTY 711)", []string{"(240) 555-0100"}},
		{"(240) 555-0100/(301) 555-0101", []string{"(240) 555-0100", "(301) 555-0101"}},
		{"Our NPI: 2405550100", nil},
		{"of 240 PATIENTS in a study", nil},
		{"Call 911 now", nil},
		{"on 2026-11-22, 10:30–12:00", nil},
		{"account 12-240-555-0100-7", nil},
		{"a dose of 240.5 mg or 555.0100 mg", nil},
		{"PMC2405550100, https://x.org/2405550100", nil},
		{"45 CFR 92.11; 1,240,555,0100", nil},
		{"no digits at all", nil},
	} {
		var got []string
		for _, h := range Find(c.text) {
			got = append(got, c.text[h.From:h.To])
		}
		if len(got) != len(c.want) {
			t.Errorf("in %q: %q, want %q", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("in %q: %q, want %q", c.text, got[i], c.want[i])
			}
		}
	}
}

// Whatever Find returns is a number by itself: one definition, two doors.
func FuzzFind(f *testing.F) {
	f.Add("Call (240) 555-0100 ext. 12 or +44 (0)20 7946 0958, 1-800-PAIN-DOC")
	valid := regexp.MustCompile(`^tel:(\+[0-9]{7,16}|[0-9]{3})(;ext=[0-9]{1,6})?$`)
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, h := range Find(text) {
			if h.From < last || h.To <= h.From || h.To > len(text) {
				t.Fatalf("%q: %+v", text, h)
			}
			last = h.To
			n, ok := Parse(text[h.From:h.To])
			if !ok || n != h.Number || !valid.MatchString(n.URI()) {
				t.Errorf("%q: found %q, parsed %q (%v), %s", text, h.Number, n, ok, n.URI())
			}
		}
	})
}
