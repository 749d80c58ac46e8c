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

// What harms is told in few ways, whatever the medicine: to stop what must not be stopped at once, to take more or what is not
// one's own, to mix what slows breathing, to drive while asleep, to heat or cool what feels nothing, to keep a fact from the nurse.
const (
	mayFreely  = `(?:you (?:can|may|are free to|are able to)|it is (?:safe|fine|ok|okay) to|feel free to|go ahead and|there is no harm in) (?:still |also |always )?`
	mustGoOn   = `(?:[a-z-]+ )?(?:steroids?|prednisone|insulin|seizure (?:medicines?|pills?|drugs?)|blood pressure (?:pills?|medicines?)|heart (?:pills?|medicines?)|antidepressants?|antibiotics?|opioids?|baclofen|blood[- ]thinners?|beta[- ]?blockers?|methadone|transplant (?:pills?|drugs?|medicines?))`
	slows      = `(?:opioids?|pain (?:pills?|medicines?|tablets?)|sedatives?|sleeping (?:pills?|tablets?)|morphine|oxycodone|tranquilizers?)`
	dulled     = `(?:sedat\w+|an(?:a)?esthe\w+|asleep|opioids?|drowsy|sleepy|dizzy|numb|groggy|light[- ]?headed|blur\w*|weak)`
	owner      = `(?:(?:a |your |the )?(?:friend|wife|husband|spouse|partner|mother|father|brother|sister|neighbor|relative|child)['’]s|somebody else['’]s|someone else['’]s|another person['’]s)`
	unguarded  = `\b(?:24 hours|a day|one day|the next day|wears off|worn off|until)\b`
	secretable = `(?:blood[- ]thinners?|allerg\w+|pregnan\w+|fever|pacemaker|implants?|medicines?|pills|herbs|supplements|diabetes|alcohol|drugs|smok\w+)`
)

var harmful = []advice{
	{pat(`\b(?:`+mayFreely+`)(?:drive|use (?:machines|power tools)|operate (?:a |an |heavy )?(?:machinery|machine|saw|forklift|crane)|climb (?:a )?ladders?)\b[^.;]{0,50}\b(?:right after|straight after|directly after|soon after|even after|just after|after|while|even if|even when|even though)\b[^.;]{0,40}\b`+dulled+`\b`, "drive", "machin", "operate", "tools", "ladder"),
		pat(unguarded), "say how long to wait before driving"},
	{pat(`\b(?:take|use|swallow) (?:twice|double|two times|three times|triple|more than) (?:of )?(?:your |the )?(?:usual |normal |prescribed |next |regular )?(?:dose|amount|number of pills)\b|\b(?:double|triple) (?:up on )?(?:your|the|the next|your next) (?:[a-z]+ ){0,2}(?:dose|pills?|medicine|tablets?)\b|\btake (?:an extra|a double|a triple) (?:dose|pill)\b|\btake as (?:many|much) (?:(?:pain |sleeping )?(?:pills|tablets|doses|opioids|medicine)|of (?:it|them)|of the (?:pills|medicine)) as you (?:need|want|like|wish)\b|\bmiss(?:ed)? (?:a|your|one) (?:dose|pill)\b[^.;]{0,30}, (?:just )?take (?:two|double|both|twice)\b|\b(?:wear|use|put on) (?:two|three|both|another|a second) (?:[a-z]+ )?patch(?:es)?\b|\btake (?:two|three|four|five|several|extra|more) (?:[a-z]+ ){0,2}(?:pills|tablets|doses) if (?:one|it|that|the first)\b|\btake [a-z -]{3,30} every (?:hour|half hour|\d+ minutes|few minutes) (?:until|till)\b`,
		"twice", "double", "times", "triple", "more than", "extra", "as you ", "miss", "patch", "every hour", "every half", "minutes until", "minutes till", "take two", "take three", "take four", "take several", "take extra", "take more"),
		pat(`\b(?:if your doctor|your doctor (?:may|will|says)|as (?:told|directed)|can (?:harm|kill|cause)|is dangerous)\b`), "say to take the dose on the label, and whom to ask for more"},
	{pat(`\b(?:stop|skip|quit)(?: taking)? (?:`+thinner+`|(?:your |any |all |the )?`+mustGoOn+`)[^.;]{0,30}\b(?:on your own|by yourself|without (?:asking|telling|talking|calling)|all at once|suddenly|cold turkey|(?:once|when|whenever|as soon as|if) you (?:feel|are) (?:well|fine|better|good|tired)|if it makes you)\b`, "stop", "skip", "quit"),
		pat(`\bcan (?:harm|kill|make)\b`), "say who decides, and when"},
	{pat(`\b(?:share|give away|lend) (?:your |any |leftover )+(?:pain )?(?:pills|medicines?|opioids|tablets|patches)\b|\bgive (?:your |any |leftover )+(?:pain )?(?:pills|opioids|tablets) to\b`, "share", "give", "lend"),
		pat(`\b(?:back|pharmac\w+|police|take-back|drop box)\b`), "say where to bring what is left"},
	{pat(`\b(?:take|use|try|borrow) (?:some of |one of )?(?:`+owner+` (?:[a-z]+ ){0,2}|(?:old |any )?(?:left[- ]?over|expired) (?:[a-z]+ )?)(?:pills?|medicines?|antibiotics|tablets|patches|cream|drops|opioids|insulin|inhaler)\b`, "'s ", "’s ", "leftover", "left-over", "left over", "expired"),
		nil, "say to take only what was prescribed for the reader now"},
	{pat(`\b(?:`+mayFreely+`)(?:drink|have) (?:a |some |a (?:glass of|little) )?(?:alcohol|wine|beer|drink|cocktail)\b[^.;]{0,30}\b(?:with|while (?:taking|you take|on)|on top of)\b[^.;]{0,30}\b`+slows+`\b|^(?:please )?(?:drink|have|enjoy) (?:a |some )?(?:glass of |sip of )?(?:alcohol|wine|beer|whiskey)\b[^.;]{0,20}\bwith (?:your |the )?(?:`+slows+`)|\b(?:mix|combine|take) (?:your |an? |the )?`+slows+` (?:with|and|together with) (?:your |an? |some )?(?:`+slows+`|alcohol|wine|beer)\b`, "alcohol", "wine", "beer", "drink", "cocktail", "mix", "combine", "sleeping", "sedative", "tranquil"),
		pat(`\b(?:can|may|could) (?:kill|harm|stop|slow)\b|\bdanger\w*\b|\bif your doctor\b`), "say that alcohol and these medicines can stop breathing"},
	{pat(`\b(?:you (?:do not|need not|don['’]t)|(?:there is )?no|not) (?:have to|need to|need) (?:tell|call|let|mention|report|list|say)\b[^.;]{0,40}\b`+secretable+`\b|\bdo not (?:bother to |need to )?(?:tell|mention|report)\b[^.;]{0,30}\b`+secretable+`\b`, "tell", "mention", "report", "need to", "list"),
		nil, "say to tell you of it"},
	{pat(`\b(?:put|use|place|apply|add|hold|lay) (?:an? |the |some )?(?:heat(?:ing pad)?|ice|hot[- ](?:pad|pack|water bottle)|heating pad)[^.;]{0,30}\b(?:(?:is|are|feels?) (?:still )?numb|numb (?:skin|foot|leg|arm|hand|area|spot|cheek|lip)|(?:straight|right|directly) on|(?:on|to) (?:the |your )?bare skin|patch|make it stronger)\b|\bpatch\b[^.;]{0,20}\b(?:add|use|put on) (?:a )?heat`, "heat", "ice ", "hot "),
		nil, "say to wrap it in a towel and for how long, and never on skin that feels nothing or on a patch"},
	{pat(`\b(?:crush|chew|split|break|cut|open) (?:up )?(?:the |your |a |any )?(?:long[- ]acting|extended[- ]release|slow[- ]release|time[- ]release|coated|pain patch|patch)`, "crush", "chew", "split", "break", "cut ", "open "),
		nil, "say to swallow it whole: the whole dose comes at once otherwise"},
	{pat(`\b(?:`+mayFreely+`)(?:go into|have|enter|get) (?:an |the )?(?:mri|scanner)\b[^.;]{0,20}\b(?:with (?:your|the|a) (?:stimulator|pump|pacemaker|device)(?: (?:on|running))?)`, "mri", "scanner"),
		pat(`\bconditional\b|\bcall\b|\bask\b`), "say that it depends on the device, and whom to ask"},
	{pat(`\bignore (?:it|the|any|a|this)\b(?: (?:beep|beeps|alarm|warning|fever|bleeding|numbness|swelling|weakness))?[^.;]{0,20}\b(?:until|beeps?|alarms?|fever|bleeding|numbness|weakness|swelling)\b`, "ignore"),
		nil, "say whom to call"},
	{pat(`\b(?:remove|take out|pull out|cut|pull) (?:the |your |out )?(?:[a-z]+ )?(?:stitches|staples|drain|catheter|tube|wires?|cast)\b[^.;]{0,20}\b(?:yourself|on your own|by yourself|at home|with (?:a|an|your))\b`, "stitches", "staples", "drain", "catheter", "tube", "wire", "cast"),
		pat(`\b(?:nurse|show|taught|told|teach)\b`), "say who takes it out, and when"},
	{pat(`\b(?:`+mayFreely+`)(?:swim|bathe|soak|sit in a hot tub)\b[^.;]{0,20}\bwith (?:the |an |your )?(?:open|fresh) (?:cut|wound|incision)\b`, "swim", "bathe", "soak", "tub"),
		nil, "say when the cut may be under water"},
	{pat(`\bkeep (?:your |the |a |any |this )?(?:fever|pain|bleeding|symptoms?|side effects?|drinking|pills|numbness)\b[^.;]{0,10}\bto yourself\b`, "to yourself"),
		nil, "say whom to tell"},
	{pat(`\b(?:stop|skip)(?: taking)? `+thinner+`[^.;]{0,20}\b(?:when(?:ever)? you (?:like|want|wish|please)|any time)\b`, "stop", "skip"),
		nil, "say who decides, and when"},
	{pat(`\b(?:`+mayFreely+`)(?:eat|drink)\b[^.;]{0,20}\b(?:right (?:up to|until|before)|up until|until right before)\b[^.;]{0,20}\b(?:surgery|an(?:a)?esthesia|procedure)\b`, "eat", "drink"),
		pat(`\bclear\b|\bwater\b`), "say from which hour on nothing may be eaten or drunk"},
	{pat(`\b(?:`+mayFreely+`)(?:skip|stop)(?: taking)? (?:your |the )?`+mustGoOn+`\b`, "skip", "stop"),
		pat(`\b(?:after|told|doctor|we|ask)\b`), "say how long to take it, and who decides"},
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
