package importer_test

import (
	"regexp"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/importer"
)

// Accordions as page builders make them: Q and A stand for question and answer, N for the number of the pair. What
// is written in {} is decoration, of which no word may reach the guide.
var builds = []struct{ name, item string }{
	{"details", `<details><summary>Q</summary><p>A</p></details>`},
	{"details with an icon and a heading", `<details class="e-n-accordion-item"><summary><span class="e-n-accordion-item-title-header"><div class="e-n-accordion-item-title-text">Q</div></span><span class="e-n-accordion-item-title-icon"><span class="e-opened"><svg></svg></span></span></summary><div role="region"><p>A</p></div></details>`},
	{"WordPress block", `<details class="wp-block-details is-layout-flow"><summary>Q</summary><p>A</p></details>`},
	{"a heading in a summary with a plus", `<details><summary><h3>Q</h3><span aria-hidden="true">+</span></summary><div>A</div></details>`},
	{"Elementor accordion", `<div class="elementor-accordion-item"><div id="tN" class="elementor-tab-title" data-tab="N" role="button" aria-controls="cN" aria-expanded="false"><span class="elementor-accordion-icon" aria-hidden="true"><i class="fas fa-plus"></i></span><a class="elementor-accordion-title" tabindex="0">Q</a></div><div id="cN" class="elementor-tab-content elementor-clearfix" data-tab="N" role="region" aria-labelledby="tN"><p>A</p></div></div>`},
	{"Divi", `<div class="et_pb_module et_pb_toggle et_pb_accordion_item_N et_pb_toggle_close"><h5 class="et_pb_toggle_title">Q</h5><div class="et_pb_toggle_content clearfix"><p>A</p></div></div>`},
	{"Divi with a plain title", `<div class="et_pb_toggle"><div class="et_pb_toggle_title">Q</div><div class="et_pb_toggle_content">A</div></div>`},
	{"Bootstrap 3", `<div class="panel panel-default"><div class="panel-heading" role="tab" id="hN"><h4 class="panel-title"><a role="button" data-toggle="collapse" data-parent="#accordion" href="#cN" aria-expanded="true">Q</a></h4></div><div id="cN" class="panel-collapse collapse" role="tabpanel" aria-labelledby="hN"><div class="panel-body">A</div></div></div>`},
	{"Bootstrap 4", `<div class="card"><div class="card-header" id="hN"><h2 class="mb-0"><button class="btn btn-link" type="button" data-toggle="collapse" data-target="#cN">Q <i class="fa fa-chevron-down"></i></button></h2></div><div id="cN" class="collapse" aria-labelledby="hN" data-parent="#acc"><div class="card-body">A</div></div></div>`},
	{"Bootstrap 5", `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" data-bs-target="#cN" aria-expanded="false" aria-controls="cN">Q</button></h2><div id="cN" class="accordion-collapse collapse" data-bs-parent="#acc"><div class="accordion-body">A</div></div></div>`},
	{"jQuery UI as it is drawn", `<h3 class="ui-accordion-header ui-state-default" role="tab" id="uN" aria-controls="pN"><span class="ui-accordion-header-icon ui-icon"></span>Q</h3><div class="ui-accordion-content" id="pN" aria-labelledby="uN" role="tabpanel"><p>A</p></div>`},
	{"jQuery UI as it is written", `<h3>Q</h3><div><p>A</p></div>`},
	{"W3Schools", `<button class="accordion">Q</button><div class="panel"><p>A</p></div>`},
	{"W3Schools renamed", `<button type="button" class="collapsible">Q</button><div class="content"><p>A</p></div>`},
	{"plus and minus in words", `<div class="faq-item"><button class="faq-q">Q <span class="faq-toggle">+</span></button><div class="faq-a">A</div></div>`},
	{"hidden words", `<div class="x"><button>Q <span><span class="sr-only">{Open}</span></span></button><div>A</div></div>`},
	{"a material icon by its word", `<div class="row"><div class="head" onclick="toggle(this)"><span>Q</span><i class="material-icons">{expand_more}</i></div><div class="txt">A</div></div>`},
	{"the button is only a sign", `<div class="item"><div class="top"><h4>Q</h4><button aria-expanded="false" aria-controls="zN"><span class="visually-hidden">{Show answer}</span></button></div><div id="zN" hidden><p>A</p></div></div>`},
	{"a box that is ticked", `<div class="tab"><input type="checkbox" id="chkN"><label class="tab-label" for="chkN">Q</label><div class="tab-content">A</div></div>`},
	{"a box that is ticked, without names", `<li><input type="checkbox" id="chkN"><label for="chkN">Q</label><div>A</div></li>`},
	{"a heading that holds a button", `<h3><button aria-expanded="false">Q</button></h3><div><p>A</p></div>`},
	{"Radix and its kin", `<div data-state="closed"><h3 data-state="closed" class="flex"><button type="button" aria-controls="radix-:rN:" aria-expanded="false" id="radix-tN">Q<svg></svg></button></h3><div id="radix-:rN:" role="region" aria-labelledby="radix-tN"><div class="pb-4">A</div></div></div>`},
	{"Squarespace", `<li class="accordion-item"><h4 class="accordion-item__title-wrapper" role="heading" aria-level="3"><button class="accordion-item__click-target" aria-expanded="false" id="bN"><span class="accordion-item__title">Q</span><div class="accordion-icon-container"><div class="plus"></div></div></button></h4><div class="accordion-item__dropdown" role="region" id="dN"><div class="accordion-item__description"><p>A</p></div></div></li>`},
	{"Webflow", `<div class="faq-item w-dropdown"><div class="faq-toggle w-dropdown-toggle" role="button" aria-controls="wdN" id="wtN"><div class="w-icon-dropdown-toggle"></div><div>Q</div></div><nav class="w-dropdown-list" id="wdN" aria-labelledby="wtN"><div>A</div></nav></div>`},
	{"a link with a script", `<p class="q"><a href="javascript:void(0)" onclick="showAnswer('aN')">Q</a></p><div id="aN" style="display:none"><p>A</p></div>`},
	{"a link within the page", `<div class="entry"><a class="toggle" href="#ansN">Q</a><div id="ansN">A</div></div>`},
	{"the US Web Design System", `<h4 class="usa-accordion__heading"><button type="button" class="usa-accordion__button" aria-expanded="false" aria-controls="usaN">Q</button></h4><div id="usaN" class="usa-accordion__content usa-prose"><p>A</p></div>`},
	{"the NHS expander", `<details class="nhsuk-details nhsuk-expander"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Q</span></summary><div class="nhsuk-details__text"><p>A</p></div></details>`},
	{"AEM", `<div class="cmp-accordion__item"><h3 class="cmp-accordion__header"><button class="cmp-accordion__button" aria-controls="pN-panel"><span class="cmp-accordion__title">Q</span><span class="cmp-accordion__icon"></span></button></h3><div id="pN-panel" class="cmp-accordion__panel" role="region"><p>A</p></div></div>`},
	{"Yoast", `<div class="schema-faq-section"><strong class="schema-faq-question">Q</strong><p class="schema-faq-answer">A</p></div>`},
	{"Rank Math", `<div class="rank-math-list-item"><h3 class="rank-math-question">Q</h3><div class="rank-math-answer"><p>A</p></div></div>`},
	{"Kadence", `<div class="kt-accordion-pane"><div class="kt-accordion-header-wrap"><button class="kt-blocks-accordion-header" type="button"><span class="kt-blocks-accordion-title-wrap"><span class="kt-blocks-accordion-title">Q</span></span><span class="kt-blocks-accordion-icon-trigger"></span></button></div><div class="kt-accordion-panel"><div class="kt-accordion-panel-inner"><p>A</p></div></div></div>`},
	{"WPBakery", `<div class="vc_tta-panel" id="vcN"><div class="vc_tta-panel-heading"><h4 class="vc_tta-panel-title"><a href="#vcN" data-vc-accordion data-vc-container=".vc_tta-container"><span class="vc_tta-title-text">Q</span><i class="vc_tta-controls-icon"></i></a></h4></div><div class="vc_tta-panel-body"><p>A</p></div></div>`},
	{"Avada", `<div class="fusion-panel panel-default"><div class="panel-heading"><h4 class="panel-title toggle"><a data-toggle="collapse" data-parent="#acc-1" data-target="#fN" href="#fN"><span class="fusion-toggle-icon-wrapper" aria-hidden="true"><i class="fa-fusion-box"></i></span><span class="fusion-toggle-heading">Q</span></a></h4></div><div id="fN" class="panel-collapse collapse"><div class="panel-body toggle-content">A</div></div></div>`},
	{"microdata", `<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><div itemprop="name">Q</div><div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text">A</div></div></div>`},
	{"no names at all", `<div><div>Q</div><div>A</div></div>`},
	{"a control around its panel", `<div class="faq" onclick="toggleFaq(this)" aria-controls="inN">Q<div id="inN">A</div></div>`},
	{"a button around all", `<button class="c"><h3>Q</h3><p>A</p></button>`},
	{"definitions", `<dl><dt><button aria-expanded="false">Q</button></dt><dd>A</dd></dl>`},
	{"paragraphs after a button", `<button class="acc">Q</button><p>A</p>`},
	{"a sign before the title", `<a href="#" class="trigger" aria-expanded="false"><span class="icon">{+ Expand}</span>Q</a><div class="hide">A</div>`},
	{"an aria label and a minus", `<div class="u"><span class="v">Q</span><span class="w" aria-label="close">−</span></div><div class="y">A</div>`},
	{"a heading with a script and a sign in brackets", `<div><h4 onclick="t(this)">Q <span>[+]</span></h4><div>A</div></div>`},
	{"Foundation", `<li class="accordion-item" data-accordion-item><a href="#" class="accordion-title">Q</a><div class="accordion-content" data-tab-content><p>A</p></div></li>`},
	{"Materialize", `<li><div class="collapsible-header"><i class="material-icons">{filter_drama}</i>Q</div><div class="collapsible-body"><span>A</span></div></li>`},
	{"UIkit", `<li><a class="uk-accordion-title" href>Q</a><div class="uk-accordion-content"><p>A</p></div></li>`},
	{"Semantic UI", `<div class="title"><i class="dropdown icon"></i>Q</div><div class="content"><p>A</p></div>`},
	{"MUI", `<div class="MuiPaper-root MuiAccordion-root"><h3 class="MuiAccordion-heading"><button class="MuiButtonBase-root MuiAccordionSummary-root" aria-expanded="false" type="button"><span class="MuiAccordionSummary-content"><p class="MuiTypography-root">Q</p></span><span class="MuiAccordionSummary-expandIconWrapper"><svg></svg></span></button></h3><div class="MuiCollapse-root MuiCollapse-hidden"><div role="region" class="MuiAccordion-region"><div>A</div></div></div></div>`},
	{"Flowbite", `<h2 id="ah-N"><button type="button" data-accordion-target="#ab-N" aria-controls="ab-N"><span>Q</span><svg></svg></button></h2><div id="ab-N" class="hidden" aria-labelledby="ah-N"><div><p>A</p></div></div>`},
	{"Beaver Builder", `<div class="fl-accordion-item"><div class="fl-accordion-button" id="fN" aria-controls="fpN" role="button"><a href="#" class="fl-accordion-button-label" role="button">Q</a><a href="#" class="fl-accordion-button-icon"><i class="fl-accordion-button-icon fas fa-plus"><span class="sr-only">{Expand}</span></i></a></div><div class="fl-accordion-content fl-clearfix" id="fpN" role="region"><p>A</p></div></div>`},
	{"GoDaddy", `<div data-ux="Block"><div data-ux="GridCell"><div role="button" aria-expanded="false"><h4 data-ux="HeadingMinor">Q</h4><svg></svg></div><div><p>A</p></div></div></div>`},
	{"Drupal", `<div class="field__item"><div class="paragraph"><div class="field--name-field-question">Q</div><div class="field--name-field-answer"><p>A</p></div></div></div>`},
	{"a popover", `<button popovertarget="pN">Q</button><div popover id="pN">A</div>`},
	{"words that say show answer", `<section><div tabindex="0" aria-expanded="false"><span>Q</span><span>{Show answer}</span></div><div hidden>A</div></section>`},
	{"elements of a website's own", `<my-accordion-item><h3 slot="heading">Q</h3><div slot="content">A</div></my-accordion-item>`},
	{"rows of a table", `<table><tr><td><b>Q</b></td></tr><tr><td>A</td></tr></table>`},
	{"a bold line", `<p><strong>Q</strong><br>A</p>`},
}

// placeholder is a letter that stands alone as text.
var placeholder = regexp.MustCompile(`\bQ\b|\bA\b`)

var faqPairs = [][2]string{
	{"Does the shot hurt?", "You may feel a sting for a moment and then some pressure deep in the knee."},
	{"May I drive home afterwards?", "No. Please bring an adult who can drive you, because your leg may feel weak for some hours after it."},
	{"When can I work again?", "Most people go back to a desk the next day and to hard work with their hands after about a week."},
}

func TestAccordionsOfAnyMake(t *testing.T) {
	for _, b := range builds {
		t.Run(b.name, func(t *testing.T) {
			var page strings.Builder
			page.WriteString("<html><head><title>Knee shots</title></head><body><main><h1>Knee shots</h1><p>Medicine goes into the knee with a thin needle.</p><h2>Frequently asked questions</h2><div class=list>")
			for i, p := range faqPairs {
				item := strings.NewReplacer("{", "", "}", "", "N", string(rune('1'+i))).Replace(b.item)
				item = placeholder.ReplaceAllStringFunc(item, func(s string) string { return p[strings.Index("QA", s)] })
				page.WriteString(item)
			}
			page.WriteString("</div><h2>Contact</h2><p>Call our front desk.</p></main></body></html>")
			g, problems := loaded(t, importedBytes(t, "a.html", []byte(page.String()), importer.Options{}).YAML)
			if len(problems) > 0 {
				t.Error(problems)
			}
			got := pairsOf(g)
			if len(got) != len(faqPairs) {
				t.Fatalf("%d pairs of %d: %q", len(got), len(faqPairs), got)
			}
			for i, p := range faqPairs {
				if got[i] != p {
					t.Errorf("got %q", got[i])
				}
			}
			if text := strings.Join(values(g), "\n"); strings.Count(text, "desk") != 2 {
				t.Errorf("a word is lost or doubled:\n%s", text)
			}
		})
	}
}

// pairsOf are all questions of a guide with their answers.
func pairsOf(g *guide.Guide) [][2]string {
	var out [][2]string
	for _, s := range g.Sections {
		for _, b := range s.Blocks {
			if f, ok := b.(*guide.FAQs); ok {
				for _, q := range f.FAQs {
					out = append(out, [2]string{q.Question.Value, strings.TrimSpace(plain(q.Answer.Paras))})
				}
			}
		}
	}
	return out
}
