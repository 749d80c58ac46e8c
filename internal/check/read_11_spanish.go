package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var read11 = Rule{
	ID: "READ-11", Severity: source.Warning,
	What:   "A Spanish guide reads at least quite easily: 65 or more on the INFLESZ scale.",
	Why:    "INFLESZ (Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 2008) is the scale of health texts in Spanish: 65 to 80 is how popular papers read, below 55 most patients struggle. Fernández Huerta's ease is told beside it.",
	Before: "# example.es.yaml\nmain_message: La administración intratecal de medicamentos analgésicos requiere una evaluación multidisciplinaria previa, pormenorizada e individualizada, considerando antecedentes, contraindicaciones y expectativas terapéuticas.",
	After:  "# example.es.yaml\nmain_message: Antes de la cirugía, dos médicos ven su caso. Le preguntan qué ha probado y qué espera. Usted puede decir que no y pedir más tiempo.",
	Check:  checkSpanish,
}

const (
	goodINFLESZ   = 65.0
	enoughSpanish = 20 // of fewer words the measure is chance
)

func checkSpanish(s *Subject) []source.Problem {
	if s.language() != "es" {
		return nil
	}
	var whole lexicon.Spanish
	for _, t := range s.sentences() {
		if t.counts() && !t.inherited(s) {
			whole.Add(t.Words)
		}
	}
	if g := whole.INFLESZ(); whole.Words >= enoughSpanish && g < goodINFLESZ {
		severity := usual
		if g < 55 {
			severity = source.Error
		}
		return []source.Problem{as(severity, on(s.Guide.Title, fmt.Sprintf("the guide's INFLESZ is %.0f (Fernández-Huerta %.0f); aim for 65", g, whole.FernandezHuerta()), "make the sentences shorter and take shorter words"))}
	}
	return nil
}

// inherited reports whether a translation has this sentence still from its original.
func (s Sentence) inherited(sub *Subject) bool {
	return sub.Guide.LangAt(s.At(s.Span.From)) != sub.Guide.Lang()
}
