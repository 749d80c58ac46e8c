package importer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/importer"
)

// sketch writes what a guide says in few signs, a line for each piece: = title, # section with its kind, ## heading,
// ? question, the rest as plain text. It is what the tests of this file compare.
func sketch(t *testing.T, page string) (string, importer.Result) {
	t.Helper()
	name := "a.txt"
	if strings.HasPrefix(page, "<") {
		name = "a.html"
	}
	return sketchFile(t, name, []byte(page))
}

func sketchFile(t *testing.T, name string, data []byte) (string, importer.Result) {
	t.Helper()
	r := importedBytes(t, name, data, importer.Options{})
	g, problems := loaded(t, r.YAML)
	if len(problems) > 0 {
		t.Errorf("%v\n%s", problems, r.YAML)
	}
	out := []string{"= " + g.Title.Value}
	if s := sketchParas(g.Intro.Paras); s != "" {
		out = append(out, s)
	}
	for _, s := range g.Sections {
		out = append(out, "# "+s.Title.Value+" ("+string(s.Kind)+")")
		for _, b := range s.Blocks {
			out = append(out, sketchBlock(b)...)
		}
	}
	return strings.Join(out, "\n"), r
}

func sketchBlock(b guide.Block) []string {
	switch b := b.(type) {
	case *guide.Prose:
		return []string{sketchParas(b.Text.Paras)}
	case *guide.Heading:
		return []string{"## " + b.Text.Value}
	case *guide.FAQs:
		var out []string
		for _, q := range b.FAQs {
			out = append(out, "? "+q.Question.Value, sketchParas(q.Answer.Paras))
		}
		return out
	case *guide.Table:
		out := []string{"| " + b.Caption.Value}
		for _, r := range b.Rows {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, plain(c.Paras))
			}
			out = append(out, "| "+strings.Join(cells, " | "))
		}
		return out
	}
	return []string{"a block"}
}

func sketchParas(paras []guide.Para) string {
	var out []string
	for _, p := range paras {
		if p.List == nil {
			out = append(out, plain([]guide.Para{p}))
			continue
		}
		for i, item := range p.List.Items {
			sign := "- "
			if p.List.Ordered {
				sign = string(rune('1'+i)) + ". "
			}
			out = append(out, sign+strings.ReplaceAll(sketchParas(item), "\n", "\n  "))
		}
	}
	return strings.Join(out, "\n")
}

// The pages in testdata/cases were once imported wrongly; each stands for a kind.
func TestCases(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"acc-plus.html", "= Knee Injection\nYour doctor puts medicine into the knee with a thin needle. It may ease pain for some weeks or months, and you go home on the same day.\n# Frequently asked questions (faqs)\n? Does it hurt?\nYou may feel a sting for a moment and then some pressure in the knee.\n? Can I drive home?\nNo. Bring an adult who can drive you, because you may feel weak for a while."},
		{"acc-t.html", "= Knee Injection\nYour doctor puts medicine into the knee with a thin needle. It may ease pain for some weeks or months, and you go home on the same day.\n# Frequently asked questions (faqs)\n? Does it hurt?\nYou may feel a sting for a moment and then some pressure in the knee.\n? Can I drive home?\nNo. Bring an adult who can drive you, because you may feel weak for a while."},
		{"acc-w3.html", "= Knee Injection\nYour doctor puts medicine into the knee with a thin needle. It may ease pain for some weeks or months, and you go home on the same day.\n# Before your procedure (procedure)\nTell us about blood thinners and allergies. Eat and drink as usual.\n# Risks (risks)\nInfection and bleeding can happen. Both are rare."},
		{"bullets-spaced.txt", "= Knee Injection\nYour doctor puts medicine into the knee.\n# What to bring: (free)\n- Your card\n- Your list\n- Your questions\nCall us."},
		{"footer.html", "= Hernia surgery\nYour surgeon closes the gap in the wall of your belly. You go home on the same day and rest for two weeks before you lift things again.\n# When to seek help (when-to-call)\n- Fever\n- Worse pain"},
		{"glue.html", "= Knee Injection\nYour doctor puts medicine into the knee with a thin needle. It may ease pain for some weeks.\n# Training (free)\nGeneral Session Advanced training and care.\nFig. 01 The nerves carry pain.\nSchedule Online Call (240) 555-0100"},
		{"hero.html", "= Knee Injection\nA knee injection puts medicine into the joint. It can ease pain for some weeks or months, but it does not heal the joint. You go home on the same day. Read here how it works and what can go wrong.\n# How it works (how-it-works)\nYour doctor puts medicine into the knee with a thin needle. The medicine calms the swelling. It may take a few days before you feel that your pain is less."},
		{"markers.html", "= Knee Injection\nYour doctor puts medicine into the knee with a thin needle. It may ease pain for some weeks or months.\n# Steps (free)\n1. We clean the skin.\n2. We numb the skin.\n- Bring your card\n- Bring your list\n- Bring your questions\n## Post-op care\nRead about recovery"},
		{"noh1.html", "= Colonoscopy\nA colonoscopy is an exam used to detect changes in the large intestine and the rectum. It takes about half an hour and you go home on the same day with a friend or relative.\n# Risks (risks)\nBleeding and a hole in the bowel can happen."},
	} {
		data, err := os.ReadFile(filepath.Join("testdata", "cases", c.name))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := sketch(t, string(data)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
