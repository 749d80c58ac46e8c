package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"testing"
)

// Large PNGs are read row by row: what is made of them is what image/png would have given, byte for byte.
func TestRowsOfAPNGAreThoseOfItsPicture(t *testing.T) {
	busy := image.NewNRGBA(image.Rect(0, 0, 233, 181))
	for y := range 181 {
		for x := range 233 {
			grain := uint8((x*7919 ^ y*104729) >> 3)
			busy.SetNRGBA(x, y, color.NRGBA{uint8(x), uint8(y + x/3), grain, 255 - grain/2*uint8(x%2)})
		}
	}
	opaque, gray := image.NewRGBA(busy.Rect), image.NewGray(busy.Rect)
	draw.Draw(opaque, busy.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(opaque, busy.Rect, busy, image.Point{}, draw.Over)
	draw.Draw(gray, busy.Rect, opaque, image.Point{}, draw.Src)
	filters := map[byte]bool{}
	for name, img := range map[string]image.Image{"transparent": busy, "opaque": opaque, "grey": gray} {
		var file bytes.Buffer
		if err := png.Encode(&file, img); err != nil {
			t.Fatal(err)
		}
		whole, err := png.Decode(bytes.NewReader(file.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []image.Rectangle{busy.Rect, image.Rect(17, 23, 210, 140)} {
			for _, size := range []image.Point{{31, 20}, {90, 61}, part.Size()} {
				rows := rowsFrom(t.Context(), file.Bytes(), 0)
				if rows == nil {
					t.Fatalf("%s: image/png has to read it", name)
				}
				got := rows.shrunk(part, size)
				want := plan{part: part, size: size}.shrunk(whole)
				if rows.err != nil || got.Rect != want.Rect || !bytes.Equal(got.Pix, want.Pix) {
					t.Errorf("%s, %v as %v: other pixels (%v)", name, part, size, rows.err)
				}
			}
		}
		rows := rowsFrom(t.Context(), file.Bytes(), 0)
		for r := rows.reader(); r.read < 181 && rows.err == nil; {
			r.next()
			filters[r.row[0]] = true
		}
		for what, data := range damagedPNGs(file.Bytes()) {
			rows := rowsFrom(t.Context(), data, 0)
			if rows == nil {
				continue
			}
			if rows.shrunk(image.Rect(0, 0, 40, 10), image.Pt(20, 5)); rows.err == nil {
				t.Errorf("%s, %s: nobody notices", name, what)
			}
			if _, err := png.Decode(bytes.NewReader(data)); err == nil {
				t.Errorf("%s, %s is no damage", name, what)
			}
		}
	}
	if len(filters) < 4 {
		t.Errorf("the rows have the filters %v alone", filters)
	}
}

// damagedPNGs are faults below the part that is shown.
func damagedPNGs(file []byte) map[string][]byte {
	end := bytes.LastIndex(file, []byte("IEND"))
	wrong := bytes.Clone(file)
	wrong[end-20] ^= 0x55
	taller := bytes.Clone(file)
	taller[23]++ // its own sum is wrong then, too
	return map[string][]byte{"cut short": file[:len(file)/2], "a wrong byte": wrong, "without an end": file[:end-4], "taller than its pixels": taller}
}
