package importer_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"guidepress/internal/importer"
)

// Whatever a file holds: no panic, no lost word, and a draft that loads without a problem.
func FuzzImport(f *testing.F) {
	for _, p := range pages {
		data, err := os.ReadFile(filepath.Join("testdata", p.name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, strings.HasSuffix(p.name, ".html"))
	}
	for _, s := range []string{
		"<p>a<b>b</b>c <b>d </b>e<i><b>f</b></i>g**h**</p>", "<h1>{{{ x }}</h1><p>{{ y }} &#123;&#123; z }}</p>", "<ul><ul><li>a<ul><li>b<ul><li>c</ul></ul><p>d</ul>",
		"<table><tr><th>a<th>b<tr><td rowspan=9>c<td colspan=99>d</table>", "<details><summary>a?</summary><details><summary>b?</summary>c</details></details>",
		"<button aria-controls=a>q</button><div id=a><button aria-controls=b>r</button><div id=b>x</div></div>", "<p>- a<br>- b<br><br>1. c<br>+ d<br># e<br>---<br>| f | g |<br>~~~",
		"<h2>FAQ</h2><h3>a?</h3><h3>b?</h3><p>c?</p><p>d</p>", "a<0c@te> <é> # #\n\n# #\n", "<p>&d [^e] &amp;amp; x", "<p>![a](b) [c](d) [^e] [f]{lang=es} &amp;amp; `g` \\h <br/> http://i_j_k.l", "<a href='https://x.y/(z)'>w!</a> <a href='https://x.y'> v </a>",
		"a?\nb\n\n• c\n  • d\n    • e\n\nf\n===\n", "<blockquote>a<cite>b</cite></blockquote><blockquote><p>c<p>d<footer>e</footer></blockquote>", "\xef\xbb\xbf<p>\xff\xfe 😀 𝗕𝗼𝗹𝗱 \u200b\u00ad x&shy;y",
		"<a href='https://z)y/(x.'>w!</", "<dl><dt>a<dd>b<dd>c<dt>d?</dl><dl><dt>e<dd>f</dl>", "<script type='application/ld+json'>{\"@type\":\"FAQPage\",\"mainEntity\":{\"@type\":\"Question\",\"name\":\"a?\",\"acceptedAnswer\":{\"text\":\"<h1>b</h1>c\"}}}</script>",
		"<h1></h1><h2>: #</h2><p>null</p><h2>- x</h2><p>true</p><h2>'y</h2><p>2024-01-01", "<main></main><p>x", "<title>t</title><img src=x alt='\"#\\'>y", "<p>a\u00a0\u00a0b  c\u2003d</p>",
	} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, html bool) {
		name := "page.txt"
		if html {
			name = "page.html"
		}
		sound(t, name, data)
	})
}

func words(s string) int {
	if strings.HasPrefix(s, "TODO") {
		return 0
	}
	return len(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }))
}

func TestPagesThatCannotBeRead(t *testing.T) {
	for _, c := range []struct {
		what, name string
		data       []byte
		says       string
	}{
		{"an empty file", "a.html", nil, "empty"},
		{"a file of spaces", "a.txt", []byte(" \n\t\n"), "empty"},
		{"a page without text", "a.html", []byte("<html><body><div></div></body></html>"), "no text"},
		{"a page that is all menu", "a.html", []byte("<nav><a href='/'>Home</a></nav>"), "no text"},
		{"a page that scripts would fill", "a.html", []byte("<body><div id=root></div><script>go()</script>"), "no text"},
		{"a PDF", "a.txt", []byte("%PDF-1.7\n"), "PDF"},
		{"a Word file", "page.html", []byte("PK\x03\x04rest"), "Word"},
		{"a picture", "a.html", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00"), "no text"},
		{"a web archive", "a.mht", []byte("MIME-Version: 1.0\nContent-Type: multipart/related;\n"), "archive"},
		{"a whole website", "a.html", bytes.Repeat([]byte("<p>One more word</p>"), 20_000), "50000 words"},
		{"a whole website as text", "a.txt", bytes.Repeat([]byte("One more word\n\n"), 20_000), "50000 words"},
		{"11 MB", "a.html", bytes.Repeat([]byte("word "), 11<<20/5), "10 MB"},
	} {
		r := importedBytes(t, c.name, c.data, importer.Options{})
		if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].Message, c.says) || r.Problems[0].Hint == "" || r.YAML != nil {
			t.Errorf("%s: want one problem with %q and a hint, got %v", c.what, c.says, r.Problems)
		}
	}
}

func TestEncodings(t *testing.T) {
	filler := strings.Repeat("<!-- plain -->", 200)
	for _, c := range []struct{ what, page, want string }{
		{"UTF-8 without a word about it, first letter beyond ASCII late", "<p>" + filler + "café “x”", "café “x”"},
		{"a byte order mark", "\xef\xbb\xbf<p>café", "café"},
		{"Windows-1252 by meta", "<meta charset=windows-1252><p>caf\xe9 \x93x\x94", "café “x”"},
		{"Windows-1252 by an old meta after 1,024 bytes", filler + `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>caf` + "\xe9 \x96", "café –"},
		{"Windows-1252 without a word about it", "<p>caf\xe9 \x97", "café —"},
		{"UTF-8 with a stray byte of Windows-1252", "<meta charset=utf-8><p>café it\x92s", "café it’s"},
		{"UTF-8 that says it is Latin-1", "<meta charset=iso-8859-1><p>café", "café"},
		{"Latin-2 by meta", "<meta charset=iso-8859-2><p>\xb3\xf3d\xbc", "łódź"},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00h\x00i\x00", "hi"},
		{"entities", "<p>&lsquo;a&rsquo; &frac12; &#x2013; &eacute; &amp;lt;", "‘a’ ½ – é &lt;"},
		{"mathematical letters and emoji", "<p>𝗕𝗼𝗹𝗱 news 🎉", "Bold news"},
	} {
		g, problems := loaded(t, importedBytes(t, "a.html", []byte(c.page), importer.Options{}).YAML)
		if got := g.Intro.Plain(); got != c.want || len(problems) > 0 {
			t.Errorf("%s: got %q, want %q %v", c.what, got, c.want, problems)
		}
	}
}

// The parser refuses deeper nesting than 512; the words must come all the same.
func TestDeepNesting(t *testing.T) {
	r := importedBytes(t, "a.html", []byte(strings.Repeat("<div>", 600)+"<h2>Risks</h2><p>It may bleed.</p><script>x = 1</script><p>Or not.</p>"), importer.Options{})
	for _, want := range []string{"Risks", "It may bleed.", "Or not."} {
		if !bytes.Contains(r.YAML, []byte(want)) {
			t.Errorf("%q is not in the draft\n%s", want, r.YAML)
		}
	}
	if bytes.Contains(r.YAML, []byte("x = 1")) {
		t.Error("a script got into the draft")
	}
}

// Texts that mean something to YAML, Markdown or the loader come through as they are.
func TestNothingIsReadIntoTheText(t *testing.T) {
	for _, s := range []string{
		"null", "true", "~", "12", "2024-01-01", "a: b", "a #b", "'quoted'", `"quoted"`, "-a", "? a", "&a *b", "%x", "@x", "`x`", "{x}", "{{ phone }}", "[x](y)", "[^x]", "a**b**c", "__x__",
		"*x*", "x_y_z", "1. x", "2) x", "# x", "> x", "| a | b |", "--- x", "~~~ x", `back\slash \*`, "&amp; &#65; &nope", "a < b > c", "<b> x", "x\u00a0y", "tab\tx", "[x]{lang=es}", "!important", "<!-- x", "x: |", "end:",
	} {
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(s)
		page := "<h2>" + escaped + "</h2><p>" + escaped + "</p><h2>Last</h2><ul><li>" + escaped + "</li><li>z</li></ul>"
		g, problems := loaded(t, importedBytes(t, "a.html", []byte(page), importer.Options{}).YAML)
		want := strings.ReplaceAll(s, "\t", " ")
		text := strings.Join(values(g), "\n")
		if n := strings.Count(text, want); n != 3 && !strings.Contains(want, "{{") || len(problems) > 0 {
			t.Errorf("%q arrives %d times of 3: %q %v", want, n, text, problems)
		}
	}
}

func TestMainPart(t *testing.T) {
	long := strings.Repeat("This sentence is about the treatment. ", 30)
	for _, c := range []struct{ what, page, want, not string }{
		{"main", "<div>Elsewhere, quite apart.</div><main><p>" + long + "</main>", "about the treatment", "apart.\n\nThis"},
		{"a main that holds only the banner", "<main><p>Hello.</main><div><p>" + long + "</div>", "about the treatment", ""},
		{"cards in articles", "<article><p>One card here.</article><div><p>" + long + "</div>", "One card here", ""},
		{"a body named after its sidebar", "<body class='has-sidebar'><div id=content class='sidebar related'><p>" + long + "</div>", "about the treatment", ""},
		{"the page in one form", "<form><p>" + long + "<input></form>", "about the treatment", ""},
		{"a title above the main part", "<header><h1>Our Pump</h1></header><main><p>" + long + "</main>", "title: Our Pump", ""},
		{"a wordless landmark", "<main></main><p>" + long, "about the treatment", ""},
	} {
		r := importedBytes(t, "a.html", []byte(c.page), importer.Options{})
		body := string(r.YAML)
		if !strings.Contains(body, c.want) || c.not != "" && strings.Contains(body, c.not) {
			t.Errorf("%s: want %q, not %q, in\n%s", c.what, c.want, c.not, body)
		}
	}
}
