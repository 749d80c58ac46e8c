package importer_test

import (
	"strings"
	"testing"

	"guidepress/internal/importer"
)

// docsPage is a page as Google Docs exports it: one line, classes for all.
func docsPage(body string) string {
	return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(https://themes.googleusercontent.com/fonts/css?kit=x);.lst-kix_abc-0>li:before{content:"\0025cf  "}ol.lst-kix_def-0.start{counter-reset:lst-ctn-kix_def-0 0}ol{margin:0;padding:0}.c0{color:#000000;font-weight:400;font-size:11pt}.c1{font-size:26pt}.c2{font-weight:700}.c3{font-style:italic}.c4{font-size:16pt}.title{padding-top:0pt;font-size:26pt}li{font-size:11pt}</style></head><body class="c9 doc-content">` + body + `</body></html>`
}

func TestGoogleDocs(t *testing.T) {
	for _, c := range []struct {
		what, body        string
		says, never, left []string
	}{
		{"the title by its class, headings, links, bold", `<p class="c5 title" id="h.a"><span class="c1">Knee shots</span></p><p class="c5"><span class="c0">Medicine goes into the </span><span class="c0 c2">knee</span><span class="c0">. Read </span><span class="c7"><a class="c8" href="https://www.google.com/url?q=https://www.example.com/knee?a%3Db&amp;sa=D&amp;source=editors&amp;ust=17&amp;usg=x">our page</a></span><span class="c0">.</span></p><h1 class="c6" id="h.b"><span class="c4">Risks</span></h1><p class="c5"><span class="c0">Bruises.</span></p><p class="c5"><span class="c0"></span></p><h1 class="c6"><span>Recovery</span></h1><p><span class="c0">Rest.</span></p>`,
			[]string{"= Knee shots\nMedicine goes into the knee. Read our page.\n# Risks (risks)\nBruises.\n# Recovery (recovery)\nRest."}, nil, nil},
		{"the title by its size, headings by theirs", `<p class="c5"><span class="c1">Knee shots</span></p><p class="c5"><span class="c0">Medicine goes into the knee with a thin needle.</span></p><p class="c5"><span class="c4">Risks</span></p><p class="c5"><span class="c0">Bruises, and very seldom an infection.</span></p><p class="c5"><span class="c4">Recovery</span></p><p><span class="c0">Rest.</span></p>`,
			[]string{"= Knee shots\nMedicine goes into the knee with a thin needle.\n# Risks (risks)\nBruises, and very seldom an infection.\n# Recovery (recovery)\nRest."}, nil, nil},
		{"lists by their classes", `<p class="title"><span>Knee shots</span></p><h1><span>Risks</span></h1><ul class="c1 lst-kix_abc-0 start"><li class="c2 li-bullet-0"><span class="c0">One</span></li></ul><ul class="c1 lst-kix_abc-1 start"><li class="li-bullet-0"><span class="c0">inner</span></li><li><span class="c0">second</span></li></ul><ul class="c1 lst-kix_abc-0"><li><span class="c0">Two</span></li></ul><ol class="lst-kix_def-0 start" start="1"><li><span class="c0">Wash.</span></li><li><span class="c0">Rest.</span></li></ol>`,
			[]string{"- One\n  - inner\n  - second\n- Two\n1. Wash.\n2. Rest."}, nil, nil},
		{"comments and notes", `<p class="title"><span>Knee shots</span></p><h1><span>Risks</span></h1><p><span class="c0">Rare</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c0">. Bruises</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span class="c0">.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A review, 2020.</span></p></div><div class="c11"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div>`,
			[]string{"# Risks (risks)\nRare[1]. Bruises.\n# TODO: a heading for what stood apart on the page (free)\n[1]\u00a0A review, 2020."}, []string{"Is this", "[a]"}, []string{"Is this so?"}},
		{"words in pieces", `<p class="title"><span>Knee shots</span></p><p><span class="c0">Un</span><span class="c3">Believable</span><span class="c0">: it</span><span class="c2"> works.</span></p>`,
			[]string{"UnBelievable: it works."}, nil, nil},
		{"its contents", `<p class="title"><span>Knee shots</span></p><p class="c1"><span><a href="#h.a">Risks</a></span></p><p class="c1"><span><a href="#h.b">Recovery</a></span></p><h1 id="h.a"><span>Risks</span></h1><p><span class="c0">Bruises.</span></p><h1 id="h.b"><span>Recovery</span></h1><p><span class="c0">Rest.</span></p>`,
			[]string{"= Knee shots\n# Risks (risks)\nBruises."}, nil, []string{"Recovery"}},
	} {
		t.Run(c.what, func(t *testing.T) {
			got, r := sketch(t, docsPage(c.body))
			for _, s := range c.says {
				if !strings.Contains(got, s) {
					t.Errorf("%q is not in\n%s", s, got)
				}
			}
			for _, s := range c.never {
				if strings.Contains(got, s) {
					t.Errorf("%q is in\n%s", s, got)
				}
			}
			for _, s := range c.left {
				if !strings.Contains(dropped(r), s) {
					t.Errorf("%q is not among what was left out: %q", s, dropped(r))
				}
			}
			if strings.Contains(string(r.YAML), "google.com") {
				t.Errorf("a link still goes by the counter of clicks:\n%s", r.YAML)
			}
		})
	}
}

// The export comes as a ZIP with its pictures.
func TestZippedExport(t *testing.T) {
	data := zipped(t, map[string]string{"Kneeshots.html": docsPage(`<p class="title"><span>Knee shots</span></p><h1><span>The joint</span></h1><p><span class="c0">Look.</span></p><p><span style="overflow: hidden"><img alt="A knee" src="images/image1.png" title=""></span></p>`), "images/image1.png": "\x89PNG\r\n\x1a\nrest"})
	r, err := importer.Import("Kneeshots.zip", data, importer.Options{Pictures: "knee"})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(r.YAML), "src: images/knee-1.png\n          alt: A knee\n") || len(r.Pictures) != 1 {
		t.Errorf("%d pictures, %s", len(r.Pictures), r.YAML)
	}
}
