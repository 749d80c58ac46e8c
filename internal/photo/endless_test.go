package photo

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"testing"

	"guidepress/internal/source"
)

// A JPEG that lacks the mark of its end is a picture, and is told of; a whole one is not.
func TestAJPEGWithoutItsEndIsTold(t *testing.T) {
	var file bytes.Buffer
	if err := jpeg.Encode(&file, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		want int
	}{"whole": {file.Bytes(), 0}, "cut": {file.Bytes()[:file.Len()-2], 1}} {
		s := NewStore(func(string) ([]byte, error) { return c.data, nil }, "")
		res, problems, err := s.Prepare(context.Background(), []Request{{File: "a.jpg", W: 64, H: 48}})
		if err != nil || res[0].Image == nil || len(problems) != c.want || c.want > 0 && (problems[0].Rule != "image-end" || problems[0].Severity != source.Warning) {
			t.Errorf("%s: %v %+v", name, err, problems)
		}
	}
}
