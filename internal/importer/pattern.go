package importer

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked: compiling all of this room's took 3 ms
// of every start of the program, whatever the command.
type pattern struct {
	text string
	once sync.Once
	re   *regexp.Regexp
}

func newPattern(text string) *pattern { return &pattern{text: text} }

func (p *pattern) get() *regexp.Regexp {
	p.once.Do(func() { p.re = regexp.MustCompile(p.text) })
	return p.re
}

func (p *pattern) MatchString(s string) bool            { return p.get().MatchString(s) }
func (p *pattern) FindStringSubmatch(s string) []string { return p.get().FindStringSubmatch(s) }
func (p *pattern) FindSubmatch(b []byte) [][]byte       { return p.get().FindSubmatch(b) }
func (p *pattern) ReplaceAllString(s, by string) string { return p.get().ReplaceAllString(s, by) }
func (p *pattern) Split(s string, n int) []string       { return p.get().Split(s, n) }
func (p *pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.get().FindAllStringIndex(s, n)
}
func (p *pattern) FindAllStringSubmatch(s string) [][]string {
	return p.get().FindAllStringSubmatch(s, -1)
}
func (p *pattern) FindString(s string) string { return p.get().FindString(s) }
