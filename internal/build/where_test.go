package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// whereGuide names the same shared things in every style that YAML has.
const whereGuide = `title: "Nerve Block"
treatment: nerve block
procedure: injection
main_message: >
  A shot can calm a nerve.
  Call {{ phone }}
  or {{phone}} today.
cover: {src: pump-inside} # a picture of the brand
sections:
  - kind: overview
    title: 'What it is: {{ treatment }}'
    picture: "pump-inside"
    blocks:
      - {use: call-us}
      - use: "call-us" # again
        id: again
      - id: third
        use:
          call-us
      - faqs: [cost, {id: hurt, topic: Pain}]
      - id: more
        faqs:
          - cost # a question
          - {id: "hurt"}
      - figure:
          src: pump-inside
      - offices: Offices
`

func TestWhere(t *testing.T) {
	root := copyProject(t)
	write := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(root, "guides", name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	old, err := filepath.Glob(filepath.Join(root, "guides/*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range old {
		if base := filepath.Base(name); !strings.HasPrefix(base, "practice.") && !strings.HasPrefix(base, "locations.") {
			os.Remove(name)
		}
	}
	write("block.yaml", whereGuide)
	write("block.es.yaml", "title: Bloqueo\nmain_message: Llame al {{ phone }}.\n")
	write("faqs.yaml", "faqs:\n  - id: cost\n    topic: Cost\n    question: What does it cost?\n    answer: Ask us at {{ phone }}.\n  - {id: hurt, topic: Pain, question: \"Does it hurt?\", answer: \"A bit, {{ wait_time }} at most.\"}\n")
	write("shared.yaml", "blocks:\n  - id: call-us\n    action: Call us\n    text: Call {{ phone }}.\n  - id: unused\n    prose: Call {{ insurance }}.\n")
	for id, want := range map[string]string{
		"call-us": "block.yaml:14:15 block\nblock.yaml:15:14 block\nblock.yaml:19:11 block",
		"cost":    "block.yaml:20:16 question\nblock.yaml:23:13 question",
		"hurt":    "block.yaml:20:27 question\nblock.yaml:24:19 question",
		"phone": "block.es.yaml:2:24 fact\nblock.yaml:6:8 fact\nblock.yaml:7:6 fact\nfaqs.yaml:5:23 fact block.en block.es\npractice.es.yaml:6:92 fact block.es\n" +
			"practice.yaml:32:110 fact block.en block.es\npractice.yaml:36:109 fact block.en block.es\npractice.yaml:39:78 fact block.en\nshared.yaml:4:16 fact block.en block.es",
		"insurance":    "shared.yaml:6:17 fact", // in a block that no guide uses
		"wait_time":    "faqs.yaml:6:72 fact block.en block.es\npractice.es.yaml:107:57 fact\npractice.yaml:149:49 fact",
		"treatment":    "block.yaml:11:25 fact",
		"pump-inside":  "block.yaml:8:14 picture\nblock.yaml:12:15 picture\nblock.yaml:26:16 picture",
		"frederick-md": "block.yaml:27:18 office",
		"nothing":      "",
	} {
		uses, err := Where(root, id)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, u := range uses {
			if u.Line == "" {
				t.Errorf("%s: no line at %s", id, u.Pos)
			}
			got = append(got, strings.TrimPrefix(strings.Join(append([]string{u.Pos.String(), u.What}, u.By...), " "), "guides/"))
		}
		if now := strings.Join(got, "\n"); now != want {
			t.Errorf("%s:\n%s\nwant:\n%s", id, now, want)
		}
	}
}
