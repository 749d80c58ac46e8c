package check

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/phone"
)

// quantity is a number that a text tells, with its unit as both languages have it.
type quantity struct {
	value float64
	unit  measure
	digit bool   // it was written in digits
	words string // as it was written
}

// measure is a unit: what it measures, such as time, and how many of the smallest unit it is. Inches and centimetres are
// one kind. The zero measure is that of a bare number.
type measure struct {
	of   string
	size float64
	zero float64 // of a scale that starts elsewhere
}

// measures are the units of a guide, by the words of both languages in the singular.
var measures = unitTable(map[measure]string{
	{"time", 1, 0}: "second segundo", {"time", 60, 0}: "minute minuto min", {"time", 3600, 0}: "hour hora h",
	{"time", 86400, 0}: "day día night noche", {"time", 604800, 0}: "week semana", {"time", 2.627e6, 0}: "month mes", {"time", 3.154e7, 0}: "year año",
	{"length", 1, 0}: "mm millimeter milímetro", {"length", 10, 0}: "cm centimeter centímetro", {"length", 25.4, 0}: "inch inche pulgada",
	{"length", 304.8, 0}: "foot feet pie", {"length", 1000, 0}: "m meter metro", {"length", 1e6, 0}: "km kilometer kilómetro", {"length", 1.609e6, 0}: "mile milla",
	{"mass", 1, 0}: "mcg µg μg microgram microgramo", {"mass", 1e3, 0}: "mg milligram miligramo", {"mass", 1e6, 0}: "g gram gramo",
	{"mass", 1e9, 0}: "kg kilogram kilogramo kilo", {"mass", 28.35e6, 0}: "ounce oz onza", {"mass", 453.6e6, 0}: "pound lb lbs libra",
	{"volume", 1, 0}: "ml milliliter mililitro cc", {"volume", 1000, 0}: "l liter litro",
	{"share", 1, 0}: "% percent ciento", {"heat", 1, 0}: "°f", {"heat", 1.8, 32}: "°c", {"pills", 1, 0}: "pill pastilla tablet tableta", {"times", 1, 0}: "time vez vece",
})

func unitTable(rows map[measure]string) map[string]measure {
	out := map[string]measure{}
	for m, names := range rows {
		for _, name := range strings.Fields(names) {
			out[name] = m
		}
	}
	return out
}

// cardinals are numbers in words. One is left out: "one" and "una" are articles as well.
var cardinals = map[string]map[string]float64{
	"en": wordNumbers("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
		"thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 million:1000000 half:0.5 twice:2 both:2"),
	"es": wordNumbers("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
		"treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 mil:1000 millón:1000000 millones:1000000 mitad:0.5 media:0.5 medio:0.5 ambos:2 ambas:2"),
}

func wordNumbers(fromTwo, others string) map[string]float64 {
	out := map[string]float64{}
	for i, w := range strings.Fields(fromTwo) {
		out[w] = float64(i + 2)
	}
	for _, pair := range strings.Fields(others) {
		w, n, _ := strings.Cut(pair, ":")
		out[w], _ = strconv.ParseFloat(n, 64)
	}
	return out
}

// figureOrWord is a number in digits or a word, and figures are the digits alone.
var (
	figureOrWord = lazily(`\d+(?:[.,]\d+)*|%|°[FCfc]|\pL+`)
	figures      = lazily(`^\d`)
)

// quantities are the numbers of a text. Telephone numbers are apart: they have no value.
func quantities(text, lang string) (numbers []quantity, phones []string) {
	rest := []byte(text)
	for _, h := range phone.Find(text) {
		phones = append(phones, h.Number.URI())
		for i := h.From; i < h.To; i++ {
			rest[i] = ' '
		}
	}
	tokens := figureOrWord().FindAllString(string(rest), -1)
	for i, t := range tokens {
		q := quantity{words: t}
		var known bool
		if q.digit = figures().MatchString(t); q.digit {
			q.value, known = figureValue(t, lang)
		} else {
			q.value, known = cardinals[lang][strings.ToLower(t)]
		}
		percent := lang == "es" && i > 0 && strings.EqualFold(t, "ciento") && strings.EqualFold(tokens[i-1], "por")
		if !known || q.value == 1 || percent {
			continue
		}
		q.takeUnit(tokens[i+1:], lang)
		numbers = append(numbers, q)
	}
	return numbers, phones
}

// takeUnit takes the unit that follows a number, at once or after a word such as "por" or "more".
func (q *quantity) takeUnit(next []string, lang string) {
	for i := range min(2, len(next)) {
		if figures().MatchString(next[i]) {
			return
		}
		word := strings.ToLower(next[i])
		m, ok := measures[word]
		for _, ending := range []string{"s", "es"} {
			if !ok {
				m, ok = measures[strings.TrimSuffix(word, ending)]
			}
		}
		if ok && (m.of != "pills" || i == 0) {
			q.unit, q.words = m, q.words+" "+next[i]
			return
		}
		if _, number := cardinals[lang][word]; number {
			return
		}
	}
}

// figureValue reads digits as a language groups them: 1,000 and 2.5 in English, in Spanish 1.000 and 2,5 as well.
func figureValue(digits, lang string) (float64, bool) {
	group, point := ",", "."
	if i := strings.LastIndexAny(digits, ".,"); lang == "es" && i >= 0 {
		if three := len(digits)-i-1 == 3; three && digits[i] == '.' || !three && digits[i] == ',' {
			group, point = ".", ","
		}
	}
	v, err := strconv.ParseFloat(strings.Replace(strings.ReplaceAll(digits, group, ""), point, ".", 1), 64)
	return v, err == nil
}

// like reports whether two numbers say the same. Of converted units that is nearly so: 2 inches are 5 centimetres.
func (q quantity) like(o quantity) bool {
	if q.unit.of == "" || o.unit.of == "" || q.unit == o.unit {
		return q.value == o.value
	}
	a, b := q.value*q.unit.size+q.unit.zero, o.value*o.unit.size+o.unit.zero
	near := 0.1
	if q.unit.of == "heat" { // a degree is the difference between well and ill
		near = 0.01
	}
	return q.unit.of == o.unit.of && math.Abs(a-b) <= near*max(a, b)
}

// unmatched takes from two lists what is in both.
func unmatched(a, b []quantity) (onlyA, onlyB []quantity) {
	onlyB = append(onlyB, b...)
	for _, q := range a {
		found := false
		for i, o := range onlyB {
			if found = q.like(o); found {
				onlyB = append(onlyB[:i], onlyB[i+1:]...)
				break
			}
		}
		if !found && !q.loose() {
			onlyA = append(onlyA, q)
		}
	}
	return onlyA, slices.DeleteFunc(onlyB, quantity.loose)
}

// loose reports a word that may stand for a number and need not: "both", "medio".
func (q quantity) loose() bool {
	return q.value == 0.5 && !q.digit || slices.Contains([]string{"both", "ambos", "ambas"}, strings.ToLower(strings.Fields(q.words)[0]))
}
