package lexicon

import "strings"

// counted are words the rules below get wrong, most of them medical.
var counted = map[string]int{
	"intrathecal": 4, "reservoir": 3, "catheter": 3, "medicine": 3, "area": 3, "idea": 3, "being": 2, "doing": 2, "going": 2,
	"create": 2, "created": 3, "science": 2, "diet": 2, "quiet": 2, "fluid": 2, "diabetes": 4, "diary": 3, "every": 2,
	"everyday": 3, "everyone": 3, "everything": 3, "business": 2, "evening": 2, "different": 3, "people": 2, "something": 2,
	"sometimes": 2, "someone": 2, "somewhere": 2, "therefore": 2, "before": 2, "therapy": 3, "anesthesia": 4, "ultrasound": 3,
	"radio": 3, "stimulation": 4, "neuron": 2, "infections": 3, "poem": 2, "via": 2, "trial": 2, "trials": 2, "dial": 2,
	"vial": 2, "ion": 2, "lion": 2, "react": 2, "reaction": 3, "reactions": 3, "reassure": 3, "hour": 1, "hours": 1, "our": 1,
	"flour": 1, "sour": 1, "fire": 1, "tired": 1, "wired": 1, "hired": 1, "required": 2, "require": 2, "desired": 2, "sure": 1, "cure": 1,
	"recipe": 3, "acne": 2, "syncope": 3, "apnea": 3, "nausea": 3, "nauseous": 2, "urea": 3, "cooperate": 4,
	"coordinate": 4, "microamps": 3, "naive": 2, "period": 3, "periods": 3, "serious": 3, "previous": 3, "various": 3,
	"anterior": 4, "posterior": 4, "material": 4, "bacteria": 4, "bacterial": 4, "obvious": 3, "medium": 3, "calcium": 3,
	"sodium": 3, "studio": 3, "patio": 3, "ratio": 3, "audio": 3, "video": 3, "museum": 3, "theater": 3, "ideal": 3, "real": 1, "really": 2,
	"heroes": 2, "shoes": 1, "goes": 1, "does": 1, "doesn't": 2, "didn't": 2, "isn't": 2, "wasn't": 2, "hadn't": 2,
	"hasn't": 2, "couldn't": 2, "wouldn't": 2, "shouldn't": 2, "won't": 1, "don't": 1, "aren't": 1, "weren't": 1, "haven't": 2,
	"you're": 1, "we're": 1, "they're": 2, "you've": 1, "we've": 1, "i've": 1, "vertebrae": 3, "fever": 2, "walked": 1, "naked": 2,
	"wicked": 2, "sacred": 2, "hundred": 2, "beautiful": 3, "eye": 1, "eyes": 1, "eyed": 1, "suite": 1, "minute": 2, "minutes": 2,
	"vegetable": 4, "comfortable": 4, "favorite": 3, "separate": 3, "chocolate": 3, "temperature": 4, "prescription": 3,
	"physical": 3, "physician": 3, "physicians": 3, "client": 2, "clients": 2, "giant": 2, "reliable": 4, "variable": 4, "society": 4, "anxiety": 4, "variety": 4,
	"appropriate": 4, "associate": 4, "immediate": 4, "immediately": 5, "deteriorate": 5, "evaluate": 4, "evaluation": 5, "individual": 5, "individuals": 5,
	"usually": 4, "usual": 3, "actual": 3, "actually": 4, "manual": 3, "gradual": 3, "gradually": 4, "annual": 3, "visual": 3, "casual": 3,
	"ritual": 3, "virtual": 3, "mutual": 3, "situation": 4, "graduate": 3, "continue": 3, "continues": 3, "continuous": 4, "influence": 3, "fluctuate": 3,
	"device": 2, "devices": 3, "phone": 1, "phones": 1, "opioid": 3, "opioids": 3, "steroid": 2, "steroids": 2, "thyroid": 2, "asteroid": 3,
	"lower": 2, "power": 2, "shower": 2, "towel": 2, "bowel": 2, "bowels": 2, "flower": 2, "vowel": 2, "tower": 2, "higher": 2, "buyer": 2,
	"nerve": 1, "nerves": 1, "muscle": 2, "muscles": 2, "needle": 2, "needles": 2, "table": 2, "tables": 2, "clothes": 1, "cause": 1, "causes": 2,
}

// Syllables estimates the syllables of a word; a number counts as one.
func Syllables(word string) int {
	w := strings.TrimSuffix(lower(word), "'s")
	if n, ok := counted[w]; ok {
		return n
	}
	if w == "" || w[0] >= '0' && w[0] <= '9' {
		return 1
	}
	n := vowelGroups(w) + hiatus(w) - silent(w)
	return max(n, 1)
}

const vowels = "aeiouy"

func vowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

func vowelGroups(w string) int {
	n, in := 0, false
	for i := range len(w) {
		v := vowel(w[i]) && !(w[i] == 'u' && i > 0 && w[i-1] == 'q')
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// hiatus counts neighbouring vowels that are spoken apart ("me-di-um", "flu-id"), less those that are not ("pa-tient").
func hiatus(w string) int {
	return count(w, apart[:]) - count(w, together[:])
}

var apart = [...]string{"iu", "io", "ia", "eo", "iet", "ien", "yi", "uou", "uity", "oing", "eing", "iest", "aic", "oic", "ual", "uat"}

var together = [...]string{"tion", "sion", "cion", "gion", "tiou", "ciou", "giou", "xiou", "sial", "sian",
	"cia", "tia", "geo", "eou", "cien", "tien", "iage", "friend", "quat", "qual", "shion", "ieni"}

func count(w string, parts []string) int {
	n := 0
	for _, p := range parts {
		n += strings.Count(w, p)
	}
	return n
}

// silent counts endings that are written but not spoken.
func silent(w string) int {
	n := len(w)
	if n < 3 {
		return 0
	}
	switch {
	case strings.HasSuffix(w, "le") && !vowel(w[n-3]), strings.HasSuffix(w, "les") && n > 3 && !vowel(w[n-4]):
		return 0
	case strings.HasSuffix(w, "e") && !vowel(w[n-2]):
		return 1
	case strings.HasSuffix(w, "ely"), strings.Contains(w, "eful"), strings.Contains(w, "eless"), strings.HasSuffix(w, "ement"), strings.HasSuffix(w, "ements"):
		return 1
	case strings.HasSuffix(w, "ed"):
		if c := w[n-3]; c != 't' && c != 'd' && !vowel(c) && !(c == 'l' && n > 3 && !vowel(w[n-4])) {
			return 1
		}
	case strings.HasSuffix(w, "es"):
		if c := w[n-3]; !strings.ContainsRune("sxzcg", rune(c)) && !vowel(c) && !(c == 'h' && n > 3 && strings.ContainsRune("sc", rune(w[n-4]))) {
			return 1
		}
	}
	return 0
}
