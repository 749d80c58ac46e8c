package load_test

import (
	"strings"
	"testing"

	"guidepress/internal/source"
)

// A file that an editor or the Explorer named otherwise than it looks is told of, not passed over.
func TestFilesThatAlmostEndInYAML(t *testing.T) {
	for name, want := range map[string]string{"hip.yaml.txt": "hip.yaml", "knee.YAML": "knee.yaml", "Hand.Yml": "hand.yaml", "arm.es.yml": "arm.es.yaml", "leg.yaml.docx": "leg.yaml"} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": start, "guides/" + name: "title: x"})))
		if !strings.Contains(got, "guides/"+name+": ") || !strings.Contains(got, "call it "+want+"\n") {
			t.Errorf("%s\n%s", name, got)
		}
	}
	for _, name := range []string{"notes.txt", ".knee.yaml.swp", "knee.yaml~", "knee.yaml.bak"} {
		if got := report(open(t, project(t, map[string]string{"guides/test.yaml": start, "guides/" + name: "x"}))); got != "" {
			t.Errorf("%s\n%s", name, got)
		}
	}
}

// A picture written with other capitals is found on every system, and its true name is told; accents that are put together in
// the other way are nobody's fault.
func TestPicturesUnderAnotherCase(t *testing.T) {
	for written, file := range map[string]string{"images/knee.jpg": "images/Knee.JPG", "Images/knee.jpg": "images/knee.jpg", "images/caf\u00e9.jpg": "images/cafe\u0301.jpg"} {
		p := open(t, project(t, map[string]string{"guides/test.yaml": start + "cover: {src: " + written + ", alt: A knee}\n", "guides/" + file: "x"}))
		told := strings.Contains(report(p), "the file is called guides/"+file)
		if source.HasErrors(p.Problems) || told == strings.Contains(file, "cafe") {
			t.Errorf("%q: %v", written, p.Problems)
		}
		if got := p.Set.Guides[0].Cover.Src.Value; got != file {
			t.Errorf("%q is read as %q, want %q", written, got, file)
		}
	}
}

// A path pasted from the Explorer is told as such, whichever key it stands at.
func TestPathsFromTheExplorer(t *testing.T) {
	for _, lines := range []string{"cover:\n  src: \"C:\\Users\\Ann\\knee.jpg\"\n  alt: A knee", "cover: \"\\\\server\\pictures\\knee.jpg\"", "spot: \"D:\\x\\knee.jpg\""} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": start + lines + "\n"})))
		if !strings.Contains(got, "path as Windows writes it") || !strings.Contains(got, "images/knee.jpg") {
			t.Errorf("%s\n%s", lines, got)
		}
	}
}

// A block without a kind is blamed at the key that looks like one, wherever it stands among the others.
func TestAMistypedKindBetweenOtherKeys(t *testing.T) {
	const block = "sections:\n  - kind: overview\n    title: One\n    blocks:\n      - id: how\n        stpes: [{title: Lie down, text: Lie down.}]\n"
	got := report(open(t, project(t, map[string]string{"guides/test.yaml": strings.Replace(start, "sections: "+filler+"\n", block, 1)})))
	if !strings.Contains(got, `there is no kind of block called "stpes"`) || !strings.Contains(got, `did you mean "steps"?`) {
		t.Error(got)
	}
}
