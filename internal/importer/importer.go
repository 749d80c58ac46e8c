// Package importer turns a saved web page or a document into the draft of a guide.
//
// In comes a file as a browser saved it (HTML), a Word document, an export of Google Docs, or the page's text; out
// goes YAML that the loader accepts, with a list of what was left behind. On the way:
//
//	open      a ZIP to its parts (container.go); a Word document to the tree of a page (word*.go)
//	decode    bytes to text: UTF-8, UTF-16, Windows-1252 or what the page's meta tag names; clean.go its characters
//	mend      what exports of Docs and Word say by classes becomes elements (gdocs*.go, wordpage.go)
//	pair      controls with the panels they open (panels.go)
//	read      the page's main part as a flow of headings, paragraphs, lists, tables, questions and pictures
//	drop      the website's furniture: breadcrumbs, search boxes, menus, cookie banners, share bars
//	section   headings to sections, questions to FAQs
//	write     YAML, with # TODO where a guide needs what the page does not say
//
// Import is a transport, not an editor: each word of the page's main text arrives as it was, with its typing
// errors, twice where it stood twice, so that check can show them. What found no place goes into a free
// section, and words are counted on both sides (see ledger). Words of our own start with "TODO:", so that
// check finds those that were left standing.
//
// The package knows the format of guides only as the keys it writes; it must not know the loader, the rules or
// pages. It is the only user of golang.org/x/net/html.
package importer

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"guidepress/internal/source"
)

// MaxSize is the largest page that is read. A saved page is rarely above 1 MB. A Word document with its pictures may
// have MaxFile.
const (
	MaxSize = 10 << 20
	MaxFile = 100 << 20
)

// The longest treatment pages have some 5,000 words. What is far beyond is a whole website or an accident, and
// no guide.
const (
	maxWords    = 50_000
	maxElements = 200_000
)

// Options change what is taken over.
type Options struct {
	// KeepFurniture takes lines such as "Find a Location" over too, where they stand inside the main text, so
	// that check can show them.
	KeepFurniture bool
	// Pictures is what the names of pictures begin with that come with a document; when empty, no pictures are
	// taken and the draft tells where they stood.
	Pictures string
}

// Result is a draft and the account of how it came about. YAML is nil when Problems has errors.
type Result struct {
	YAML     []byte
	Dropped  []Dropped
	Missing  []string // what a guide needs and the page lacks, in a few words each
	Words    int      // of the page's main text, all of them in YAML
	Problems []source.Problem
	Pictures []Picture // to be written below the guide's folder
}

// Dropped is text that belongs to the website and not to a guide.
type Dropped struct {
	What string // "breadcrumb", "menu", ...
	Text string
}

// Import makes a draft of a page; name is its file's name. The error says that words were lost on the way,
// which would be a fault of this program.
func Import(name string, data []byte, o Options) (Result, error) {
	if p := refuse(name, data); p != nil {
		return Result{Problems: []source.Problem{*p}}, nil
	}
	p, damaged := open(name, data)
	if damaged != nil {
		return Result{Problems: []source.Problem{*damaged}}, nil
	}
	if p.tooMuch {
		return Result{Problems: []source.Problem{{Pos: source.Pos{File: name}, Rule: "page-long",
			Message: fmt.Sprintf("the page has more than %d words", maxWords), Hint: "save the page of one treatment"}}}, nil
	}
	p.items = withoutHollow(p.items)
	if !o.KeepFurniture {
		p.dropFurniture()
	}
	p.withoutArrows()
	if !p.speaks() {
		return Result{Dropped: p.dropped, Problems: []source.Problem{{Pos: source.Pos{File: name}, Rule: "page-empty",
			Message: "there is no text on this page", Hint: emptyHint(p)}}}, nil
	}
	words := p.words()
	d := p.draft(o.Pictures)
	if err := d.ledger(words); err != nil {
		return Result{}, fmt.Errorf("importing %s: %w", name, err)
	}
	return Result{YAML: d.yaml(), Dropped: p.dropped, Missing: d.missing, Words: len(words), Pictures: d.pictures}, nil
}

// speaks reports whether there is a word below the title.
func (p *page) speaks() bool {
	n := len(p.hidden)
	for _, i := range p.items {
		i.each(func(s string) { n += wordCount(s) })
	}
	return n > 0
}

func emptyHint(p *page) string {
	if p.scripted {
		return "the page fills itself by scripts: open it in a browser, wait until all is there and save it again, or copy its text into a .txt file"
	}
	return "save the treatment's page itself, as HTML, or copy its text into a .txt file"
}

// refuse says why a file cannot be a page at all.
func refuse(name string, data []byte) *source.Problem {
	bad := func(message, hint string) *source.Problem {
		return &source.Problem{Pos: source.Pos{File: name}, Rule: "page-format", Message: message, Hint: hint}
	}
	head := bytes.TrimSpace(data[:min(len(data), 1024)])
	switch {
	case isContainer(data) && len(data) <= MaxFile:
		return nil
	case isContainer(data):
		return bad(fmt.Sprintf("the document has more than %d MB", MaxFile>>20), "make its pictures smaller, or copy its text into a .txt file")
	case len(data) > MaxSize:
		return bad(fmt.Sprintf("the page has more than %d MB", MaxSize>>20), "save it as \"HTML only\", without its pictures")
	case len(head) == 0:
		return bad("the file is empty", "save the page again")
	case bytes.HasPrefix(head, []byte("%PDF")):
		return bad("this is a PDF, not a page", "copy its text into a .txt file")
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return bad("this is a Word file of an old kind, or one under a password", "save it as .docx without a password")
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return bad("this is an RTF file", "save it as .docx")
	case bytes.Contains(head, []byte("MIME-Version:")) && bytes.Contains(head, []byte("multipart/related")):
		return bad("this is a web archive (.mht)", "save the page as \"HTML only\"")
	case !utf16(data) && bytes.IndexByte(head, 0) >= 0:
		return bad("this file holds no text", "save the page as HTML, or copy its text into a .txt file")
	}
	return nil
}

// open reads a file of any of the kinds.
func open(name string, data []byte) (*page, *source.Problem) {
	if !isContainer(data) {
		return read(name, decode(data)), nil
	}
	p, problem := readContainer(name, data)
	if p != nil {
		p.file = clean(path.Base(strings.ReplaceAll(name, `\`, "/")))
	}
	return p, problem
}

// read takes a page for HTML when its name or its first characters say so.
func read(name, text string) *page {
	var p *page
	if isHTML(name, text) {
		p = readHTML(text)
	} else {
		p = readPlain(text)
	}
	p.file = clean(path.Base(strings.ReplaceAll(name, `\`, "/")))
	return p
}

func isHTML(name, text string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	}
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 512)]))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<div", "<article", "<main", "<!--"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}
