package importer

import (
	"strings"
)

// byWords says what a section is about by the words of its heading. The first line that matches wins: "Post
// pump implant" is about recovery, "Risks of the trial" about risks.
var byWords = []struct {
	kind  string
	words *pattern
}{
	{"questions", about(`questions? (to|you can|you should|you may want to) ask|ask your (doctor|provider|surgeon)|preguntas para (su|el|la|nosotros)`)},
	{"faqs", about(`faqs?|faq'?s|frequently asked|common questions|questions (and|&|&amp;) answers|q ?& ?a|questions|(patients?|people|you|we are) (often |always |also |most |may )*ask(ed)?|asked (often|by)|preguntas (frecuentes|comunes)|sus preguntas`)},
	{"when-to-call", about(`when to (call|seek|contact|see|get)|call (us|911|your doctor) (if|when)|emergenc(y|ies)|warning signs|red flags|cu[aá]ndo (llamar|buscar)|se[nñ]ales de (alerta|alarma)|emergencias?`)},
	{"alternatives", about(`alternatives?|other (options|treatments|choices|ways)|compared? (to|with)|versus|vs|alternativas|otras (opciones|maneras)|otros tratamientos`)},
	{"risks", about(`risks?|side effects?|complications?|safety|what can go wrong|dangers?|precautions|riesgos|efectos secundarios|complicaciones`)},
	{"sources", about(`sources|references|bibliography|citations|further reading|fuentes|referencias`)},
	{"glossary", about(`glossary|words to know|key terms|terminology|definitions|glosario|palabras que`)},
	{"how-it-works", about(`how (it|they|this|that) works?|how (does|do|is|are) .* (work|help|relieve|treat)|how .* works?|mechanism|the science|c[oó]mo funciona`)},
	{"recovery", about(`recover(y|ing)|after ?care|after (the|your|a|an|surgery|treatment|implant\w*)|post|healing|follow[- ]?up|rehabilitation|downtime|recuperaci[oó]n|despu[eé]s de`)},
	{"trial", about(`trial|test (period|phase|drive)|screening`)},
	{"is-it-for-me", about(`candidates?|candidacy|right for (me|you)|who (is|are|can|may|should|needs|will)\b.*|eligib\w+|(is|are) (it|this|they|you) (right|a good|suitable)|conditions? (we )?treat(s|ed)?|indications?|what .* treats?|candidatos?|para qui[eé]n|es para m[ií]`)},
	{"implant", about(`implant(s|ation|ing|ed)?|placement|permanent`)},
	{"benefits", about(`benefits?|advantages?|pros|beneficios|ventajas`)},
	{"daily-life", about(`living with|life with|daily life|everyday life|lifestyle|day[- ]to[- ]day`)},
	{"locations", about(`locations?|offices|find us|where (we are|to find us)|our clinics`)},
	{"get-started", about(`get(ting)? started|next steps?|schedul(e|ing)|book(ing)?|contact( us)?|request|make an appointment|call us|talk to us`)},
	{"procedure", about(`procedures?|surgery|operation|what to expect( (during|before|from) (the|your|a|an) .*)?|day of|during (the|your)|prepar(e|ing|ation)|how (is|are) .* (done|performed|given|placed)|step[- ]by[- ]step|injection day|procedimiento|qu[eé] esperar|c[oó]mo se hace|preparaci[oó]n|antes de`)},
	{"overview", about(`overview|about|introduction|at a glance|in brief|qu[eé] es|resumen`)},
}

func about(words string) *pattern { return newPattern(`(?i)\b(?:` + words + `)\b`) }

// expectElsewhere are expectations that are not about the treatment itself.
var expectElsewhere = newPattern(`(?i)what to expect\b.*\b(appointments?|visits?|consultations?)`)

var whatIs = newPattern(`(?i)^what (is|are) (an? |the )?`)

// kindOf is the kind of section a heading announces; "" when its words say nothing.
func kindOf(title, treatment string) string {
	if treatment != "" && sameThing(whatIs.ReplaceAllString(title, ""), treatment) {
		return "overview"
	}
	if expectElsewhere.MatchString(title) {
		return ""
	}
	for _, w := range byWords {
		if w.words.MatchString(withoutName(title, treatment)) {
			return w.kind
		}
	}
	if whatIs.MatchString(title) {
		return "overview"
	}
	return ""
}

// withoutName cuts the treatment's own name out of a heading: "Implant" in the name of a treatment does not make
// each of its sections one about the implant.
func withoutName(title, treatment string) string {
	name := strings.TrimSuffix(strings.ToLower(treatment), "s")
	if len(name) < 4 {
		return title
	}
	if i := strings.Index(strings.ToLower(title), name); i >= 0 && i+len(name) <= len(title) {
		return title[:i] + " " + strings.TrimPrefix(title[i+len(name):], "s")
	}
	return title
}

// sameThing compares names without case, plural and marks.
func sameThing(a, b string) bool {
	name := func(s string) string { return strings.TrimSuffix(strings.TrimSpace(folded(s)), "s") }
	return name(a) == name(b)
}

// procedures says what sort of treatment it is by the words of the page's title and text.
var procedures = []struct {
	kind  string
	words *pattern
}{
	{"pump", about(`pumps?`)},
	{"stimulator", about(`stimulat(or|ors|ion)|neuromodulation|scs|drg|pns`)},
	{"ablation", about(`ablations?|radiofrequency|rhizotomy|rfa|cryo\w*`)},
	{"injection", about(`injections?|epidurals?|blocks?|shots?|infusions?|botox`)},
	{"surgery", about(`surger(y|ies)|surgical|fusion|\w*ectomy|\w*plasty|implants?|replacement`)},
	{"medicine", about(`medications?|medicines?|drugs?|opioids?|ketamine|pills?`)},
	{"therapy", about(`therap(y|ies)|exercises?|massage|acupuncture|counseling|rehabilitation`)},
}

// procedureOf guesses; sure is false when neither title nor text says.
func procedureOf(title, text string) (kind string, sure bool) {
	for _, p := range procedures {
		if p.words.MatchString(title) {
			return p.kind, true
		}
	}
	best, most := "therapy", 0
	for _, p := range procedures {
		if n := len(p.words.FindAllStringIndex(text, 200)); n > most {
			best, most = p.kind, n
		}
	}
	return best, false
}
