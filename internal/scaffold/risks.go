package scaffold

import (
	"strings"

	"guidepress/internal/guide"
)

// risk is the heading of a prompt.
type risk struct{ icon, title string }

// known are the risks that a guide on each sort of treatment has to speak of: those that the rule EDU-05 looks
// for, and some that consent forms name. What each means for a treatment is for the author to say.
var known = map[guide.Procedure][]risk{
	"pump": {{"bandage", "Infection"}, {"drop", "Bleeding"}, {"head", "Leak and headache"}, {"tube", "Tube trouble"},
		{"pump", "Pump failure"}, {"pill", "Too much medicine"}, {"caution", "Too little medicine"}, {"magnet", "MRI scans"}},
	"stimulator": {{"bandage", "Infection"}, {"drop", "Bleeding"}, {"nerve", "Nerve harm"}, {"tube", "Wire moves or breaks"},
		{"battery", "Battery trouble"}, {"question", "Not enough relief"}, {"magnet", "MRI scans"}},
	"injection": {{"bandage", "Infection"}, {"drop", "Bleeding"}, {"head", "Headache"}, {"nerve", "Nerve harm"}, {"allergy", "Allergy"}},
	"ablation":  {{"bandage", "Infection"}, {"drop", "Bleeding"}, {"nerve", "Nerve harm"}, {"pulse", "More pain for a time"}},
	"surgery":   {{"bandage", "Infection"}, {"drop", "Bleeding"}, {"nerve", "Nerve harm"}, {"doctor", "Trouble with anesthesia"}},
	"medicine":  {{"pill", "Side effects"}, {"allergy", "Allergy"}, {"caution", "Too much"}, {"car", "Sleepy at the wheel"}},
	"therapy":   {{"pulse", "More pain at first"}, {"bone", "A fall or an injury"}, {"clock", "It takes time"}, {"question", "Not enough relief"}},
}

// risks are the items of the risks section.
func risks(p guide.Procedure) string {
	var b strings.Builder
	for _, r := range known[p] {
		b.WriteString("          - icon: " + r.icon + "\n")
		b.WriteString("            title: " + r.title + "\n")
		b.WriteString("            text: TODO What it is, in plain words\n")
		b.WriteString("            do: TODO What to do about it\n")
	}
	return strings.TrimRight(b.String(), "\n")
}
