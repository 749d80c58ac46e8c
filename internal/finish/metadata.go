package finish

import (
	"encoding/xml"
	"strings"
	"time"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

const producer = "guidepress"

// info is the old dictionary of the same facts (14.3.3).
func info(doc *display.Document) pdf.Dict {
	d := pdf.Dict{}
	for _, e := range []struct {
		key   pdf.Name
		value string
	}{{"Title", doc.Title}, {"Author", doc.Author}, {"Subject", doc.Subject}, {"Keywords", doc.Keywords}, {"Producer", producer}} {
		if e.value != "" {
			d[e.key] = pdf.Text(e.value)
		}
	}
	if !doc.Date.IsZero() { // both may be left out; a made-up day may not stand here
		date := pdf.String(doc.Date.UTC().Format("D:20060102150405Z"))
		d["CreationDate"] = date
		d["ModDate"] = date
	}
	return d
}

// metadata is the XMP packet, not compressed, so that a program that knows no PDF can find it.
func metadata(doc *display.Document, rules *rules) *pdf.Stream {
	return &pdf.Stream{
		Dict: pdf.Dict{"Type": pdf.Name("Metadata"), "Subtype": pdf.Name("XML")},
		Data: []byte(packet(doc, rules)),
	}
}

func packet(doc *display.Document, rules *rules) string {
	date := ""
	if !doc.Date.IsZero() {
		date = doc.Date.UTC().Format(time.RFC3339)
	}
	var b strings.Builder
	b.WriteString(xmpHead)
	property(&b, "dc:title", doc.Title, "Alt", "x-default") // once: pdf.js strings all languages together
	property(&b, "dc:creator", doc.Author, "Seq", "")
	property(&b, "dc:description", doc.Subject, "Alt", "x-default")
	property(&b, "dc:language", doc.Lang, "Bag", "")
	property(&b, "pdf:Keywords", doc.Keywords, "", "")
	property(&b, "pdf:Producer", producer, "", "")
	property(&b, "xmp:CreateDate", date, "", "")
	property(&b, "xmp:ModifyDate", date, "", "")
	property(&b, "xmp:MetadataDate", date, "", "")
	b.WriteString(rules.claims)
	b.WriteString(xmpTail)
	return b.String()
}

// property writes a value: bare, or in a container, where it may be said in which language ("" for none).
func property(b *strings.Builder, name, value, container, lang string) {
	if value == "" {
		return
	}
	b.WriteString("<" + name + ">")
	if container == "" {
		escape(b, value)
	} else {
		b.WriteString("<rdf:" + container + "><rdf:li")
		if lang != "" {
			b.WriteString(` xml:lang="`)
			escape(b, lang)
			b.WriteString(`"`)
		}
		b.WriteString(">")
		escape(b, value)
		b.WriteString("</rdf:li></rdf:" + container + ">")
	}
	b.WriteString("</" + name + ">\n")
}

func escape(b *strings.Builder, s string) { xml.EscapeText(b, []byte(s)) } // a Builder takes everything
