package build

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/disintegration/imaging"

	"guidepress/internal/display"
	"guidepress/internal/load"
)

// The limits of speed and memory, and the benchmarks that hold them. Each measures the product and its floor turn
// about, so that both see the same machine, and reports how many times the floor it takes:
//
//	go test ./internal/build -run '^$' -bench Floor -benchtime 1x
const (
	processLimit = 2.0 // a whole process on the pump guide, images prepared
	loopLimit    = 1.6 // a document of a hundred in one process
	coldLimit    = 1.3 // a whole process from original photographs, to their decoding, shrinking and encoding alone
	memoryLimit  = 100 // MiB
)

// turns runs two things by turns and returns the median time of each.
func turns(n int, product, floor func() time.Duration) (p, f time.Duration) {
	product() // both warm up
	floor()
	var ps, fs []time.Duration
	for range n {
		ps, fs = append(ps, product()), append(fs, floor())
	}
	slices.Sort(ps)
	slices.Sort(fs)
	return ps[n/2], fs[n/2]
}

func timed(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

// against reports a ratio and fails above its limit.
func against(b *testing.B, product, floor time.Duration, limit float64) {
	b.Helper()
	ratio := float64(product) / float64(floor)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(ms(product), "ms")
	b.ReportMetric(ms(floor), "floor-ms")
	b.ReportMetric(ratio, "x-floor")
	b.ReportMetric(limit, "limit")
	b.Logf("%s takes %.1f ms, the floor %.1f: %.2f times, %.1f allowed", b.Name(), ms(product), ms(floor), ratio, limit)
	if ratio > limit {
		b.Errorf("%.2f times the floor; the limit is %.1f", ratio, limit)
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// pump is the pump guide laid out, its images prepared.
func pump(b *testing.B) *display.Document {
	b.Helper()
	p, err := load.Open("../..", load.Want{Guides: []string{"intrathecal-pump"}})
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	s, t := onlyTarget(b, p)
	r := s.Layout(t, false)
	if err := s.Prepare(b.Context(), &r, t); err != nil {
		b.Fatal(err)
	}
	return r.Doc
}

func onlyTarget(b *testing.B, p *load.Project) (*Stage, Target) {
	b.Helper()
	s, err := NewStage(p, b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	targets, err := Plan(&p.Set, Options{Languages: []string{"en"}})
	if err != nil {
		b.Fatal(err)
	}
	return s, targets[0]
}

func BenchmarkFloorLoop(b *testing.B) {
	p, err := load.Open("../..", load.Want{Guides: []string{"intrathecal-pump"}})
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	s, target := onlyTarget(b, p)
	doc := s.Layout(target, false).Doc
	hundred := func(f func()) time.Duration {
		return timed(func() {
			for range 100 {
				f()
			}
		}) / 100
	}
	for range b.N {
		product, floor := turns(3,
			func() time.Duration {
				return hundred(func() {
					r := s.Layout(target, false)
					if err := s.Prepare(b.Context(), &r, target); err != nil {
						b.Fatal(err)
					}
					if _, err := Make(r.Doc, ""); err != nil {
						b.Fatal(err)
					}
				})
			},
			func() time.Duration { return hundred(func() { bare(b, doc) }) })
		against(b, product, floor, loopLimit)
	}
}

// floorFile tells a child of this test's binary to be the floor: it paints the document in that file.
const floorFile = "GUIDEPRESS_FLOOR"

func TestMain(m *testing.M) {
	if name := os.Getenv(floorFile); name != "" {
		paintBare(name)
		return
	}
	if moment := os.Getenv(victim); moment != "" {
		dieAt(moment)
		return
	}
	os.Exit(m.Run())
}

// paintBare is the floor's process. It says how long it took to read the document, which is not counted.
func paintBare(name string) {
	start := time.Now()
	data, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var doc display.Document
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&doc); err != nil {
		panic(err)
	}
	fmt.Print(time.Since(start).Nanoseconds())
	if os.Getenv(onlyReads) != "" {
		return
	}
	if err := os.WriteFile(name+".pdf", bare(nil, &doc), 0o644); err != nil {
		panic(err)
	}
}

// floorDocument is a file that holds the pump guide's pages as the floor needs them.
func floorDocument(b *testing.B, dir string) string {
	b.Helper()
	file := filepath.Join(dir, "doc")
	var data bytes.Buffer
	doc := pump(b)
	doc.Root = nil // the floor knows no structure
	for i := range doc.Pages {
		doc.Pages[i].Links = nil
		for j := range doc.Pages[i].Marks {
			doc.Pages[i].Marks[j].Node = nil
		}
	}
	if err := gob.NewEncoder(&data).Encode(doc); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(file, data.Bytes(), 0o644); err != nil {
		b.Fatal(err)
	}
	return file
}

func BenchmarkFloorProcess(b *testing.B) {
	dir := b.TempDir()
	tool := compiled(b, dir)
	file := floorDocument(b, dir)
	for range b.N {
		product, floor := turns(15,
			func() time.Duration {
				out := filepath.Join(dir, "out")
				os.RemoveAll(out)
				return timed(func() { ran(b, tool, dir, "../..", out, "intrathecal-pump", "--lang", "en") })
			},
			func() time.Duration {
				c := exec.Command(os.Args[0])
				c.Env = append(os.Environ(), floorFile+"="+file)
				var reading []byte
				all := timed(func() {
					var err error
					if reading, err = c.Output(); err != nil {
						b.Fatal(err)
					}
				})
				ns, err := strconv.ParseInt(string(reading), 10, 64)
				if err != nil {
					b.Fatal(err)
				}
				return all - time.Duration(ns)
			})
		against(b, product, floor, processLimit)
	}
}

func init() {
	for _, it := range []any{&display.Text{}, &display.Shape{}, &display.Picture{}, &display.Group{}} {
		gob.Register(it)
	}
}

// compiled is the tool, built.
func compiled(b *testing.B, dir string) string {
	b.Helper()
	name := filepath.Join(dir, "guidepress")
	if out, err := exec.Command("go", "build", "-o", name, "guidepress/cmd/guidepress").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return name
}

// ran runs the tool and returns its peak memory in MiB; 0 where the system does not tell.
func ran(b *testing.B, tool, cache, root, out string, args ...string) float64 {
	b.Helper()
	c := exec.Command(tool, append([]string{"build", "--quiet", "--root", root, "--out", out}, args...)...)
	c.Env = append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(cache, "cache"))
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	done, peak := make(chan struct{}), make(chan float64)
	go func() { peak <- watch(c.Process.Pid, done) }()
	err := c.Wait()
	close(done)
	if err != nil {
		b.Fatalf("%v\n%s", err, said.String())
	}
	return <-peak
}

// photos is how many photographs of 12 megapixels the cold build starts from.
const photos = 6

// BenchmarkFloorCold builds a guide with photographs, nothing in any cache. The floor reads, turns, crops, shrinks
// and writes the same photographs to the same sizes, side by side.
func BenchmarkFloorCold(b *testing.B) {
	dir := b.TempDir()
	tool := compiled(b, dir)
	root := photoProject(b)
	memory := 0.0
	for range b.N {
		product, floor := turns(5,
			func() time.Duration {
				os.RemoveAll(filepath.Join(dir, "cache"))
				os.RemoveAll(filepath.Join(dir, "out"))
				return timed(func() {
					memory = max(memory, ran(b, tool, dir, root, filepath.Join(dir, "out"), "photo-guide"))
				})
			},
			func() time.Duration { return timed(func() { bareImages(b, root) }) })
		against(b, product, floor, coldLimit)
		b.ReportMetric(memory, "peak-MiB")
		if memory > memoryLimit {
			b.Errorf("%.0f MiB at most; the limit is %d", memory, memoryLimit)
		}
	}
}

// photoProject is a copy of the project with a guide that shows six photographs across the page.
func photoProject(b testing.TB) string {
	b.Helper()
	root := b.TempDir()
	for _, d := range []string{"guides", "assets"} {
		if err := os.CopyFS(filepath.Join(root, d), os.DirFS(filepath.Join("../..", d))); err != nil {
			b.Fatal(err)
		}
	}
	var figures strings.Builder
	if err := os.MkdirAll(filepath.Join(root, "guides", "images"), 0o755); err != nil {
		b.Fatal(err)
	}
	for i := range photos {
		name := fmt.Sprintf("photo%d.jpg", i)
		if err := os.WriteFile(filepath.Join(root, "guides", "images", name), shot(b, i), 0o644); err != nil {
			b.Fatal(err)
		}
		fmt.Fprintf(&figures, "      - figure: {src: images/%s, alt: Green hills in the evening.}\n        size: wide\n        caption: The hills of the evening.\n", name)
	}
	data, err := os.ReadFile(filepath.Join(root, "guides", "intrathecal-pump.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Replace(string(data), "    blocks:\n", "    blocks:\n"+figures.String(), 1)
	if err := os.WriteFile(filepath.Join(root, "guides", "photo-guide.yaml"), []byte(text), 0o644); err != nil {
		b.Fatal(err)
	}
	return root
}

// shot is a picture of 12 megapixels with smooth and busy parts, some 3 MB as JPEG.
func shot(b testing.TB, seed int) []byte {
	img := image.NewRGBA(image.Rect(0, 0, 4000, 3000))
	for y := range 3000 {
		hill := 1500 + 300*math.Sin(float64(y+seed*70)/210)
		for x := range 4000 {
			grain := uint8((x*7919 ^ y*104729 ^ seed*31) >> 3 & 15)
			c := color.RGBA{uint8(y/14) + grain, uint8(x/20) + grain, 120 + grain, 255}
			if float64(x) > hill {
				c = color.RGBA{40 + 2*grain, 90 + uint8(y/40) + grain, 50 + grain, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, img, &jpeg.Options{Quality: 88}); err != nil {
		b.Fatal(err)
	}
	return buf.Bytes()
}

// bareImages does with the imaging library what any program must do with the photographs.
func bareImages(b *testing.B, root string) {
	var wg sync.WaitGroup
	slots := make(chan struct{}, 2)
	for i := range photos {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			img, err := imaging.Open(filepath.Join(root, "guides", "images", fmt.Sprintf("photo%d.jpg", i)), imaging.AutoOrientation(true))
			if err != nil {
				b.Error(err)
				return
			}
			var buf bytes.Buffer
			if err := jpeg.Encode(&buf, imaging.Fill(img, 1050, 700, imaging.Center, imaging.Lanczos), &jpeg.Options{Quality: 85}); err != nil {
				b.Error(err)
			}
		})
	}
	wg.Wait()
}
