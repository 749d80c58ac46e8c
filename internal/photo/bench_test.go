package photo

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/disintegration/imaging"
)

// sixPhotos are photographs of 12 megapixels, alike but for a comment that makes their bytes differ.
func sixPhotos(t testing.TB) folder {
	one := encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, photo(4000, 3000, 1), &jpeg.Options{Quality: 90}) })
	files := folder{}
	for i := range 6 {
		comment := append([]byte{0xff, 0xd8, 0xff, 0xfe}, binary.BigEndian.AppendUint16(nil, 3)...)
		files[fmt.Sprintf("%d.jpg", i)] = append(append(comment, byte(i)), one[2:]...)
	}
	return files
}

// sixFrames are those of a guide: a cover, two bands, three figures.
func sixFrames() []Request {
	var reqs []Request
	for i, size := range [][2]float64{{612, 432}, {612, 228}, {612, 228}, {360, 240}, {360, 270}, {174, 174}} {
		reqs = append(reqs, Request{File: fmt.Sprintf("%d.jpg", i), W: size[0], H: size[1], FX: 0.5, FY: 0.5, DPI: 150})
	}
	return reqs
}

// BenchmarkCold prints how long the store takes from the originals, against the floor: decoding, shrinking
// and encoding the same pictures on all processors, and nothing else. The limit is 1.3. The two take turns,
// and the best time of each counts: a shared machine adds to some runs and takes from none.
func BenchmarkCold(b *testing.B) {
	files, reqs := sixPhotos(b), sixFrames()
	floor, store := time.Hour, time.Hour
	for b.Loop() {
		floor = min(floor, timed(func() { bare(b, files, reqs) }))
		dir := b.TempDir()
		store = min(store, timed(func() { prepared(b, NewStore(files.read, dir), reqs) }))
	}
	b.ReportMetric(float64(floor.Milliseconds()), "floor-ms")
	b.ReportMetric(float64(store.Milliseconds()), "store-ms")
	b.ReportMetric(float64(store)/float64(floor), "x-floor")
}

func timed(work func()) time.Duration {
	runtime.GC()
	start := time.Now()
	work()
	return time.Since(start)
}

func prepared(t testing.TB, s *Store, reqs []Request) {
	if _, problems, err := s.Prepare(context.Background(), reqs); err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
}

func bare(b *testing.B, files folder, reqs []Request) {
	var wg sync.WaitGroup
	turn := make(chan bool, runtime.GOMAXPROCS(0))
	for _, r := range reqs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			turn <- true
			defer func() { <-turn }()
			img, err := jpeg.Decode(bytes.NewReader(files[r.File]))
			if err != nil {
				b.Error(err)
				return
			}
			info, _ := Probe(r.File, files[r.File])
			p := newPlan(r, info)
			small := imaging.Resize(img.(*image.YCbCr).SubImage(p.part), p.size.X, p.size.Y, imaging.Lanczos)
			var out bytes.Buffer
			err = jpeg.Encode(&out, &image.RGBA{Pix: small.Pix, Stride: small.Stride, Rect: small.Rect}, &jpeg.Options{Quality: photoQuality})
			if err != nil {
				b.Error(err)
			}
		}()
	}
	wg.Wait()
}

// BenchmarkWarm is the same with everything in the cache.
func BenchmarkWarm(b *testing.B) {
	files, reqs, dir := sixPhotos(b), sixFrames(), b.TempDir()
	prepared(b, NewStore(files.read, dir), reqs)
	for b.Loop() {
		prepared(b, NewStore(files.read, dir), reqs)
	}
}
