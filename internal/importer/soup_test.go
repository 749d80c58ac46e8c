package importer_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"guidepress/internal/importer"
)

// pieces are what pages are built of; thrown together at random they make the pages nobody thinks of.
var pieces = strings.Split(`<p>|</p>|<div>|</div>|<h1>|</h1>|<h2>|</h2>|<h3>|</h3>|<ul>|<ol start=4>|</ul>|<li>|</li>|<b>|</b>|<i>|</i>|<a href="https://e.example/x_(1)">|</a>|<br>|<br><br>|
<table>|</table>|<tr>|<td>|<th>|<td colspan=2>|<td rowspan=3>|<caption>|</caption>|<details>|</details>|<summary>|</summary>|<blockquote>|</blockquote>|<cite>|</cite>|<footer>|</footer>|<dl>|<dt>|<dd>|</dl>|
<button>|</button>|<button aria-controls=p1>|<div id=p1 class=panel>|<div class="accordion-title">|<div class="accordion-content">|<span class="faq-question">|<section>|</section>|<article>|</article>|<main>|</main>|<nav>|</nav>|
<form>|</form>|<input>|<img src=a.jpg alt="x y">|<figure>|</figure>|<figcaption>|<pre>|</pre>|<aside class=sidebar>|</aside>|<div class="d-none">|<header>|</header>|<iframe src=v></iframe>|<noscript>|</noscript>|
One word|two words.|What is it?|Is that so? |FAQ|Frequently asked questions|Risks|Recovery time| and |*|_|**x**|[y]|1. |• |- |# |: |&amp;nbsp;|&nbsp;|{{ fact }}|A long sentence that goes on, as they do, for a number of words. |
Keep reading|Home / Treatments / Pumps|Find a location|240 555 0100|💉|`+"`"+`|\|"|'|<!-- c -->|x&shy;y|Ä|<script>no()</script>|<style>a{}</style>|<svg><text>no</text></svg>|<template>no</template>`, "|")

func TestRandomPages(t *testing.T) {
	rounds := 1500
	if n, err := strconv.Atoi(os.Getenv("IMPORT_ROUNDS")); err == nil {
		rounds = n
	}
	r := rand.New(rand.NewPCG(1, uint64(rounds))) // another number, other pages
	for range rounds {
		var b strings.Builder
		for range 1 + r.IntN(60) {
			b.WriteString(strings.TrimPrefix(pieces[r.IntN(len(pieces))], "\n"))
			if r.IntN(3) == 0 {
				b.WriteString([]string{" ", "\n", "\n\n", "  "}[r.IntN(4)])
			}
		}
		sound(t, "page.txt", []byte(b.String()))
		sound(t, "page.html", []byte(b.String()))
		complete(t, b.String())
	}
}

// sound imports a page and checks that the draft loads and no word is lost.
func sound(t *testing.T, name string, data []byte) {
	t.Helper()
	r, err := importer.Import(name, data, importer.Options{})
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if len(r.Problems) > 0 {
		return
	}
	g, problems := loaded(t, r.YAML)
	if len(problems) > 0 {
		t.Fatalf("%v\n%s\n%s", problems, data, r.YAML)
	}
	if out := words(strings.Join(values(g), "\n")); out != r.Words && out != r.Words+words(g.Title.Value) {
		t.Fatalf("%d words on the page, %d in the guide\n%s\n%s", r.Words, out, data, r.YAML)
	}
}

// complete checks that each letter of a page's body is in the draft or among what was left out. The body is read
// here by the parser alone.
func complete(t *testing.T, page string) {
	t.Helper()
	r := importedBytes(t, "page.html", []byte(page), importer.Options{})
	if len(r.Problems) > 0 {
		return
	}
	doc, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	in := letters(bodyText(doc))
	g, _ := loaded(t, r.YAML)
	out := letters(strings.Join(values(g), ""))
	for _, d := range r.Dropped {
		out += letters(d.Text)
	}
	// A title above the main part is listed there, too.
	if out != in && out != in+letters(g.Title.Value) {
		t.Fatalf("%d letters on the page, %d accounted for\n%s\n%v\n%s", in, out, page, r.Dropped, r.YAML)
	}
}

func bodyText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if n.Type == html.ElementNode && slices.Contains([]string{"head", "script", "style", "template", "svg"}, n.Data) {
		return ""
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(bodyText(c))
	}
	return b.String()
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
