package pdf

import (
	"crypto/sha256"
	"strconv"
)

// packSize is how many objects share an object stream. More pack tighter but cost a reader more for one
// object; the gain beyond 200 was under 1 %.
const packSize = 200

// Writer assembles a file. Streams stand in it as they come; everything else goes into object streams, which
// make a structure tree of 700 elements 8 kB instead of 70. The same calls write the same bytes.
type Writer struct {
	b       []byte
	entries []entry // by object number; 0 is the head of the free list
	pack    pack
}

// entry is a line of the cross-reference.
type entry struct {
	kind, a, b int
}

// pack is the object stream being filled.
type pack struct {
	refs    []Ref
	offsets []int
	body    []byte
}

// NewWriter starts a file of a version of PDF, such as 1.7. The second line tells transfer programs that it is binary (7.5.2).
func NewWriter(version string, sizeHint int) *Writer {
	w := &Writer{b: make([]byte, 0, sizeHint), entries: make([]entry, 1, 1024)}
	w.b = append(w.b, "%PDF-"+version+"\n%\xE2\xE3\xCF\xD3\n"...)
	return w
}

// Reserve takes a number for an object that is set later.
func (w *Writer) Reserve() Ref {
	w.entries = append(w.entries, entry{})
	return Ref(len(w.entries) - 1)
}

// Add writes an object under the next number.
func (w *Writer) Add(value any) Ref {
	r := w.Reserve()
	w.Set(r, value)
	return r
}

// Set writes the object of a reserved number.
func (w *Writer) Set(r Ref, value any) {
	s, ok := value.(*Stream)
	if !ok {
		w.packObject(r, value)
		return
	}
	w.entries[r] = entry{1, len(w.b), 0}
	w.b = strconv.AppendInt(w.b, int64(r), 10)
	w.b = append(w.b, " 0 obj\n"...)
	w.b = append(appendStream(w.b, s), "\nendobj\n"...)
}

func (w *Writer) packObject(r Ref, value any) {
	p := &w.pack
	p.refs = append(p.refs, r)
	p.offsets = append(p.offsets, len(p.body))
	p.body = append(Append(p.body, value), '\n')
	if len(p.refs) == packSize {
		w.flush()
	}
}

// flush writes the object stream that has been filled.
func (w *Writer) flush() {
	p := &w.pack
	if len(p.refs) == 0 {
		return
	}
	in := w.Reserve()
	var head []byte
	for i, r := range p.refs {
		w.entries[r] = entry{2, int(in), i}
		head = append(strconv.AppendInt(head, int64(r), 10), ' ')
		head = append(strconv.AppendInt(head, int64(p.offsets[i]), 10), ' ')
	}
	w.Set(in, Deflate(Dict{"Type": Name("ObjStm"), "N": len(p.refs), "First": len(head)}, append(head, p.body...)))
	p.refs, p.offsets, p.body = p.refs[:0], p.offsets[:0], p.body[:0]
}

// Bytes ends the file: the cross-reference, and an ID that is a digest of all that stands before it, so
// that it changes when the content does and only then (14.4 asks for no more). A file without an information dictionary
// has 0 for info.
func (w *Writer) Bytes(root, info Ref) []byte {
	w.flush()
	sum := sha256.Sum256(w.b)
	id := String(sum[:16])
	at := len(w.b)
	self := w.Reserve()
	w.entries[self] = entry{1, at, 0}
	w.b = strconv.AppendInt(w.b, int64(self), 10)
	w.b = append(w.b, " 0 obj\n"...)
	w.b = appendStream(w.b, w.xref(root, info, id))
	w.b = append(w.b, "\nendobj\nstartxref\n"...)
	w.b = strconv.AppendInt(w.b, int64(at), 10)
	return append(w.b, "\n%%EOF\n"...)
}

func (w *Writer) xref(root, info Ref, id String) *Stream {
	rows := make([]byte, 0, 7*len(w.entries))
	for i, e := range w.entries {
		if i == 0 {
			e.b = 0xFFFF
		}
		rows = append(rows, byte(e.kind), byte(e.a>>24), byte(e.a>>16), byte(e.a>>8), byte(e.a), byte(e.b>>8), byte(e.b))
	}
	d := Dict{"Type": Name("XRef"), "Size": len(w.entries), "W": Array{1, 4, 2}, "Root": root, "ID": Array{id, id}}
	if info != 0 {
		d["Info"] = info
	}
	return Deflate(d, rows)
}
