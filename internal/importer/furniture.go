package importer

// worded is furniture by its words. Each pattern must match the whole line, so that a sentence of the text
// that only begins alike stays: "Click here to learn more" is a fault of the text, for check to show.
var worded = []struct {
	what string
	line *pattern
}{
	{"breadcrumb", line(`(you are here:? *)?(home|start) *[/>»›→|] *\S.*`)},
	{"search box", line(`find (a|your|our) (nearest )?(locations?|office|clinic)s?`)},
	{"search box", line(`enter your (address|zip|city|location|postcode).*`)},
	{"search box", line(`(click here to )?search( (for|here|this site|the site))?:?`)},
	{"search box", line(`(use my|your) (current )?location`)},
	{"button", line(`(keep|continue|start) reading`)},
	{"button", line(`(read|learn|show|view|see|load) (more|less|all)( ?[»›>→])?`)},
	{"button", line(`download (our|the|your|this|now|pdf|a free)\b.{0,60}`)},
	{"button", line(`(expand|collapse|open|close) all`)},
	{"button", line(`submit|send|close|go`)},
	{"way back", line(`(back|return|scroll) to (the )?top|skip to (the )?(main )?(content|navigation)`)},
	{"menu", line(`(toggle|main|primary|open|close)? ?(menu|navigation)`)},
	{"menu", line(`(previous|next)( (post|article|page|treatment))?|[«‹←] ?previous.{0,60}|next ?[»›→].{0,60}`)},
	{"menu", line(`table of contents|on this page|jump to( section)?|in this article`)},
	{"share bar", line(`(share|tweet|pin|email|print)( (this|it|on|via|by))?( (page|post|article|treatment))?( (on|via|with) \S.{0,30})?:?`)},
	{"share bar", line(`(facebook|twitter|x|linkedin|pinterest|instagram|youtube|whatsapp|tiktok)`)},
	{"share bar", line(`follow us( on .{0,40})?`)},
	{"cookie banner", line(`(we|this (web)?site|our (web)?site) (also )?uses? cookies.*`)},
	{"cookie banner", line(`(accept|reject|allow|manage|deny)( all)?( cookies?| preferences)?|cookie (settings|policy|preferences)`)},
	{"sign-up box", line(`(subscribe|sign up)( (to|for) (our|the) (newsletter|mailing list|blog).{0,40})?`)},
	{"foot of the website", line(`(copyright )?(©|\(c\)).{0,90}|copyright (\d{4}|by\b).{0,80}|.{0,60}all rights reserved|(website )?(privacy|cookie)( policy| notice| statement)?|terms( (of|and) \w+)*|site ?map|accessibility( statement)?|(proudly )?powered by .{0,40}|(web ?site |web ?)?design(ed)? (and developed )?by .{0,60}`)},
	{"more of the website", line(`(related|recent|popular|latest|similar|more) (posts?|articles?|news|stories)|you (may|might) also like`)},
	{"more of the website", line(`leave a (reply|comment)|comments( \(\d+\))?|(no|\d+) comments?`)},
	{"more of the website", line(`(posted|published|last updated|filed) (on|by|in|under)\b.{0,80}|\d+[ -]min(ute)?s? read`)},
}

func line(text string) *pattern {
	return newPattern(`(?i)^(?:` + text + `)\s*[.!:>»→…]*$`)
}

// buttons invite to do what paper cannot. "Get started" and "Contact us" may also be headings, and as such stay.
var buttons = line(`(book|schedule|request)( an?| your)?( (appointment|visit|consultation))?( (now|online|today|here))?|get started|contact us|log ?in|sign (in|up)|patient portal|home|pay (my|your) bill`)

// crumbs is a path of short steps: three with slashes, two with arrows.
var crumbs = newPattern(`^[A-Z][\w&' -]{0,30}(?:(?: ?/ ?[A-Z][\w&' -]{0,40}){2,}|(?: [›»→>] [A-Z][\w&' -]{0,40})+)$`)

// furnitureLine says what furniture a line is, "" for none.
func furnitureLine(s string) string {
	s = squeeze(s)
	if s == "" || wordCount(s) > enough {
		return ""
	}
	if crumbs.MatchString(s) {
		return "breadcrumb"
	}
	for _, w := range worded {
		if w.line.MatchString(s) {
			return w.what
		}
	}
	return ""
}

// dropFurniture takes lines of the website out of the flow. Under a heading such as "Related posts" the links
// go with it.
func (p *page) dropFurniture() {
	var kept []item
	more := false // under such a heading
	for _, it := range p.items {
		what := ""
		if (it.kind == heading || it.kind == para) && !it.caption {
			what = furnitureLine(it.text())
		}
		if what == "" && it.kind == para && (buttons.MatchString(squeeze(it.text())) || allButtons(it.runs)) {
			what = "button"
		}
		if it.kind == heading || it.kind == para && !linked(it.runs) {
			more = what == "more of the website"
		}
		if what == "" && more && onlyLinks(it) {
			what = "more of the website"
		}
		if what == "" {
			kept = append(kept, it)
			continue
		}
		it.each(func(s string) {
			if wordCount(s) > 0 {
				p.dropped = append(p.dropped, Dropped{what, squeeze(s)})
			}
		})
	}
	p.items = kept
}

// allButtons reports whether a line is several buttons in a row.
func allButtons(runs []run) bool {
	rest := squeeze(plain(runs))
	for n := 0; rest != ""; n++ {
		m := buttonStart.FindString(rest)
		if m == "" {
			return false
		}
		rest = trim(rest[len(m):])
	}
	return true
}

// buttonStart is one button at the start of a line of them.
var buttonStart = newPattern(`^(?i:(?:book|schedule|request|make)(?: an?| your)? (?:appointment|visit|consultation)(?: (?:now|online|today))?|(?:book|enquire|apply|register) now|get started|contact us|call (?:us )?(?:now|today)|find (?:a )?(?:doctor|provider|surgeon|location)s?|(?:learn|read) more|patient portal|download brochure|request (?:a )?call ?back)(?:\s+|$)`)

func onlyLinks(it item) bool {
	if it.kind == para {
		return linked(it.runs)
	}
	if it.kind != bullets {
		return false
	}
	for _, body := range it.list.items {
		for _, part := range body {
			if !onlyLinks(part) {
				return false
			}
		}
	}
	return true
}
