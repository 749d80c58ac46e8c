package photo

import (
	"bytes"
	"image/jpeg"
	"testing"
)

// segment is a JPEG's marker segment.
func segment(marker byte, body string) []byte {
	n := len(body) + 2
	return append([]byte{0xff, marker, byte(n >> 8), byte(n)}, body...)
}

// A photograph that goes through untouched takes neither the place where it was taken nor anything else along
// that readers do not see; its pixels stay.
func TestNothingPrivateIsPublished(t *testing.T) {
	plain := jpegOf(t, photo(64, 48, 1))
	with := append([]byte{}, plain[:2]...)
	for _, s := range [][]byte{
		segment(0xe0, "JFIF\x00\x01\x02SECRET"), segment(0xe1, "Exif\x00\x00GPS SECRET"), segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00SECRET"),
		segment(0xe2, "ICC_PROFILE\x00SECRET"), segment(0xed, "Photoshop 3.0\x00SECRET"), segment(0xfe, "SECRET"), {0xff},
	} {
		with = append(with, s...)
	}
	with = append(with, plain[2:]...)
	with = append(with, "SECRET behind the end"...)
	got := stripped(with)
	if bytes.Contains(got, []byte("SECRET")) {
		t.Error("something private is left")
	}
	want, err := jpeg.Decode(bytes.NewReader(plain))
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 48 {
		for x := range 64 {
			if img.At(x, y) != want.At(x, y) {
				t.Fatalf("the pixel %d,%d is %v, was %v", x, y, img.At(x, y), want.At(x, y))
			}
		}
	}
	if adobe := append(append(append([]byte{}, plain[:2]...), segment(0xee, "Adobe\x00d\x00\x00\x00\x00\x01")...), plain[2:]...); !bytes.Equal(stripped(adobe), adobe) {
		t.Error("what says how colours are meant is gone")
	}
}

// Files that are not as they should be are made anew instead.
func TestStrippedRefuses(t *testing.T) {
	plain := jpegOf(t, photo(64, 48, 1))
	for name, data := range map[string][]byte{
		"empty": nil, "no JPEG": []byte("GIF89a"), "cut in the head": plain[:30], "cut in the pixels": plain[:len(plain)-20],
		"a segment without length": {0xff, 0xd8, 0xff, 0xe1, 0, 0}, "a segment beyond the end": {0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1},
	} {
		if got := stripped(data); got != nil {
			t.Errorf("%s: %d bytes", name, len(got))
		}
	}
}
