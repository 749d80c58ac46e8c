// Gen builds words.bin, the word list of package lexicon, from SCOWL data: a Hunspell dictionary (Debian
// package hunspell-en-us 2020.12.07) expanded by its affix rules, the medical words of a larger list
// (Debian package wamerican-huge 2020.12.07), and the project's own terms.txt.
//
//	go run ./gen -dic en_US.dic -aff en_US.aff -huge american-english-huge -own terms.txt -o words.bin
//
// The lists of the Debian package hunspell-en-med and of @cspell/dict-medicalterms are not used: both are
// GPL-3, and what is embedded in the program must fit its MIT licence.
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
)

func main() {
	aff := flag.String("aff", "en_US.aff", "Hunspell affix file")
	dic := flag.String("dic", "en_US.dic", "Hunspell dictionary")
	huge := flag.String("huge", "american-english-huge", "larger word list; only its medical words are taken")
	own := flag.String("own", "terms.txt", "the project's own words")
	out := flag.String("o", "words.bin", "file to write")
	flag.Parse()

	words := map[string]bool{}
	expand(words, read(*dic), parseAffixes(read(*aff)))
	for _, w := range read(*huge) {
		if medical(w) {
			words[w] = true
		}
	}
	for _, w := range read(*own) {
		if w != "" && !strings.HasPrefix(w, "#") {
			words[w] = true
		}
	}
	markDoubled(words)
	list := slices.Sorted(maps.Keys(words))
	data := pack(list)
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d words, %d bytes\n", len(list), len(data))
}

func read(name string) []string {
	b, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	lines := strings.Split(string(b), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}
