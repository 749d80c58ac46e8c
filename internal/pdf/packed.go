package pdf

import "fmt"

// readXrefStream reads a cross-reference stream (7.5.8).
func (f *File) readXrefStream(at int) error {
	v, err := f.objectAt(at)
	if err != nil {
		return err
	}
	s, ok := v.(*Stream)
	if !ok {
		return fmt.Errorf("pdf: no cross-reference at byte %d", at)
	}
	f.Trailer = s.Dict
	data, err := s.Decode()
	if err != nil {
		return err
	}
	var w [3]int
	widths, _ := s.Dict["W"].(Array)
	if len(widths) != 3 {
		return fmt.Errorf("pdf: cross-reference stream without W")
	}
	for i := range w {
		w[i], _ = widths[i].(int)
		if w[i] < 0 || w[i] > 8 {
			return fmt.Errorf("pdf: a field of %d bytes in the cross-reference", w[i])
		}
	}
	size := w[0] + w[1] + w[2]
	for n := 0; size > 0 && len(data) >= size; n, data = n+1, data[size:] {
		f.readEntry(Ref(n), bigEndian(data[:w[0]]), bigEndian(data[w[0]:w[0]+w[1]]), bigEndian(data[w[0]+w[1]:size]))
	}
	return nil
}

func (f *File) readEntry(r Ref, kind, a, b int) {
	switch kind {
	case 1:
		f.offsets[r] = a
	case 2:
		f.packed[r] = packedAt{Ref(a), b}
	}
}

func bigEndian(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

// unpack reads an object out of an object stream (7.5.7).
func (f *File) unpack(at packedAt) (any, error) {
	if _, ok := f.packed[at.stream]; ok {
		return nil, fmt.Errorf("pdf: an object stream inside an object stream")
	}
	s, data, err := f.objectStream(at.stream)
	if err != nil {
		return nil, err
	}
	head := &scanner{b: data}
	var offset int
	for range at.index + 1 {
		if _, err = head.integer(); err != nil {
			return nil, err
		}
		if offset, err = head.integer(); err != nil {
			return nil, err
		}
	}
	first, _ := s.Dict["First"].(int)
	if first += offset; first < 0 || first > len(data) {
		return nil, fmt.Errorf("pdf: outside the object stream")
	}
	return (&scanner{b: data, pos: first}).object()
}

// objectStream is an object stream and its bytes, decoded once.
func (f *File) objectStream(r Ref) (*Stream, []byte, error) {
	v, err := f.Object(r)
	if err != nil {
		return nil, nil, err
	}
	s, ok := v.(*Stream)
	if !ok {
		return nil, nil, fmt.Errorf("pdf: no object stream %d", r)
	}
	data, ok := f.decoded[r]
	if !ok {
		if data, err = s.Decode(); err != nil {
			return nil, nil, err
		}
		f.decoded[r] = data
	}
	return s, data, nil
}
