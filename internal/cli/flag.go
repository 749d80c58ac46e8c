package cli

import (
	"fmt"
	"strconv"
	"strings"
)

// Flag is one of the types below.
type Flag interface {
	Long() string         // its name
	Text() string         // what it is for; the word in backquotes names its value
	check(s string) error // whether it may have this value
}

// StringFlag is a word; the last one given holds.
type StringFlag struct{ Name, Value, Usage string }

// StringSliceFlag may be given several times, or with several words between commas.
type StringSliceFlag struct{ Name, Usage string }

// IntFlag is a whole number, 0 when it is not given.
type IntFlag struct{ Name, Usage string }

// BoolFlag is given or not.
type BoolFlag struct{ Name, Usage string }

func (f *StringFlag) Long() string      { return f.Name }
func (f *StringSliceFlag) Long() string { return f.Name }
func (f *IntFlag) Long() string         { return f.Name }
func (f *BoolFlag) Long() string        { return f.Name }

func (f *StringFlag) Text() string      { return f.Usage }
func (f *StringSliceFlag) Text() string { return f.Usage }
func (f *IntFlag) Text() string         { return f.Usage }
func (f *BoolFlag) Text() string        { return f.Usage }

func (f *StringFlag) check(string) error      { return nil }
func (f *StringSliceFlag) check(string) error { return nil }

func (f *IntFlag) check(s string) error {
	if _, err := strconv.Atoi(s); err != nil {
		return fmt.Errorf("%s is %q; it must be a whole number", Typed(f), s)
	}
	return nil
}

func (f *BoolFlag) check(s string) error {
	if _, err := strconv.ParseBool(s); err != nil {
		return fmt.Errorf("%s is %q; it takes no value but true or false", Typed(f), s)
	}
	return nil
}

// Typed is a flag's name as it is typed: one letter takes one dash.
func Typed(f Flag) string { return strings.Repeat("-", min(2, len(f.Long()))) + f.Long() }

// TakesValue reports whether a word must follow the flag.
func TakesValue(f Flag) bool {
	_, is := f.(*BoolFlag)
	return !is
}

// IsSet reports whether a flag was given.
func (c *Context) IsSet(name string) bool { return len(c.said[name]) > 0 }

// String is what a flag was given, or what it is when it was not.
func (c *Context) String(name string) string {
	if all := c.said[name]; len(all) > 0 {
		return all[len(all)-1]
	}
	if f, ok := c.Command.Flag(name).(*StringFlag); ok {
		return f.Value
	}
	return ""
}

// Int is a flag's number. That it is one was checked when it was read.
func (c *Context) Int(name string) int {
	n, _ := strconv.Atoi(c.String(name))
	return n
}

func (c *Context) Bool(name string) bool {
	is, _ := strconv.ParseBool(c.String(name))
	return is
}

// StringSlice are all words that a flag was given.
func (c *Context) StringSlice(name string) []string {
	var out []string
	for _, v := range c.said[name] {
		for s := range strings.SplitSeq(v, ",") {
			out = append(out, strings.TrimSpace(s))
		}
	}
	return out
}
