package check

import "strings"

// A medical word is made of Greek and Latin parts, and its ending says what it is: no list holds them all ("tenosynovitis",
// "iridotomy"), and who does not know the parts knows none of them. The words that everybody knows are left out below.

// ending is the end of such words, and what it says; it is looked up by its last three letters.
type ending struct{ ends, plain string }

var endings = func() map[string][]ending {
	m := map[string][]ending{}
	for _, line := range strings.Split(strings.TrimSpace(`
itis = a part that is swollen, sore, or infected
ectomy = surgery that takes a part out
otomy = a cut that a surgeon makes
ostomy = an opening that a surgeon makes
plasty = surgery that repairs or shapes a part
oscopy = a look inside with a thin camera
oscope = a thin tube to look inside
emia = a change in the blood
aemia = a change in the blood
uria = a change in the urine
algia = pain in a part of the body
dynia = pain in a part of the body
opathy = an illness of a part of the body
penia = too few cells of a kind
plegia = a part that cannot move
paresis = a part that is weak
rrhagia = heavy bleeding
megaly = a part that is too large
centesis = drawing out fluid with a needle
odesis = surgery that joins bones
opexy = surgery that fixes a part in its place
otripsy = breaking a stone into small pieces
ocele = a bulge or a pocket
stenosis = a narrow place
sclerosis = a part that has become hard
lithiasis = stones in the body
iasis = an illness
ectasis = a part that has become too wide
malacia = a part that has become soft
ospasm = a sudden cramp
osis = an illness, or a change in a part of the body
oma = a lump or a growth
stasis = something that no longer flows
phagia = a problem with swallowing
phasia = a problem with words
arthria = a problem with speaking
phonia = a problem with the voice
pnea = a way of breathing
esthesia = a change in what you feel
emesis = vomiting
chezia = a change in the stool
spermia = a change in the sperm
opia = a problem with seeing
staxis = bleeding
spadias = an opening in the wrong place
plication = folding and sewing a part
rrhaphy = sewing a part together
pareunia = pain during sex
ography = taking pictures of the inside
ogram = a picture or a tracing of the inside
cyte = a kind of cell
ptysis = spitting
edema = swelling from fluid
ectopia = a part in the wrong place
trophia = a change in how a part grows
rrhexis = a tear
odynia = pain in a part of the body
osmia = a change in what you smell
geusia = a change in what you taste
cusis = a change in what you hear
opsia = a change in what you see
uretic = that makes you pass more urine
olytic = that dissolves something
ogenic = that comes from that part
ngeal = of a part of the body
oneal = of a part of the body
ageal = of a part of the body
oid = shaped or acting like something else; say which part or thing it is
plasia = the way that cells grow
amnios = the fluid around the baby
`), "\n") {
		ends, plain, _ := strings.Cut(line, " = ")
		key := ends[len(ends)-3:]
		m[key] = append(m[key], ending{ends, plain})
	}
	return m
}()

// wellKnown words end like medical ones, or are medical and known to all.
var wellKnown = set(`diagnosis prognosis hypnosis osmosis neurosis psychosis tuberculosis metamorphosis symbiosis mitosis photosynthesis arthritis bronchitis
	appendicitis tonsillitis diploma aroma academia nostalgia anesthesia anaesthesia analysis paralysis photography geography biography autobiography
	demography topography typography choreography oceanography pornography bibliography cartography lithography program kilogram hologram
	monogram histogram nanogram videography cinematography stenography discography utopia dystopia cornucopia dichotomy autotomy microscopy
	microscope telescope stethoscope periscope horoscope gyroscope kaleidoscope oscilloscope homeopathy osteopathy naturopathy
	application complication duplication multiplication replication implication supplication explication homeostasis steroid steroids thyroid opioid android asteroid tabloid paranoid rheumatoid celluloid humanoid typhoid adenoid adenoids schizoid hemorrhoid`)

// sides are what adjectives of place begin with, and organs what they are about: "suprapubic", "intraarticular".
var (
	sides  = [...]string{"intra", "peri", "supra", "retro", "endo", "epi", "inter", "extra", "trans", "sub", "para", "infra", "pre", "post"}
	organs = set(`abdominal apical arterial articular aortic bronchial capsular cardial cardiac cervical corporeal costal cranial cutaneous dental dermal discal dural gastric
		hepatic lesional lingual luminal mammary mucosal muscular nasal ocular oral orbital osseous patellar pelvic peritoneal pleural pubic rectal renal scapular spinal
		sternal thecal thoracic tracheal tympanic ungual urethral uterine vaginal vascular venous ventricular vertebral vesical vitreal`)
)

// formedTerm is what a word of medical parts says in plain words, or "".
func formedTerm(w string) string {
	if len(w) < 7 || !known3[last3(w)] {
		return ""
	}
	if wellKnown[w] || wellKnown[strings.TrimSuffix(w, "s")] {
		return ""
	}
	for _, form := range [...]string{w, strings.TrimSuffix(w, "s")} {
		for _, e := range endings[last3(form)] {
			if len(form) > len(e.ends) && strings.HasSuffix(form, e.ends) {
				return e.plain
			}
		}
	}
	for _, side := range sides {
		if rest, ok := strings.CutPrefix(w, side); ok && organs[strings.TrimPrefix(rest, "-")] {
			return "inside, around, above, or behind that part of the body"
		}
	}
	return ""
}

// known3 are the last three letters of all that formedTerm can find: of most words nothing else has to be asked.
var known3 = func() map[string]bool {
	m := map[string]bool{}
	for key, list := range endings {
		m[key] = true
		for _, e := range list {
			m[last3(e.ends+"s")] = true
		}
	}
	for w := range organs {
		m[last3(w)] = true
	}
	return m
}()

func last3(w string) string { return w[len(w)-3:] }
