package lexicon

import "strings"

// set is the words of a list, parted by white space.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// pairs reads "key value|key value".
func pairs(list string) map[string]string {
	m := map[string]string{}
	for _, entry := range strings.Split(list, "|") {
		if k, v, ok := strings.Cut(strings.TrimSpace(entry), " "); ok {
			m[k] = strings.TrimSpace(v)
		}
	}
	return m
}
