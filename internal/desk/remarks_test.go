package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A remark stands at its words, is answered and closed; the file says it in lines of its own, and undo takes each away.
func TestARemarkIsMadeAnsweredAndClosed(t *testing.T) {
	root := project(t)
	o := open(t, root)
	const file = "reviews/intrathecal-pump.yaml"
	title, mine := o.title(), o.file(pump)
	states := []string{""}
	do := func(q said, want int) {
		t.Helper()
		q.View = here
		if code, text := o.post("remark", q, nil); code != want {
			t.Fatalf("%s: %d %s", q.Do, code, text)
		}
		if want == 200 {
			states = append(states, o.file(file))
		}
	}
	look := func() []remark {
		var r review
		o.get("review?guide=intrathecal-pump", &r)
		return r.Remarks
	}
	do(said{Do: "remark", Path: title, By: "", Text: "Thin: how thin?"}, 422)
	do(said{Do: "remark", Path: title, By: "Dr. Sample", Text: "Thin: how thin?"}, 200)
	do(said{Do: "remark", Path: "title", By: "Dr. Sample", Text: "# 2\nIs this the name?"}, 200)
	all := look()
	if len(all) != 2 || all[1].Text != "Thin: how thin?" || all[1].Show != title || all[1].Words != tube || all[0].Text != "# 2\nIs this the name?" || all[0].Show != "title" {
		t.Fatalf("%+v", all)
	}
	do(said{Do: "answer", N: 0, Was: "something else", By: "A. Writer", Text: "1 mm"}, 409)
	do(said{Do: "answer", N: 0, Was: "Thin: how thin?", By: "A. Writer", Text: "As a noodle: 1 mm"}, 200)
	do(said{Do: "answer", N: 0, Was: "Thin: how thin?", By: "Dr. Sample", Text: "Say so"}, 200)
	if got := look()[1].Answers; len(got) != 2 || got[0].Text != "As a noodle: 1 mm" || got[1].By != "Dr. Sample" {
		t.Fatalf("%+v", got)
	}
	o.problemsWith("remark-open", 2)
	do(said{Do: "close", N: 0, Was: "Thin: how thin?"}, 200)
	if got := look()[1]; got.Closed != "2026-11-27" {
		t.Fatalf("%+v", got)
	}
	o.problemsWith("remark-open", 1)
	do(said{Do: "open", N: 0, Was: "Thin: how thin?"}, 200)
	if o.file(file) != states[len(states)-3] {
		t.Error("what was closed and opened again is not as it was")
	}
	o.post("text", wish{View: here, Path: title, Old: tube, New: "A tube goes in"}, nil)
	if got := look()[1]; got.Words != "A tube goes in" || got.Gone {
		t.Errorf("the remark does not stand at its words: %+v", got)
	}
	o.post("undo", struct{}{}, nil)
	for i := len(states) - 2; i >= 0; i-- {
		o.post("undo", struct{}{}, nil)
		data, err := os.ReadFile(filepath.Join(root, file))
		if string(data) != states[i] || i == 0 && !os.IsNotExist(err) {
			t.Fatalf("undo %d gives\n%s", i, data)
		}
	}
	if o.file(pump) != mine {
		t.Error("the guide has changed")
	}
	o.post("redo", struct{}{}, nil)
	if o.file(file) != states[1] {
		t.Error("redo does not give the bytes back")
	}
}

// problemsWith asks the rules about the pump guide, and counts.
func (o *opened) problemsWith(rule string, want int) {
	o.t.Helper()
	v, err := o.checker.ask(o.t.Context(), here)
	if err != nil {
		o.t.Fatal(err)
	}
	n := 0
	for _, p := range v.problems {
		if p.Rule == rule {
			n++
			if p.Pos.File != pump || p.Pos.Line < 2 || !strings.Contains(p.Message, "“") {
				o.t.Errorf("%+v", p)
			}
		}
	}
	if n != want {
		o.t.Errorf("%d problems %s, want %d", n, rule, want)
	}
}
