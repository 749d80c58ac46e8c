package brand

import (
	"strings"
	"unicode"

	"guidepress/internal/source"
)

// Fallback is the face for a script that the brand's own faces do not have.
type Fallback struct {
	At     source.Pos
	Script Script      `key:"script,required" doc:"Which script, such as arabic, or a language with forms of its own, such as urdu."`
	File   source.Text `key:"file,required" doc:"A font file below assets/fonts that has it, such as NotoNaskhArabic-Regular.ttf."`
	Bold   source.Text `key:"bold" doc:"The same for bold words; left out, they are set like the others."`
}

// Script names a script, or a language that writes one in forms of its own.
type Script string

func (Script) Values() []source.Option {
	var out []source.Option
	for _, s := range scripts {
		out = append(out, source.Option{Name: string(s.name), Doc: s.doc})
	}
	return out
}

// writing is a script: its characters, the languages it is for where other ones share them, and a free font that has them.
type writing struct {
	name   Script
	doc    string
	tables []*unicode.RangeTable
	langs  string // the languages that take it before others that have the same characters
	font   string
}

// scripts are those of languages for which notices are asked for; of several with the same characters the more particular comes first.
var scripts = []writing{
	{"urdu", "Urdu in the hanging style (Nastaliq).", []*unicode.RangeTable{unicode.Arabic}, "ur", "NotoNastaliqUrdu-Regular.ttf"},
	{"arabic", "Arabic, Persian, Pashto, Urdu.", []*unicode.RangeTable{unicode.Arabic}, "", "NotoNaskhArabic-Regular.ttf"},
	{"armenian", "Armenian.", []*unicode.RangeTable{unicode.Armenian}, "", "NotoSansArmenian-Regular.ttf"},
	{"bengali", "Bengali, Assamese.", []*unicode.RangeTable{unicode.Bengali}, "", "NotoSansBengali-Regular.ttf"},
	{"burmese", "Burmese, Karen.", []*unicode.RangeTable{unicode.Myanmar}, "", "NotoSansMyanmar-Regular.ttf"},
	{"cherokee", "Cherokee.", []*unicode.RangeTable{unicode.Cherokee}, "", "NotoSansCherokee-Regular.ttf"},
	{"japanese", "Japanese.", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana, unicode.Han}, "ja", "NotoSansJP-Regular.ttf"},
	{"korean", "Korean.", []*unicode.RangeTable{unicode.Hangul, unicode.Han}, "ko", "NotoSansKR-Regular.ttf"},
	{"chinese-traditional", "Chinese as in Taiwan and Hong Kong.", []*unicode.RangeTable{unicode.Han, unicode.Bopomofo}, "zh-Hant zh-TW zh-HK yue", "NotoSansTC-Regular.ttf"},
	{"chinese", "Chinese.", []*unicode.RangeTable{unicode.Han}, "", "NotoSansSC-Regular.ttf"},
	{"cyrillic", "Russian, Ukrainian.", []*unicode.RangeTable{unicode.Cyrillic}, "", "NotoSans-Regular.ttf"},
	{"ethiopic", "Amharic, Tigrinya.", []*unicode.RangeTable{unicode.Ethiopic}, "", "NotoSansEthiopic-Regular.ttf"},
	{"georgian", "Georgian.", []*unicode.RangeTable{unicode.Georgian}, "", "NotoSansGeorgian-Regular.ttf"},
	{"greek", "Greek.", []*unicode.RangeTable{unicode.Greek}, "", "NotoSans-Regular.ttf"},
	{"gujarati", "Gujarati.", []*unicode.RangeTable{unicode.Gujarati}, "", "NotoSansGujarati-Regular.ttf"},
	{"hebrew", "Hebrew, Yiddish.", []*unicode.RangeTable{unicode.Hebrew}, "", "NotoSansHebrew-Regular.ttf"},
	{"hindi", "Hindi, Nepali, Marathi (Devanagari).", []*unicode.RangeTable{unicode.Devanagari}, "", "NotoSansDevanagari-Regular.ttf"},
	{"kannada", "Kannada.", []*unicode.RangeTable{unicode.Kannada}, "", "NotoSansKannada-Regular.ttf"},
	{"khmer", "Khmer (Cambodian).", []*unicode.RangeTable{unicode.Khmer}, "", "NotoSansKhmer-Regular.ttf"},
	{"lao", "Lao.", []*unicode.RangeTable{unicode.Lao}, "", "NotoSansLao-Regular.ttf"},
	{"latin", "Letters of Latin that the brand's faces lack, such as those of Yoruba.", []*unicode.RangeTable{unicode.Latin}, "", "NotoSans-Regular.ttf"},
	{"malayalam", "Malayalam.", []*unicode.RangeTable{unicode.Malayalam}, "", "NotoSansMalayalam-Regular.ttf"},
	{"punjabi", "Punjabi (Gurmukhi).", []*unicode.RangeTable{unicode.Gurmukhi}, "", "NotoSansGurmukhi-Regular.ttf"},
	{"sinhala", "Sinhala.", []*unicode.RangeTable{unicode.Sinhala}, "", "NotoSansSinhala-Regular.ttf"},
	{"syriac", "Syriac, Assyrian.", []*unicode.RangeTable{unicode.Syriac}, "", "NotoSansSyriac-Regular.ttf"},
	{"tamil", "Tamil.", []*unicode.RangeTable{unicode.Tamil}, "", "NotoSansTamil-Regular.ttf"},
	{"telugu", "Telugu.", []*unicode.RangeTable{unicode.Telugu}, "", "NotoSansTelugu-Regular.ttf"},
	{"thai", "Thai.", []*unicode.RangeTable{unicode.Thai}, "", "NotoSansThai-Regular.ttf"},
}

// FallbackFor is the brand's face for a character in words of a language; nil where it names none.
func (b *Brand) FallbackFor(r rune, lang string) *Fallback {
	var shared *Fallback // for the characters, if not for the language: better another country's forms than none
	for _, s := range scripts {
		i := b.fallback(s.name)
		if i < 0 || !unicode.In(r, s.tables...) {
			continue
		}
		if s.langs == "" || s.isFor(lang) {
			return &b.Fallback[i]
		}
		if shared == nil {
			shared = &b.Fallback[i]
		}
	}
	return shared
}

func (b *Brand) fallback(name Script) int {
	for i, f := range b.Fallback {
		if f.Script == name {
			return i
		}
	}
	return -1
}

// isFor reports whether a language is one of those that the script is named for.
func (w writing) isFor(lang string) bool {
	for _, l := range strings.Fields(w.langs) {
		if strings.EqualFold(lang, l) || len(lang) > len(l) && strings.EqualFold(lang[:len(l)+1], l+"-") {
			return true
		}
	}
	return false
}

// ScriptOf is the script of a character in words of a language, and a free font that has it; "" for signs that belong to none.
func ScriptOf(r rune, lang string) (name Script, font string) {
	for _, s := range scripts {
		if unicode.In(r, s.tables...) && (s.langs == "" || s.isFor(lang)) && s.name != "urdu" {
			return s.name, s.font
		}
	}
	return "", ""
}

// FontOf is a free font for a script.
func FontOf(name Script) string {
	for _, s := range scripts {
		if s.name == name {
			return s.font
		}
	}
	return ""
}
