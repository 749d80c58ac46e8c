package photo

import (
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"
)

// Whatever bytes a file holds, there is a picture or a problem with words.
func FuzzRaster(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.*")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(withExif(jpegOf(f, quad(20, 10)), exifOf(6, binary.LittleEndian)))
	f.Add(withExif(pngOf(f, faded(20, 10)), exifOf(5, binary.BigEndian)))
	f.Add(pngOf(f, paletted(quad(20, 10))))
	f.Add(patchGIF(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		info, fault := probe("file", data)
		if fault == nil && info.weight > 1<<20 {
			t.Skip("large, and slow to try")
		}
		r := Request{File: "file", W: 40, H: 30, FX: 0.2, FY: 0.9, DPI: 72}
		results, problems, err := NewStore(folder{"file": data}.read, "").Prepare(context.Background(), []Request{r})
		if err != nil {
			t.Fatal(err)
		}
		if img := results[0].Image; img != nil && len(problems) == 0 {
			pixelsOf(t, img)
		} else if len(problems) != 1 || problems[0].Message == "" {
			t.Fatalf("neither picture nor problem: %v", problems)
		}
	})
}
