package face

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"sync"
)

//go:generate go run ./gen

//go:embed builtin/*.ttf.gz
var packed embed.FS

// builtin are the faces that come with the program, each unpacked (1 ms) when it is first asked for.
var builtin = map[string]func() []byte{}

func init() {
	for _, name := range []string{"roboto-regular", "roboto-medium", "roboto-bold", "roboto-black", "roboto-italic", "roboto-bold-italic"} {
		builtin[name] = sync.OnceValue(func() []byte { return unpack("builtin/" + name + ".ttf.gz") })
	}
}

// Builtin is the font file of a face that comes with the program. Nobody may change it.
func Builtin(name string) ([]byte, bool) {
	font, ok := builtin[name]
	if !ok {
		return nil, false
	}
	return font(), true
}

func unpack(name string) []byte {
	data, err := packed.ReadFile(name)
	var r *gzip.Reader
	if err == nil {
		r, err = gzip.NewReader(bytes.NewReader(data))
	}
	if err == nil {
		data, err = io.ReadAll(r)
	}
	if err != nil {
		panic(err) // the files are part of the program, and a test unpacks them all
	}
	return data
}
