package typeset

import (
	"strings"
	"testing"

	"guidepress/internal/face"
)

// hundred is a paragraph of 100 words.
var hundred = strings.Join(strings.Fields(pump + " " + pump + " " + pump)[:100], " ")

// A paragraph of 100 words whose words have been seen before: below 0.1 ms.
func BenchmarkParagraphWarm(b *testing.B) {
	runs := []Run{body(hundred)}
	b.ReportAllocs()
	for b.Loop() {
		Paragraph(runs, Options{Measure: 360})
	}
}

// The same with a face that has shaped nothing yet: below 0.5 ms.
func BenchmarkParagraphCold(b *testing.B) {
	data, _ := face.Builtin("roboto-regular")
	for b.Loop() {
		b.StopTimer()
		f, err := face.Parse("roboto-regular", data)
		if err != nil {
			b.Fatal(err)
		}
		run := body(hundred)
		run.Style.Face = f
		b.StartTimer()
		Paragraph([]Run{run}, Options{Measure: 360})
	}
}

func BenchmarkHeadingBalanced(b *testing.B) {
	runs := []Run{body(pump[:101])}
	for b.Loop() {
		Paragraph(runs, Options{Measure: 200, Balance: true})
	}
}

func BenchmarkTypographic(b *testing.B) {
	runs := []Run{{Text: hundred}}
	for b.Loop() {
		Typographic(runs, "en")
	}
}
