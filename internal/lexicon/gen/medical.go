package main

import (
	"regexp"
	"strings"
)

// medicalForm knows a medical word by its Greek or Latin parts. The whole larger list (345,000 words) is not
// taken: the more rare words a list knows, the more misspellings it takes for words.
var medicalForm = regexp.MustCompile(`^(neuro|vertebr|lumb|sacr|thorac|cervic|myel|myo|arthr|osteo|cardi|hemat|hemo|gastr|nephr|hepat|` +
	`anesth|analg|cortico|dermat|orthop|psych|physi|radio|rheum|spond|immuno|antibio|endosc|intra|intrath|hypo|hyper|` +
	`tachy|brady|pharma|chemo|electro|epidur|subdur|dura|opioid|pulmon|bronch|lapar|thromb|vaso|ven[ao]|cathet|seda)` +
	`|(itis|osis|otic|ectomy|otomy|ostomy|algias?|algesics?|pathy|pathies|pathic|thecal|dural|omas?|emia|emic|uria|plegias?|` +
	`plegic|paresis|plasty|plasties|scop[yi]c?|graphy|grams?|olog(y|ist|ists|ical)|iatr(y|ist|ists|ic|ics)|caine|mycin|cillin|` +
	`olol|azole|statin|trophy|trophic|sthesi[ac]|genic|lysis|spasms?|spastic(ity)?|morphone|codone|oxone|caine|cortisone|solone)$`)

func medical(w string) bool {
	return isWord(w) && !strings.ContainsAny(w, "'") && strings.ToLower(w) == w && medicalForm.MatchString(w)
}
