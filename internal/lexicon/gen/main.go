// Gen builds words.bin, the word list of package lexicon, from SCOWL data: a Hunspell dictionary (Debian
// package hunspell-en-us 2020.12.07) expanded by its affix rules, the British spellings (Debian package wbritish
// 2020.12.07), the larger lists of both countries (wamerican-large and wbritish-large 2020.12.07) without what is mostly
// a slip, the medical words of the largest (wamerican-insane and wbritish-insane 2020.12.07), and the project's own
// terms.txt and drugs.txt.
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
	british := flag.String("british", "british-english", "words in British spelling")
	larger := flag.String("larger", "american-english-large british-english-large", "larger word lists; their words in small letters are taken")
	large := flag.String("large", "american-english-insane british-english-insane", "the largest word lists; only their medical words are taken")
	own := flag.String("own", "terms.txt drugs.txt", "the project's own words")
	out := flag.String("o", "words.bin", "file to write")
	flag.Parse()

	words := map[string]bool{}
	expand(words, read(*dic), parseAffixes(read(*aff)))
	for _, w := range read(*british) {
		if isWord(w) && !strings.Contains(w, "'") {
			words[w] = true
		}
	}
	for _, name := range strings.Fields(*larger) {
		for _, w := range read(name) {
			if isWord(w) && strings.ToLower(w) == w && !strings.Contains(w, "'") && !mostlySlips[w] {
				words[w] = true
			}
		}
	}
	for _, name := range strings.Fields(*large) {
		for _, w := range read(name) {
			if medical(w) {
				words[w] = true
			}
		}
	}
	for _, name := range strings.Fields(*own) {
		addOwn(words, read(name))
	}
	markDoubled(words)
	list := slices.Sorted(maps.Keys(words))
	data := pack(list)
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d words, %d bytes\n", len(list), len(data))
}

// addOwn takes the words of our own lists: one or several a line, comments with #.
func addOwn(words map[string]bool, lines []string) {
	for _, line := range lines {
		if !strings.HasPrefix(line, "#") {
			for _, w := range strings.Fields(line) {
				words[w] = true
			}
		}
	}
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
