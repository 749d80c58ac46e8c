package script

import "strings"

// Leftward reports whether words of a language run from right to left, by its BCP 47 tag.
func Leftward(lang string) bool {
	parts := strings.Split(strings.ToLower(lang), "-")
	for _, p := range parts[1:] {
		if len(p) == 4 { // a script that is named counts more than the language's own
			return p == "arab" || p == "hebr" || p == "syrc" || p == "thaa" || p == "nkoo" || p == "adlm"
		}
	}
	switch parts[0] {
	case "ar", "fa", "prs", "ur", "ps", "he", "yi", "ckb", "sd", "ug", "dv", "syr", "aii", "nqo", "bal", "ks":
		return true
	}
	return false
}
