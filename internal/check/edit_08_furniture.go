package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var edit08 = Rule{
	ID: "EDIT-08", Severity: source.Error, English: true,
	What:   "No buttons, paths and forms of a website stand in the text.",
	Why:    "They come along when a page is copied and mean nothing on paper.",
	Before: "Home / Treatments / Intrathecal Pumps",
	After:  "An intrathecal pump is a small device that sends medicine to the spine.",
	Check: func(s *Subject) []source.Problem {
		var out []source.Problem
		for _, p := range s.pieces() {
			if furniture(p) {
				out = append(out, p.fault(fmt.Sprintf("“%s” is part of a website, not text for a guide", short(p.Text, 50)), "take it out"))
			}
		}
		return out
	},
}

var (
	// crumbs is a path of at least three short steps without a full stop.
	crumbs = lazily(`^[A-Z][\w&' -]{0,30}( ?[/›»>] ?[A-Z][\w&' -]{0,40}){2,}$`)
	// wholeButton is a piece that is nothing but a button.
	wholeButton = lazily(`^(?:keep reading|read more|learn more|see more|show more|view all|load more|find a (?:location|doctor|provider|clinic)|back to top|skip to (?:main )?content|search|menu|close|next|previous|share|print|home|subscribe|book now|book online|schedule now|request (?:an )?appointment|contact us(?: today)?|get started|log ?in|sign (?:in|up)|patient portal|share this (?:page|post|article)|related (?:posts|articles)|all rights reserved|submit|follow us)\W*$`)
	partButton  = pat(`^(?:download (?:our|the|your) [a-z ]{0,30}(?:guide|brochure|pdf|ebook)\b|enter your (?:address|zip|email|city|name)|click here to (?:search|download|subscribe|view)|search(?:…|\.\.\.)|we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|share (?:this )?on (?:facebook|twitter)|©|copyright (?:©|\d{4})|sign up for our newsletter|type your )|\ball rights reserved\b|\bcookie (?:policy|settings|preferences)\b`,
		"download", "enter your", "click here", "search", "cookie", "share", "©", "copyright", "newsletter", "rights reserved", "type your")
)

// furniture reports whether a piece is a part of a website.
func furniture(p *Piece) bool {
	if p.Role == Alt || p.Role == Cell || p.Role == Label || p.Role == Title {
		return false
	}
	text := strings.TrimSpace(p.Text)
	low := strings.TrimSpace(p.Lower)
	return wholeButton().MatchString(low) && p.Role != Heading || partButton.match(low) || crumbs().MatchString(text) || wholeButton().MatchString(low) && websiteHeading[strings.Trim(low, " .!…")]
}

// websiteHeading are buttons that are no heading either. "Get started" and "Contact us" may be one.
var websiteHeading = set("search menu submit close next previous subscribe login")
