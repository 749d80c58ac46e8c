package twin_test

import (
	"regexp"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

// filled is the small guide's page with blocks in which readers write, and the script it comes with.
func filled(t *testing.T, blocks ...guide.Block) (page, script string) {
	p := small(t)
	g := find(t, p, "en")
	g.Sections[0].Blocks = append(g.Sections[0].Blocks, blocks...)
	in := input(p, g)
	in.Asset = func(name string, data []byte) string {
		if name == "fill.js" {
			script = string(data)
		}
		return "assets/" + name
	}
	return string(twin.Page(in).HTML), script
}

func days() *guide.Calendar {
	item := []guide.Item{{Text: guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{{Text: source.Text{Value: "Plan a ride."}}}}}}}}
	return &guide.Calendar{Days: []guide.Day{{Before: guide.Int{Value: 7, Set: true}, Do: item}, {Eat: item}}}
}

// What a reader types stays on the page: the browser is told to let nothing out, no field has a name to be sent by, and the
// script knows no way to send or to keep.
func TestWhatIsTypedStaysOnThePage(t *testing.T) {
	page, script := filled(t, days(), &guide.ForYou{}, &guide.FillIn{Fields: []guide.Field{{Label: source.Text{Value: "Asked"}, Lines: guide.Int{Value: 2, Set: true}}, {Label: source.Text{Value: "Sign here"}, Kind: "signature"}}})
	for _, want := range []string{`<label for="field-1">Name</label>`, `<legend>Side</legend>`, `data-own-day`, `<label for="field-8">Asked</label>`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if !strings.Contains(page, `http-equiv="Content-Security-Policy" content="connect-src &#39;none&#39;; form-action &#39;none&#39;"`) {
		t.Error("the page has no policy against connections")
	}
	if bad := regexp.MustCompile(`<form|<(?:input|textarea|select)[^>]* name=|<(?:input|textarea)(?:[^>](?:[^>]*[^>])?)?>`).FindAllString(page, -1); len(bad) > 0 {
		for _, b := range bad {
			if !strings.Contains(b, `autocomplete="off"`) && !strings.Contains(b, `type="checkbox"`) || strings.Contains(b, "name=") {
				t.Errorf("%s could be sent or kept", b)
			}
		}
	}
	if script == "" {
		t.Fatal("the page has no script")
	}
	if bad := regexp.MustCompile(`fetch|XMLHttp|sendBeacon|WebSocket|EventSource|RTC|Storage|indexedDB|cookie|caches|\bImage\b|import\(|\.src\b|location|open\(|postMessage|serviceWorker`).FindString(script); bad != "" {
		t.Errorf("the script uses %s", bad)
	}
	if bare, none := filled(t); none != "" || strings.Contains(bare, "<script src") {
		t.Error("a page on which nothing is filled in has a script for it")
	}
}

// Without scripts the days are read as on paper, and no field stands there that does nothing.
func TestACalendarWithoutScripts(t *testing.T) {
	page, _ := filled(t, days())
	for _, want := range []string{`<div class="choose-day" hidden="">`, `<li data-day="-7">`, `<p class="day-name">7 days before</p>`, `<li data-day="0" class="own-day">`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
