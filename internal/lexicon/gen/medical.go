package main

import (
	"regexp"
	"strings"
)

// medicalForm knows a medical word by its Greek or Latin parts. The whole of the largest list (430,000 words) is not
// taken: the more rare words a list knows, the more misspellings it takes for words.
var medicalForm = regexp.MustCompile(`^(neuro|vertebr|lumb|sacr|thorac|cervic|myel|myo|arthr|oste|cardi|ha?emat|ha?emo|gastr|nephr|hepat|` +
	`ana?esth|analg|cortico|dermat|orthop|psych|physi|radio|rheum|spond|immuno|antibio|endos|endov|intra|hypo|hyper|` +
	`tachy|brady|pharma|chemo|electro|epidur|subdur|dura|opioid|pulmon|bronch|lapar|thromb|vaso|ven[ao]|cathet|seda|` +
	`angio|arteri|athero|audio|bili|blephar|carcin|catarac|cephal|cerebr|chol[ae]|chondr|col[op]|conjunctiv|corne|crani|cry[io]|cyst|dent|` +
	`diverticul|duoden|dys|encephal|enter|erythr|o?esoph|fibr|gingiv|gl[uy]co|gonio|gyn|herni|hidr|hist|hyster|ile[ou]|ja?ejun|kerat|` +
	`laryng|leuk|lip[oi]|lith|lymph|macro|mamm|mast|maxill|melan|mening|menisc|menstr|metast|muco|my[cx]|narc|nas[oa]|necr|oculo|odont|onco|` +
	`oophor|ophthalm|orbit|orchi|oro|osmo|oto|ovar|p?a?ediatr|pancrea|papill|para|patell|patho|periton|perio|pharyng|phaco|phleb|pneum|poly|` +
	`proct|prost|pseudo|pulp|pyel|rect|ren[oa]|retin|rhin|salping|scler|scoli|sept|sial|sigmoid|sinus|sperm|spin[ao]|splen|stern|stomat|` +
	`syn[ao]|tend[io]|test|thalam|therm|thyr|tibi|tonsil|trach|tympan|ur[eio]|urethr|uter|uve|vagin|valv|varic|vascul|vas|ventric|vesic|vestib|visc|vitre|vulv|xer)` +
	`|(itis|itides|osis|oses|otic|ectom(y|ies)|[ot]om(y|ies)|algi[ac]s?|algesics?|path(y|ies|ic)|thecal|dural|omas?|omata|a?emia|a?emic|uria|plegias?|` +
	`plegics?|paresis|plast(y|ies)|scop(e|es|y|ies|ic|ist|ists)|graph(y|ies|ic)|grams?|olog(y|ist|ists|ical)|iatr(y|ist|ists|ic|ics)|caine|mycin|cillin|oxacin|` +
	`olol|azole|statin|tadine|tidine|profen|zepam|zolam|azine|amide|trophy|trophic|sthesi[ac]|sthetics?|sthetists?|genic|ly(sis|tic)|spasms?|spastic(ity)?|morphone|codone|oxone|cortisone|solone|` +
	`rrh(ea|oea|age|agic|aphy|oid|oids|ythmia|ythmias)|desis|penia|philia|phobia|pnea|pnoea|ptosis|sclerosis|stasis|therap(y|ies|ist|ists|eutic)|centesis|clasia|cele|coele|` +
	`cytes?|cytic|edema|oedema|gen(s|esis)?|kinesia|malacia|megaly|opia|opsy|oxia|phagia|phasia|poiesis|rrhexis|stenosis|tripsy|tropic|vir|ectas(is|ia)|emesis|embol(ism|us|i)|` +
	`ptic|ular|ibular|icular|aneous|cutaneous|venous|arterial|muscular|nasal|oral|renal|spinal|cranial|ocular|coccus|virus(es)?)$`)

// wrongForm are forms that the largest list holds, though they are how a word is misspelled.
var wrongForm = regexp.MustCompile(`arryth|opthal|tonsilit|larnyx|aneurism|abcess|excerc`)

func medical(w string) bool {
	return isWord(w) && !strings.ContainsAny(w, "'") && strings.ToLower(w) == w && len(w) > 4 && medicalForm.MatchString(w) && !wrongForm.MatchString(w)
}
