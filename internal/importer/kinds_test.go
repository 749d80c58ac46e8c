package importer_test

import (
	"strings"
	"testing"
)

const body = `<p>Medicine goes into the knee with a thin needle, and you go home on the same day with a friend who can drive.</p><h2>Risks</h2><p>Infection and bleeding are rare.</p><h2>Recovery</h2><p>Rest for a day.</p>`

// Each page is of a kind; says are lines that must stand in the sketch of the draft, never are those that must
// not, left are texts that must be among those left out.
func TestPagesByKind(t *testing.T) {
	for _, c := range []struct {
		what, page        string
		says, never, left []string
	}{
		{"a hero with a menu beside", `<body><header><nav><a href="/">Home</a></nav><div class="hero"><h1>Knee shots</h1><p>Relief for a sore knee.</p></div></header><main>` + body + `</main></body>`,
			[]string{"= Knee shots", "Relief for a sore knee."}, nil, []string{"Home"}},
		{"a hero that is a section", `<body><div id=top><a href="/">Bay Clinic</a></div><section class="banner"><div><span>Treatments</span><h1>Knee shots</h1><p>A shot may ease pain for some weeks or months. It does not heal the joint, and not everyone can have one. Read here what to expect.</p></div></section><main>` + body + `</main></body>`,
			[]string{"= Knee shots", "A shot may ease pain"}, []string{"Bay Clinic", "Treatments"}, []string{"Treatments"}},
		{"a bar above the page", `<body><div class=bar><p>Call us today. New patients are welcome.</p></div><main><h1>Knee shots</h1>` + body + `</main></body>`,
			[]string{"= Knee shots"}, []string{"Call us"}, []string{"New patients"}},
		{"a foot without a tag for it", `<body><div class=page><h1>Knee shots</h1>` + body + `</div><div class="footer-area"><div><h4>Opening hours</h4><p>` + strings.Repeat("We are open from Monday to Friday, and by phone at night. ", 9) + `</p></div></div></body>`,
			[]string{"= Knee shots", "Rest for a day."}, []string{"open from Monday", "Opening hours"}, []string{"Opening hours"}},
		{"a foot inside the landmark", `<body><main><h1>Knee shots</h1>` + body + `<footer><p>` + strings.Repeat("This website informs and does not replace a visit to your doctor. ", 9) + `</p></footer></main></body>`,
			[]string{"Rest for a day."}, []string{"This website informs"}, []string{"This website informs"}},
		{"the foot of an article with what was read", `<body><main><article><h1>Knee shots</h1>` + body + `<footer><h2>Sources</h2><p>` + strings.Repeat("Orthopedic Society, Shots for the knee, a review of many trials. ", 9) + `</p></footer></article></main></body>`,
			[]string{"# Sources (sources)", "a review of many trials"}, nil, nil},
		{"questions below the landmark", `<body><main><h1>Knee shots</h1>` + body + `</main><section><h2>FAQ</h2><details><summary>Does it hurt?</summary><p>A little.</p></details></section></body>`,
			[]string{"? Does it hurt?\nA little."}, nil, nil},

		{"a page of plain boxes, its name in a box for the logo", `<head><title>Knee Shots in Easton | Bay Clinic</title></head><body><div class="masthead"><div class="logo">Bay Clinic</div><ul class="main-nav"><li><a href="/">Home</a></li></ul></div><div class="banner-box"><h2>Knee Shots</h2></div><div class="content">` + body + `</div><div class="end"><p>Copyright 2025 Bay Clinic</p><p>Privacy Policy</p></div></body>`,
			[]string{"= Knee Shots\nMedicine goes", "# Recovery (recovery)\nRest for a day."}, []string{"Bay Clinic", "Privacy"}, []string{"Copyright 2025", "Privacy Policy"}},
		{"questions under headings below the landmark", `<body><main><h1>Knee shots</h1>` + body + `</main><section class=faq><h2>Questions</h2><div><h3>Is it safe?</h3><p>For most.</p></div><div><h3>Can I drive?</h3><p>Not today.</p></div></section></body>`,
			[]string{"# Questions (faqs)\n? Is it safe?\nFor most.\n? Can I drive?\nNot today."}, nil, nil},
		{"a question without its mark among others", `<main><h1>Knee shots</h1>` + body + `<h2>What patients ask us</h2><div><button>Is it safe?</button><div>For most.</div></div><div><button>Will it hurt</button><div>A little.</div></div><div><button>Can I drive?</button><div>Not today.</div></div></main>`,
			[]string{"? Is it safe?\nFor most.\n? Will it hurt\nA little.\n? Can I drive?\nNot today."}, nil, nil},

		{"an eyebrow", `<main><h1>Knee shots</h1>` + body + `<section><span class="eyebrow">Our approach</span><h2>How it works</h2><p>It calms the joint.</p></section></main>`,
			[]string{"Rest for a day.\n# How it works (how-it-works)\nOur approach\nIt calms the joint."}, nil, nil},
		{"an eyebrow in a box", `<main><h1>Knee shots</h1>` + body + `<section><div class=head><div><p>Good to know</p></div><div><h2>Benefits</h2></div></div><p>Less pain.</p></section></main>`,
			[]string{"Rest for a day.\n# Benefits (benefits)\nGood to know\nLess pain."}, nil, nil},
		{"a step's number over its heading", `<main><h1>Knee shots</h1>` + body + `<h2>The day</h2><div><div>Step 1</div><h3>Arrive</h3><p>Come early.</p></div><div><div>Step 2</div><h3>Change</h3><p>Wear a gown.</p></div></main>`,
			[]string{"## Step 1: Arrive\nCome early.\n## Step 2: Change\nWear a gown."}, nil, nil},
		{"a sentence above a heading stays", `<main><h1>Knee shots</h1>` + body + `<div><p>Call us with questions.</p><h2>Benefits</h2><p>Less pain.</p></div></main>`,
			[]string{"Rest for a day.\nCall us with questions.\n# Benefits"}, nil, nil},

		{"cards that lead to other pages", `<main><h1>Knee shots</h1>` + body + `<section><h2>Related treatments</h2><p>You may want to read on.</p><div class=row><div class=card><h3><a href="/hip">Hip shots</a></h3><p>For a sore hip, on the same day.</p></div><div class=card><h3><a href="/back">Back shots</a></h3><p>For a sore back.</p></div></div></section></main>`,
			[]string{"Rest for a day."}, []string{"Hip", "Back", "Related", "read on"}, []string{"Hip shots", "Related treatments", "read on"}},
		{"cards under our other services", `<main><h1>Knee shots</h1>` + body + `<div><h2>Explore our services</h2></div><ul><li><a href="/a"><h3>Hip shots</h3><p>For a sore hip.</p></a></li><li><a href="/b"><h3>Back shots</h3><p>For a sore back.</p></a></li></ul></main>`,
			nil, []string{"Hip", "Explore"}, []string{"Back shots", "Explore"}},
		{"cards that say to learn more at the end", `<main><h1>Knee shots</h1>` + body + `<h2>What we do</h2><div><div><h3>Hips</h3><p>Sore hips.</p><a href="/a">Learn more →</a></div><div><h3>Backs</h3><p>Sore backs.</p><a href="/b">Learn more →</a></div><div><h3>Necks</h3><p>Sore necks.</p><a href="/c">Learn more →</a></div></div></main>`,
			nil, []string{"Sore hips", "What we do"}, []string{"Sore backs", "What we do"}},
		{"other treatments told in the text", `<main><h1>Knee shots</h1>` + body + `<h2>Other treatments</h2><div><div><h3>Pills</h3><p>Pills may ease the pain and may upset the stomach over time.</p><a href="/a">Learn more</a></div><div><h3>Exercise</h3><p>Exercise makes the knee strong and takes some weeks to help.</p><a href="/b">Learn more</a></div></div></main>`,
			[]string{"# Other treatments (alternatives)", "Pills may ease the pain", "Exercise makes"}, nil, nil},

		{"one card that says nothing but where it leads", `<main><h1>Knee shots</h1>` + body + `<a class=card href="/hip"><h3>Hip shots</h3><p>Read more</p></a></main>`,
			[]string{"Rest for a day."}, []string{"Hip"}, []string{"Hip shots"}},
		{"lines set apart by styles", `<main><h1>Knee shots</h1>` + body + `<p>It takes an hour.<span>You go home</span><span>the same day.</span> See bay.com.<b>M</b>ore</p></main>`,
			[]string{"It takes an hour. You go home the same day."}, nil, nil},

		{"labels set apart by styles", `<main><h1>Knee shots</h1>` + body + `<div class=stat><span class=n>90%</span><span class=l>of patients</span></div><div><b>Monday</b><i>closed</i></div></main>`,
			[]string{"90% of patients", "Monday closed"}, nil, nil},
		{"pieces of words stay together", `<main><h1>Knee shots</h1>` + body + `<p><span class=c1>Un</span><span class=c2>believable</span> H<sub>2</sub>O <b>M</b>ore <span>W</span><span>o</span><span>rd</span> <i>non</i>invasive</p></main>`,
			[]string{"Unbelievable H2O More Word noninvasive"}, nil, nil},
		{"questions in bold at the start of their answers", `<main><h1>Knee shots</h1>` + body + `<h2>FAQ</h2><p><strong>Is it safe?</strong> For most.</p><p>Ask us.</p><p><b>Can I drive?</b> Not today.</p></main>`,
			[]string{"? Is it safe?\nFor most.\nAsk us.\n? Can I drive?\nNot today."}, nil, nil},
		{"a page in Spanish", `<html lang="es"><body><main><h1>Inyección de rodilla</h1><p>La medicina llega a la rodilla con una aguja fina, y usted vuelve a casa el mismo día.</p><h2>¿Qué es?</h2><p>Una inyección.</p><h2>Riesgos</h2><p>Sangrado.</p><h2>Recuperación</h2><p>Un día.</p><h2>Preguntas frecuentes</h2><div><button>¿Duele? +</button><div>Un poco.</div></div></main></body></html>`,
			[]string{"# ¿Qué es? (overview)", "# Riesgos (risks)", "# Recuperación (recovery)", "# Preguntas frecuentes (faqs)\n? ¿Duele?\nUn poco."}, nil, nil},
		{"the number of a step beside its name", `<main><h1>Knee shots</h1>` + body + `<div><span class=n>1</span><span class=t>Arrive</span></div></main>`, []string{"1 Arrive"}, nil, nil},
		{"a bar at the side", `<div class=page><div class="sidebar-left"><h3>In this section</h3><ul><li><a href="/a">Knee</a></li><li><a href="/b">Hip</a></li></ul></div><div><h1>Knee shots</h1>` + body + `</div></div>`, []string{"= Knee shots"}, []string{"Hip"}, []string{"In this section", "Hip"}},
		{"links and parts in a row", `<main><h1>Knee shots</h1>` + body + `<p><a href="/a">Call now</a><a href="/b">Find us</a></p><my-card><my-name>Dr. Reed</my-name><my-role>surgeon</my-role></my-card></main>`,
			[]string{"Call now Find us", "Dr. Reed surgeon"}, nil, nil},

		{"prices and a telephone link in a row", `<main><h1>Knee shots</h1>` + body + `<div><span>Injection</span><span>$200</span></div><p>Call<a href="tel:2405550100">(240) 555-0100</a>now.</p></main>`,
			[]string{"Injection $200", "Call (240) 555-0100 now."}, nil, nil},

		{"numbers typed in an unnumbered list", `<main><h1>Knee shots</h1>` + body + `<ul><li>1) Wash.</li><li>2) Rest.</li><li>3) Eat.</li></ul></main>`,
			[]string{"1. Wash.\n2. Rest.\n3. Eat."}, nil, nil},
		{"numbers in circles", `<main><h1>Knee shots</h1>` + body + `<ul><li><span class=num>1</span><p>Wash.</p></li><li><span class=num>2</span><p>Rest.</p></li></ul></main>`,
			[]string{"1. Wash.\n2. Rest."}, nil, nil},
		{"numbers that count things", `<main><h1>Knee shots</h1>` + body + `<ul><li>1 cup of water</li><li>2 eggs</li></ul><ul><li>5. May: closed</li><li>24. December: closed</li></ul></main>`,
			[]string{"- 1 cup of water\n- 2 eggs", "- 5. May: closed"}, nil, nil},
		{"bold signs in a list", `<main><h1>Knee shots</h1>` + body + `<ul><li><b>✔</b> Wash.</li><li><span>»</span> Rest.</li><li>- Eat.</li></ul></main>`,
			[]string{"- Wash.\n- Rest.\n- Eat."}, nil, nil},
		{"numbered paragraphs", `<main><h1>Knee shots</h1>` + body + `<p>1. Wash.</p><p>2. Rest.</p></main>`,
			[]string{"1. Wash.\n2. Rest."}, nil, nil},

		{"a text with numbers and empty lines", "Knee shots\n\nThe steps are these, and they take half an hour in all, with some waiting in between.\n\n1. Wash\n\n2. Rest\n\n3. Eat\n\nThat is all of it.",
			[]string{"1. Wash\n2. Rest\n3. Eat\nThat is all of it."}, nil, nil},
		{"a text with bullets alone on their lines", "Knee shots\n\nBring these with you, please, when you come to us on the day of the shot:\n\n•\nYour card\n•\nYour list\n\nThank you very much.",
			[]string{"- Your card\n- Your list\nThank you very much."}, nil, nil},
		{"a text with bullets of a word processor", "Knee shots\n\nBring these with you, please, when you come to us on the day of the shot:\n\n\uf0b7\tYour card\n\n\uf0b7\tYour list\no\tnew\n\nThank you very much.",
			[]string{"- Your card\n- Your list"}, nil, nil},

		{"signs that nobody sees", "<main><h1>Kn\u00adee sho\u200bts</h1><p>An in\u2060jection of the \ufb01rst class \u2764\ufe0f cafe\u0301, post\u2011op, o\ufb03ce, \u202aleft\u202c. " + strings.Repeat("It helps. ", 9) + "</p>" + body + "</main>",
			[]string{"= Knee shots", "An injection of the first class café, post-op, office, left."}, nil, nil},
		{"arrows", `<main><h1>Knee shots</h1>` + body + `<p>Call → wait → come in.</p><p><a href="/x">Read about rest →</a></p><p>» Ask us.</p></main>`,
			[]string{"Call – wait – come in.", "Read about rest"}, []string{"→"}, nil},
		{"a picture with its caption and who made it", `<main><h1>Knee shots</h1>` + body + `<figure><img src="knee.jpg" alt="A knee from the side"><figcaption>The joint. <span class="credit">© Bay Studio</span></figcaption></figure><div class="wp-caption"><img src="b.jpg" alt="b"><p class="wp-caption-text">© 2020 Jo Doe</p></div></main>`,
			[]string{"The joint. © Bay Studio", "© 2020 Jo Doe"}, nil, nil},

		{"tabs with a second title for narrow screens", `<main><h1>Knee shots</h1>` + body + `<h2>The day</h2><div class="elementor-tabs"><div class="elementor-tabs-wrapper" role="tablist"><div id="t1" class="elementor-tab-title elementor-tab-desktop-title" role="tab" aria-controls="c1">Before</div><div id="t2" class="elementor-tab-title elementor-tab-desktop-title" role="tab" aria-controls="c2">After</div></div><div><div class="elementor-tab-title elementor-tab-mobile-title" role="tab" aria-controls="c1">Before</div><div id="c1" role="tabpanel" aria-labelledby="t1"><p>Eat little.</p></div><div class="elementor-tab-title elementor-tab-mobile-title" role="tab" aria-controls="c2">After</div><div id="c2" role="tabpanel" aria-labelledby="t2"><p>Sleep well.</p></div></div></div></main>`,
			[]string{"# The day (free)\n## Before\nEat little.\n## After\nSleep well."}, nil, []string{"Before", "After"}},
		{"tabs in a menu", `<main><h1>Knee shots</h1>` + body + `<h2>The day</h2><nav><div class="nav nav-tabs" role="tablist"><button data-bs-toggle="tab" data-bs-target="#c1">Before</button><button data-bs-toggle="tab" data-bs-target="#c2">After</button></div></nav><div class="tab-content"><div class="tab-pane" id="c1">Eat little.</div><div class="tab-pane" id="c2">Sleep well.</div></div></main>`,
			[]string{"# The day (free)\n## Before\nEat little.\n## After\nSleep well."}, nil, nil},
		{"read more is no title", `<main><h1>Knee shots</h1>` + body + `<h2>The day</h2><p>You come in.</p><button aria-expanded="false" aria-controls="m">Read more</button><div id="m" hidden><p>Then you go home.</p></div></main>`,
			[]string{"# The day (free)\nYou come in.\nThen you go home."}, []string{"Read more"}, []string{"Read more"}},
		{"a button to book is no title", `<main><h1>Knee shots</h1>` + body + `<h2>The day</h2><button>Book now</button><p>We call you back on the next day.</p><button>Listen</button><p>The text can be heard.</p></main>`,
			[]string{"# The day (free)\nWe call you back on the next day.\nThe text can be heard."}, nil, []string{"Book now", "Listen"}},
		{"questions shown and told to search engines", `<head><script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"1. Does it hurt?","acceptedAnswer":{"text":"A little."}},{"@type":"Question","name":"May I <b>drive</b>?","acceptedAnswer":{"text":"Not on the same day, please."}}]}</script></head><main><h1>Knee shots</h1>` + body + `<h2>FAQ</h2><div><button>Q: Does it hurt? <span>+</span></button><div>A little.</div></div><div><button>May I drive ? <span>+</span></button><div>Not on the same day, please.</div></div></main>`,
			[]string{"# FAQ (faqs)\n? Q: Does it hurt?\nA little.\n? May I drive ?\nNot on the same day, please."}, []string{"1. Does"}, nil},
	} {
		t.Run(c.what, func(t *testing.T) {
			got, r := sketch(t, c.page)
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
			var left []string
			for _, d := range r.Dropped {
				left = append(left, d.Text)
			}
			for _, s := range c.left {
				if !strings.Contains(strings.Join(left, "\n"), s) {
					t.Errorf("%q is not among what was left out: %q", s, left)
				}
			}
		})
	}
}
