package importer

import (
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func (r *reader) image(n *html.Node) {
	src := imageSource(n)
	if src == "" || tiny(n) {
		return
	}
	if strings.Contains(strings.ToLower(path.Base(src)), "logo") {
		r.p.dropped = append(r.p.dropped, Dropped{"logo", src})
		return
	}
	if r.shown[src] {
		return
	}
	r.shown[src] = true
	r.after = append(r.after, item{kind: picture, pic: image{src: src, alt: squeeze(clean(attr(n, "alt"))), decorative: attr(n, "role") == "presentation"}})
}

// captionName are class names of a picture's caption and of who made it.
var captionName = newPattern(`(?i)(?:^|[\s_-])(?:caption|caption-text|credits?|attribution|photo-credit|image-credit)(?:$|\s)`)

// captioned reads a caption. Whose picture it is looks like the foot of a website and is none.
func (r *reader) captioned(n *html.Node) {
	r.flush()
	for _, it := range r.within(func() { r.blocks(n, style{}) }) {
		it.caption = true
		r.items = append(r.items, it)
	}
}

// imageSource is the picture's file: pages that load pictures late keep its name elsewhere than in src.
func imageSource(n *html.Node) string {
	for _, key := range []string{"src", "data-src", "data-lazy-src", "data-original", "data-lazy", "srcset", "data-srcset"} {
		v, _, _ := strings.Cut(strings.TrimSpace(clean(attr(n, key))), " ")
		if v != "" && !strings.HasPrefix(v, "data:") && !strings.HasPrefix(v, "about:") {
			return strings.TrimSuffix(v, ",")
		}
	}
	return ""
}

// tiny pictures count visitors.
func tiny(n *html.Node) bool {
	w, err := strconv.Atoi(attr(n, "width"))
	return err == nil && w <= 2
}

// embedded notes a video or a map, and reads what an old browser would show instead.
func (r *reader) embedded(n *html.Node) {
	if src := imageSource(n); src != "" {
		r.after = append(r.after, item{kind: picture, pic: image{src: src, alt: squeeze(clean(attr(n, "title"))), embedded: true}})
	}
	r.flush()
	if n.DataAtom != atom.Iframe {
		r.drop("text for browsers without video", n)
	}
}

func (r *reader) preformatted(n *html.Node) {
	if has(n, func(c *html.Node) bool { return blockTags[c.DataAtom] }) {
		r.generic(n, style{}) // one that never closes
		return
	}
	r.flush()
	for i, line := range strings.Split(clean(textOf(n)), "\n") {
		if i > 0 {
			r.inline = append(r.inline, run{brk: true})
		}
		r.inline = append(r.inline, run{text: line})
	}
	r.take(n)
	r.flush()
}

// quote reads a quotation. One of several paragraphs, or with more than text, is read as what it holds.
func (r *reader) quote(n *html.Node) {
	r.flush()
	by := r.speaker(n)
	body := r.within(func() { r.listing++; r.blocks(n, style{}); r.listing-- })
	if len(body) == 1 && body[0].kind == para && body[0].text() != "" {
		body[0].kind, body[0].by = quotation, by
	} else if by != "" {
		body = append(body, item{kind: para, runs: []run{{text: by}}})
	}
	r.items = append(r.items, body...)
}

// speaker is who is quoted: the quotation's footer or cite.
func (r *reader) speaker(n *html.Node) string {
	for c := range all(n) {
		alone := c.DataAtom == atom.Cite && (c.Parent == n || textOf(c.Parent) == textOf(c))
		if c.DataAtom != atom.Footer && !alone {
			continue // a cite inside a sentence is part of it
		}
		by := strings.TrimLeft(squeeze(clean(textOf(c))), "—–- ")
		if wordCount(by) > 0 && wordCount(by) < 20 {
			r.take(c)
			c.Parent.RemoveChild(c)
			return by
		}
	}
	return ""
}
