package main

import (
	"regexp"
	"strings"
)

// affix is one rule of an affix file: take strip off, put add on, where the word matches cond.
type affix struct {
	prefix     bool
	strip, add string
	cond       *regexp.Regexp
}

// parseAffixes reads the PFX and SFX lines; a flag is one character in the English dictionaries.
func parseAffixes(lines []string) map[byte][]affix {
	rules := map[byte][]affix{}
	for _, line := range lines {
		f := strings.Fields(line)
		if len(f) < 5 || f[0] != "PFX" && f[0] != "SFX" {
			continue
		}
		a := affix{prefix: f[0] == "PFX", strip: f[2], add: f[3]}
		if a.strip == "0" {
			a.strip = ""
		}
		if a.prefix {
			a.cond = regexp.MustCompile("^" + f[4])
		} else {
			a.cond = regexp.MustCompile(f[4] + "$")
		}
		rules[f[1][0]] = append(rules[f[1][0]], a)
	}
	return rules
}

func (a affix) apply(w string) (string, bool) {
	if !a.cond.MatchString(w) {
		return "", false
	}
	if a.prefix {
		return a.add + w, true
	}
	return strings.TrimSuffix(w, a.strip) + a.add, true
}

// expand adds every form of every entry. Possessives (flag M) are left out: the reader strips 's itself.
// A word that takes -ing (flag G) is a verb; it gets a second entry marked "!".
func expand(words map[string]bool, dic []string, rules map[byte][]affix) {
	for _, line := range dic[1:] {
		w, flags, _ := strings.Cut(line, "/")
		if !isWord(w) || strings.Contains(flags, "!") {
			continue
		}
		words[w] = true
		verb := strings.Contains(flags, "G") && strings.ContainsAny(flags, "DS") // not "the/JG"
		forms := []string{w}
		for _, pass := range []bool{true, false} { // prefixes first: suffixes cross them
			for _, base := range forms {
				if verb {
					words[base+"!"] = true
				}
				for i := range len(flags) {
					for _, a := range rules[flags[i]] {
						if form, ok := a.apply(base); ok && a.prefix == pass && flags[i] != 'M' {
							words[form] = true
							if pass {
								forms = append(forms, form)
							}
						}
					}
				}
			}
		}
	}
}

// markDoubled marks the verbs that double their last letter: the dictionary lists "stop" and "stopping" apart.
// (Irregular verbs that double have no form in -ed: "put" and "putting".)
func markDoubled(words map[string]bool) {
	var verbs []string
	for w := range words {
		if n := len(w); n > 1 && words[w+w[n-1:]+"ing"] && words[w+w[n-1:]+"ed"] || doubles[w] {
			verbs = append(verbs, w+"!")
		}
	}
	for _, v := range verbs {
		words[v] = true
	}
}

var doubles = map[string]bool{"put": true, "cut": true, "get": true, "let": true, "run": true, "set": true, "sit": true, "win": true, "begin": true, "swim": true, "shut": true, "hit": true, "dig": true, "forget": true, "split": true}

func isWord(w string) bool {
	return w != "" && !strings.ContainsAny(w, "0123456789-. ")
}
