package load_test

import (
	"testing"

	"guidepress/internal/load"
)

// One guide with its brand, from the files: a few milliseconds of a build.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		p, err := load.Open("../..", load.Want{Guides: []string{"intrathecal-pump"}})
		if err != nil {
			b.Fatal(err)
		}
		p.Close()
	}
}
