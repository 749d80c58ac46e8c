package importer

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"strings"
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

// pictureComment tells the author where the page shows a picture: the loader refuses figures without a file.
func pictureComment(pic image, use string) []string {
	what, how := "a picture", "save it below guides/images and "+use+", or delete this"
	if pic.embedded {
		what, how = "a video or a map", "paper cannot; say in words what it shows, or delete this"
	}
	line := "TODO: the page shows " + what + " here, " + shortened(pic.src, 120)
	if pic.alt != "" {
		line += ", described as " + doubleQuoted(shortened(pic.alt, 300))
	}
	out := []string{line + ":", how + "."}
	if !pic.embedded {
		out = append(out, "  - figure:", "      src: images/"+fileName(pic.src), "      alt: "+doubleQuoted(shortened(pic.alt, 300)))
	}
	return out
}

func fileName(src string) string {
	if u, err := url.Parse(src); err == nil {
		src = u.Path
	}
	ext := path.Ext(src)
	return slug(strings.TrimSuffix(path.Base(src), ext), "picture") + strings.ToLower(ext)
}
