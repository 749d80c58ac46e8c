package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"sync"
)

// A zlib writer allocates 0.8 MB; used once a stream, that cost more than the deflating itself.
var deflaters = sync.Pool{New: func() any {
	w, _ := zlib.NewWriterLevel(io.Discard, zlib.DefaultCompression) // the level is a valid one
	return w
}}

// Deflate is a stream of the bytes, compressed, with the dictionary given.
func Deflate(dict Dict, data []byte) *Stream {
	var buf bytes.Buffer
	buf.Grow(len(data)/3 + 64)
	w := deflaters.Get().(*zlib.Writer)
	w.Reset(&buf)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	deflaters.Put(w)
	if dict == nil {
		dict = Dict{}
	}
	dict["Filter"] = Name("FlateDecode")
	return &Stream{dict, buf.Bytes()}
}

// Decode is the stream's bytes without their encoding.
func (s *Stream) Decode() ([]byte, error) {
	switch f := s.Dict["Filter"]; f {
	case nil:
		return s.Data, nil
	case Name("FlateDecode"):
		r, err := zlib.NewReader(bytes.NewReader(s.Data))
		if err != nil {
			return nil, fmt.Errorf("pdf: %w", err)
		}
		return io.ReadAll(r)
	default:
		return nil, fmt.Errorf("pdf: no decoder for %v", f)
	}
}
