package pdf

import (
	"bytes"
	"fmt"
)

// File gives the objects of a PDF file.
type File struct {
	Trailer Dict

	b       []byte
	offsets map[Ref]int
	packed  map[Ref]packedAt
	objects map[Ref]any
	decoded map[Ref][]byte // object streams
}

// packedAt says which object stream an object is in.
type packedAt struct {
	stream Ref
	index  int
}

// Parse reads the cross-reference of a file; objects are read when they are asked for.
func Parse(b []byte) (*File, error) {
	f := &File{b: b, offsets: map[Ref]int{}, packed: map[Ref]packedAt{}, objects: map[Ref]any{}, decoded: map[Ref][]byte{}}
	at := bytes.LastIndex(b, []byte("startxref"))
	if at < 0 {
		return nil, fmt.Errorf("pdf: no startxref")
	}
	s := &scanner{b: b, pos: at + len("startxref")}
	start, err := s.integer()
	if err != nil {
		return nil, err
	}
	if start < 0 || start >= len(b) {
		return nil, fmt.Errorf("pdf: the cross-reference is outside the file")
	}
	if bytes.HasPrefix(b[start:], []byte("xref")) {
		return f, f.readTable(start + len("xref"))
	}
	return f, f.readXrefStream(start)
}

func (s *scanner) integer() (int, error) {
	v, err := s.value()
	if err != nil {
		return 0, err
	}
	n, ok := v.(int)
	if !ok {
		return 0, s.errorf("%v is no whole number", v)
	}
	return n, nil
}

// readTable reads a table of 7.5.4 and the trailer after it.
func (f *File) readTable(at int) error {
	s := &scanner{b: f.b, pos: at}
	for {
		v, err := s.value()
		if err != nil {
			return err
		}
		if v == keyword("trailer") {
			break
		}
		first, ok := v.(int)
		if !ok {
			return s.errorf("%v in the cross-reference", v)
		}
		if err := f.readSection(s, first); err != nil {
			return err
		}
	}
	v, err := s.value()
	if err != nil {
		return err
	}
	f.Trailer, _ = v.(Dict)
	return nil
}

func (f *File) readSection(s *scanner, first int) error {
	count, err := s.integer()
	if err != nil {
		return err
	}
	for i := range count {
		offset, err := s.integer()
		if err != nil {
			return err
		}
		if _, err = s.integer(); err != nil {
			return err
		}
		kind, err := s.value()
		if err != nil {
			return err
		}
		if kind == keyword("n") {
			f.offsets[Ref(first+i)] = offset
		}
	}
	return nil
}

// Object is the object of a number; nil for one that the file does not have.
func (f *File) Object(r Ref) (any, error) {
	if v, ok := f.objects[r]; ok {
		return v, nil
	}
	f.objects[r] = nil // a stream whose length is itself must not be read for ever
	var v any
	var err error
	if at, ok := f.offsets[r]; ok {
		v, err = f.objectAt(at)
	} else if in, ok := f.packed[r]; ok {
		v, err = f.unpack(in)
	}
	if err != nil {
		return nil, fmt.Errorf("object %d: %w", r, err)
	}
	f.objects[r] = v
	return v, nil
}

// Resolve follows a reference; any other value is returned as it is.
func (f *File) Resolve(v any) (any, error) {
	if r, ok := v.(Ref); ok {
		return f.Object(r)
	}
	return v, nil
}

// Dict is the dictionary a value is or points at, a stream's own included; empty where it is none.
func (f *File) Dict(v any) (Dict, error) {
	v, err := f.Resolve(v)
	switch v := v.(type) {
	case Dict:
		return v, err
	case *Stream:
		return v.Dict, err
	}
	return nil, err
}

// objectAt reads "n 0 obj ... endobj".
func (f *File) objectAt(at int) (any, error) {
	if at < 0 || at >= len(f.b) {
		return nil, fmt.Errorf("pdf: outside the file")
	}
	s := &scanner{b: f.b, pos: at}
	for range 2 {
		if _, err := s.integer(); err != nil {
			return nil, err
		}
	}
	if v, err := s.value(); err != nil || v != keyword("obj") {
		return nil, s.errorf("no object here")
	}
	v, err := s.object()
	if err != nil {
		return nil, err
	}
	d, ok := v.(Dict)
	if !ok {
		return v, nil
	}
	if s.skip(); !bytes.HasPrefix(f.b[s.pos:], []byte("stream")) {
		return d, nil
	}
	return f.stream(s, d)
}

// stream takes the bytes after the word; they are shared with the file, not copied.
func (f *File) stream(s *scanner, d Dict) (any, error) {
	s.pos += len("stream")
	if s.pos < len(f.b) && f.b[s.pos] == '\r' {
		s.pos++
	}
	s.pos++
	v, err := f.Resolve(d["Length"])
	if err != nil {
		return nil, err
	}
	n, ok := v.(int)
	if !ok || n < 0 || s.pos+n > len(f.b) {
		return nil, s.errorf("a stream of length %v", v)
	}
	delete(d, "Length")
	return &Stream{d, f.b[s.pos : s.pos+n]}, nil
}
