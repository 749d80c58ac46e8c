package load_test

import (
	"fmt"
	"strings"
	"testing"
)

// What people who do not know YAML write is answered with what they did, at the place where they did it.
func TestSlips(t *testing.T) {
	tests := []struct{ lines, at, says, hint string }{
		{"intro: Remember: rest", "6:16", "a colon", `intro: "Remember: rest"`},
		{"intro: “So: rest”", "6:11", "a colon", `"“So: rest”"`},
		{"intro: *Rest* at home", "6:8", "starts with *", `"*Rest* at home"`},
		{"intro: {{ name }} helps", "6:8", "starts with {{", `"{{ name }} helps"`},
		{"intro: [Call us](tel:2405550100) now", "6:8", "starts with [", `"[Call us]`},
		{"key_points:\n  - **Rest** at home", "7:5", "starts with *", `- "**Rest** at home"`},
		{"intro: %5 of people", "6:8", "starts with %", `"%5 of people"`},
		{`intro: "So" they say`, "6:11", "closing quotation mark", "single quotes"},
		{"intro: 'We don't know'", "6:15", "apostrophe", "double quotes"},
		{"intro: \"It never ends\naudience: Patients\nauthor: \"A\"", "6:8", "no partner", "close it"},
		{"intro:Rest", "6:6", "space is missing", "intro: Rest"},
		{"key_points:\n  – Rest\n  – Sleep", "7:3", "a list", "hyphen"},
		{"key_points:\n  - Rest: at home", "7:5", "group of keys", "in quotes"},
		{"author:\n  - A\n  - B", "7:3", "a text", "hyphens"},
		{"key_points:\n  - Rest\n  • Sleep", "8:3", "hyphen", `"- Sleep"`},
		{"key_points:\n  - Rest\n  -Sleep", "8:3", "hyphen", `"- Sleep"`},
		{"key_points:\n  - Rest\n   - Sleep", "8:4", "further in", "same column"},
		{"audience: Patients\n  author: Us", "7:3", "further in", "column 1"},
		{"facts:\n  - figure: \"1\"\n  \u00a0 title: ride", "8:3", "no-break space", "anew"},
		{"intro: You are our #1 patient", "6:20", "note to yourself", "in quotes"},
		{"intro: Call us at ext. #4 if you bleed", "6:24", "6:24: error: YAML reads this as a note", "in quotes"},
		{"intro: Please ask for room # 4 on the first floor", "6:28", "6:28: error: YAML reads this as a note", "in quotes"},
		{"intro: Call the nurse\n  at ext. #4", "7:11", "7:11: error: YAML reads this as a note", "in quotes"},
	}
	for _, test := range tests {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": start + test.lines + "\n"})))
		head, rest, _ := strings.Cut(got, "\n")
		if !strings.HasPrefix(head, fmt.Sprintf("guides/test.yaml:%s: ", test.at)) || !strings.Contains(head, test.says) || !strings.Contains(rest, test.hint) {
			t.Errorf("%s\ngot:\n%s\nwant at %s: %q, hint %q", test.lines, got, test.at, test.says, test.hint)
		}
	}
}

// Notes, Markdown and texts that merely look like slips bring no report.
func TestNoSlips(t *testing.T) {
	for _, lines := range []string{
		"intro: Rest # a note", "intro: Rest  ## note", "intro: Rest # 2 of 3", "intro: Rest at home for a while. # 2 weeks", "intro: Room#1 is ours", "intro: |\n  Remember: rest\n  – so\n  - item",
		"intro: \"It ends\n  here: later\"", "intro: Rest - at home\n  and sleep - well", "key_points: [Rest] # one",
		"intro: A text that goes on\n  in the next line",
	} {
		if got := report(open(t, project(t, map[string]string{"guides/test.yaml": start + lines + "\n"}))); got != "" {
			t.Errorf("%s\n%s", lines, got)
		}
	}
}

// A file that is no text at all gets one report, not one for each of its bytes.
func TestFilesThatAreNoText(t *testing.T) {
	for content, is := range map[string]string{
		"\xff\xfet\x00i\x00": "UTF-16", "t\x00i\x00t\x00l\x00e\x00:\x00 \x00": "UTF-16", "PK\x03\x04\x14\x00rest": "Word", "{\\rtf1 x}": "rich text",
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": content})))
		if !strings.HasPrefix(got, "guides/test.yaml: error: this is no plain text") || !strings.Contains(got, is) || strings.Count(got, "\n") > 2 {
			t.Errorf("%q\n%s\nwant one report that says %q", content, got, is)
		}
	}
}

// A picture's path that is only spelled in another way is told back as it should be.
func TestPathsOfPictures(t *testing.T) {
	for _, src := range []string{`images\knee.png`, "./images/knee.png", "images//knee.png", "guides/images/knee.png"} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": start + "cover: {src: " + src + ", alt: A knee}\n", "guides/images/knee.png": "x"})))
		if !strings.Contains(got, "write images/knee.png") {
			t.Errorf("%s\n%s", src, got)
		}
	}
}
