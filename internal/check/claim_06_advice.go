package check

import (
	"fmt"

	"guidepress/internal/source"
)

// advice is what no guide may tell a reader to do.
type advice struct {
	says   *pattern
	unless *pattern // what makes it right
	hint   string
}

var harmful = []advice{
	{pat(`\b(?:you (?:can|may|are free to)|it is (?:safe|fine|ok|okay) to|feel free to) (?:still |also )?(?:drive|use machines|operate (?:heavy )?machinery)\b[^.;]{0,50}\b(?:right after|straight after|directly after|soon after|even after|just after|while|even if|even when|even though)\b[^.;]{0,40}\b(?:sedat\w+|an(?:a)?esthe\w+|asleep|opioids?|drowsy|sleepy|dizzy|numb)\b`, "drive", "machin"),
		pat(`\b(?:24 hours|a day|one day|the next day|wears off|worn off)\b`), "say how long to wait before driving"},
	{pat(`\b(?:take|use|swallow) (?:twice|double|two times|three times|triple|more than) (?:of )?(?:your |the )?(?:usual |normal |prescribed |next |regular )?(?:dose|amount|number of pills)\b|\bdouble (?:up on )?(?:your|the|the next|your next) (?:dose|pills|medicine)\b|\btake (?:an extra|a double|a triple) (?:dose|pill)\b|\btake as (?:many|much) (?:(?:pain |sleeping )?(?:pills|tablets|doses|opioids|medicine)|of (?:it|them)|of the (?:pills|medicine)) as you (?:need|want|like|wish)\b`, "twice", "double", "times", "triple", "more than", "extra", "as you "),
		pat(`\b(?:if your doctor|your doctor (?:may|will|says)|as (?:told|directed)|can (?:harm|kill|cause)|is dangerous)\b`), "say to take the dose on the label, and whom to ask for more"},
	{pat(`\b(?:stop|skip|quit)(?: taking)? `+thinner+`[^.;]{0,30}\b(?:on your own|by yourself|without (?:asking|telling|talking|calling))\b`, "stop", "skip", "quit"),
		nil, "say who decides, and when"},
	{pat(`\b(?:share|give away|lend) (?:your |any |leftover )+(?:pain )?(?:pills|medicines?|opioids|tablets|patches)\b|\bgive (?:your |any |leftover )+(?:pain )?(?:pills|opioids|tablets) to\b`, "share", "give", "lend"),
		pat(`\b(?:back|pharmac\w+|police|take-back|drop box)\b`), "say where to bring what is left"},
	{pat(`\b(?:you (?:can|may)|it is (?:safe|fine|ok|okay) to) (?:still |also )?(?:drink|have) (?:a (?:glass of|little) )?(?:alcohol|wine|beer|a drink)\b[^.;]{0,30}\b(?:with|while (?:taking|you take|on)|on top of)\b[^.;]{0,30}\b(?:opioids?|pain (?:pills|medicine)|sedatives?|sleeping pills|morphine|oxycodone)\b`, "alcohol", "wine", "beer", "drink"),
		nil, "say that alcohol and these medicines can stop breathing"},
	{pat(`\b(?:you do not|you don['’]t|no) need to (?:tell|call|let) (?:us|your doctor)\b[^.;]{0,30}\b(?:blood[- ]thinners?|allerg\w+|pregnan\w+|fever|pacemaker)\b`, "need to"),
		nil, "say to tell you of it"},
}

// harmfulAdvice finds advice by which a reader could come to harm.
func harmfulAdvice(s *Subject) []source.Problem {
	var out []source.Problem
	for _, a := range harmful {
		if !s.mentions(a.says) {
			continue
		}
		for _, t := range s.claims() {
			for _, m := range a.says.in(t.lower()) {
				if from := t.Span.From + m.From; !t.negated(from) && (a.unless == nil || !a.unless.match(t.lower())) {
					out = append(out, t.problem(from, t.Span.From+m.To, fmt.Sprintf("“%s” can harm who does it", short(t.Text[from:t.Span.From+m.To], 60)), a.hint))
				}
			}
		}
	}
	return out
}
