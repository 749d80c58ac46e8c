package typeset

import "strings"

// lexicon lists the words of a language that ask for company, in lower case and without punctuation.
type lexicon struct{ classes map[string]class }

var lexicons = map[string]*lexicon{
	"en": newLexicon(map[class]string{
		unit: `am pm a.m p.m noon % percent mg mcg µg μg g kg lb lbs oz ml cc l cm mm m ft km °f °c ° hz khz ma v
			second seconds sec minute minutes min mins hour hours hr hrs day days night nights week weeks wk wks month months
			year years yr yrs inch inches foot feet mile miles pound pounds ounce ounces milligrams micrograms grams
			milliliters degrees times volts dose doses people million billion thousand`,
		title:       `dr mr mrs ms prof rev st vs e.g i.e`,
		abbreviated: `no nos fig figs vol ch sec p pp`,
		counter: `page pages step steps figure table section chapter part day days week weeks month year grade type level
			stage number question item box room suite age ages phase about over under nearly almost roughly than
			january february march april may june july august september october november december
			jan feb mar apr jun jul aug sep sept oct nov dec`,
		short:      `a an the of to in on at by or and for but nor as is it if we you i no not with from your our its`,
		credential: `md do phd rn np pa pa-c crna crnp dnp msn bsn facp faan pharmd dpt m.d d.o ph.d r.n`,
		among:      `in of out`,
	}),
	"es": newLexicon(map[class]string{
		unit: `am pm a.m p.m % mg mcg µg μg g kg lb lbs oz ml cc l cm mm m km °f °c ° hz khz ma v h min
			segundo segundos minuto minutos hora horas día días noche noches semana semanas mes meses año años
			pulgada pulgadas pie pies milla millas libra libras onza onzas miligramos microgramos gramos mililitros grados
			veces dosis personas millones mil`,
		title:       `dr dra sr sra srta lic prof ud uds p.ej`,
		abbreviated: `no núm fig figs vol cap sec p pág págs`,
		counter: `página páginas paso pasos figura tabla sección capítulo parte día días semana semanas mes año grado tipo nivel
			etapa número pregunta sala edad fase unos unas casi`,
		short:      `a al de del el la los las un una unos unas y e o u en con por para que se su sus no es lo le si`,
		credential: `md do phd rn np pa pa-c crna crnp dnp m.d d.o ph.d`,
		among:      `en de`,
	}),
}

func newLexicon(lists map[class]string) *lexicon {
	l := &lexicon{map[string]class{}}
	for c, words := range lists {
		for _, w := range strings.Fields(words) {
			l.classes[w] |= c
		}
	}
	return l
}

// lexiconFor is the list for a language tag; English where there is none.
func lexiconFor(lang string) *lexicon {
	primary, _, _ := strings.Cut(lang, "-")
	if l, ok := lexicons[strings.ToLower(primary)]; ok {
		return l
	}
	return lexicons["en"]
}
