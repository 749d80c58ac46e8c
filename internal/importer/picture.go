package importer

import (
	"bytes"
	"fmt"
)

// Picture is a file that came with a document and is to stand below the guides' folder.
type Picture struct {
	Name string // such as images/knee-image1.png
	Data []byte
}

// pictureKinds are those that a guide can hold, by their first bytes.
var pictureKinds = []struct{ ext, magic string }{{".png", "\x89PNG\r\n\x1a\n"}, {".jpg", "\xff\xd8\xff"}}

// file is the name under which a picture that came with the document is written, "" for one that did not come,
// or that no guide can hold.
func (d *draft) file(pic image) string {
	if d.page.media == nil || d.name == "" || pic.embedded {
		return ""
	}
	if name := d.files[pic.src]; name != "" {
		return name
	}
	data := d.page.media(pic.src)
	for _, k := range pictureKinds {
		if bytes.HasPrefix(data, []byte(k.magic)) {
			name := fmt.Sprintf("images/%s-%d%s", slug(d.name, "picture"), len(d.pictures)+1, k.ext)
			d.pictures = append(d.pictures, Picture{name, data})
			d.files[pic.src] = name
			return name
		}
	}
	return ""
}

// figure is a picture of the document as a block; the author says what it shows where the document does not.
func figure(file string, pic image) *node {
	n := dict("src", text(file))
	switch {
	case pic.decorative:
		n.with("decorative", &node{text: "true", bare: true})
	case pic.alt == "":
		n.withText("alt", "TODO: say what the picture shows, for readers who cannot see it")
	default:
		n.withText("alt", oneLine(pic.alt))
	}
	return dict("figure", n)
}
