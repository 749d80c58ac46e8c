package svg

import (
	"bytes"
	"encoding/xml"
	"regexp"
)

// Entities are words that stand for others; Illustrator writes the names of its namespaces so. One may not hold
// another, and all together may not make the drawing much larger than it is.
const (
	maxEntities     = 200
	maxEntityGrowth = 4 << 20
)

var entity = regexp.MustCompile(`<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)

// entities reads a document type's own words; false where they cannot be taken.
func (r *svgReader) entities(d *xml.Decoder, directive []byte, at int) bool {
	if !bytes.Contains(directive, []byte("<!ENTITY")) {
		return true
	}
	longest := 0
	d.Entity = map[string]string{}
	for _, m := range entity.FindAllSubmatch(directive, maxEntities) {
		value := append(append([]byte{}, m[2]...), m[3]...)
		if bytes.ContainsAny(value, "&<") {
			r.complain("svg-limit", at, 0, "take the <!DOCTYPE ...> out", "the drawing declares words that stand for other words (entities), which are not read")
			return false
		}
		longest = max(longest, len(value))
		d.Entity[string(m[1])] = string(value)
	}
	if longest*bytes.Count(r.data, []byte("&")) > maxEntityGrowth {
		r.complain("svg-limit", at, 0, "take the <!DOCTYPE ...> out", "the drawing declares words (entities) that would make it huge")
		return false
	}
	return true
}
