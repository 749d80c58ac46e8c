package lexicon

import (
	"os"
	"strings"
	"testing"
)

func TestKnown(t *testing.T) {
	for _, w := range []string{"catheter", "Maryland", "don't", "don’t", "doctor's", "patients'", "stopped", "refilled", "intrathecal",
		"physiatrists", "ziconotide", "Pump", "FDA", "anesthesiologists", "titration", "baclofen", "naloxone", "healing", "hydrocortisone"} {
		if !Known(w) {
			t.Errorf("%q is taken for a misspelling", w)
		}
	}
	for _, w := range []string{"cathaeter", "recieve", "marylnad", "medecine", "definately", "stoped", "teh", "intrathical", "anesthesa"} {
		if Known(w) {
			t.Errorf("%q is taken for a word", w)
		}
	}
}

// TestBritish: the spelling of another country is no misspelling.
func TestBritish(t *testing.T) {
	for _, w := range strings.Fields("colour tumour oesophagus haemorrhage anaesthetic anaesthetist paediatric gynaecologist diarrhoea oedema coeliac " +
		"foetus leukaemia orthopaedic theatre programme organisations labour focussed caesarean ischaemic dyspnoea") {
		if !Known(w) {
			t.Errorf("%q is taken for a misspelling", w)
		}
	}
}

// TestMedicalWords: words of many fields, names of medicines, and words made of known parts.
func TestMedicalWords(t *testing.T) {
	for _, w := range strings.Fields("colonoscope colonography meniscal arthroscope osseointegration phacoemulsification papillomavirus nasogastric trabeculectomy " +
		"sclerotherapy endovenous hyaluronic fasciitis cystoscopy lumpectomy semaglutide popsicles lesioning impar gliflozin telehealth rivaroxaban lisinopril metformin omeprazole Ozempic Eliquis") {
		if !Known(w) {
			t.Errorf("%q is taken for a misspelling", w)
		}
	}
	for _, w := range strings.Fields("uveoscleral femoroacetabular cholecystogastric videofluoroscopy sacrocolpopexy dacryo") {
		if want := w != "dacryo"; Formed(w) != want {
			t.Errorf("%q: formed %v, want %v", w, !want, want)
		}
	}
	for w, want := range map[string]bool{"donzelumab": true, "zilebesiran": true, "elafibranor": false, "table": false, "several": false} {
		if Medicine(w) != want {
			t.Errorf("%q: a medicine %v, want %v", w, !want, want)
		}
	}
}

// TestMisspellings: a larger list may not swallow misspellings, and each is near a word that is right.
func TestMisspellings(t *testing.T) {
	for _, w := range strings.Fields("arrythmia opthalmologist tonsilitis hemorrage diarhea mamogram laproscopic perscription curretage flouride fluroscopy inflamation " +
		"larnyx physican artheritis asthsma cathater cholestrol colonscopy endocsopy epilepsey glacoma hemorroids hypertention insulen menapause migrane neumonia " +
		"osteoporsis psorisis rhumatoid scoleosis siezure thyriod vaccum vericose abcess alergy antibotic chemotheropy dialisis excercise cateract acetominophen " +
		"naproxin gabapentine atorvostatin metforman prednizone amoxicilin lidocane oxycodine ibuprophen neurosugery gastroscpy") {
		if Known(w) || Formed(w) {
			t.Errorf("%q is taken for a word", w)
		} else if Suggest(w) == "" {
			t.Errorf("nothing is suggested for %q", w)
		}
	}
}

func TestSuggest(t *testing.T) {
	for w, want := range map[string]string{"cathaeter": "catheter", "recieve": "receive", "medecine": "medicine", "definately": "definitely",
		"stoped": "stopped", "intrathical": "intrathecal", "xqzv": "", "teh": ""} {
		if got := Suggest(w); got != want {
			t.Errorf("for %q: %q is suggested, want %q", w, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"catheter", "cathaeter", 1}, {"form", "from", 1}, {"abc", "abc", 0}, {"pump", "pain", 3}, {"", "ab", 2}} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("%s to %s is %d steps, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestVerbs(t *testing.T) {
	for w, want := range map[string]string{"placed": "place", "carried": "carry", "stopped": "stop", "given": "give", "pain": "", "red": "", "bed": ""} {
		if got := Participle(w); got != want {
			t.Errorf("base of %q is %q, want %q", w, got, want)
		}
	}
	for base, want := range map[string]string{"schedule": "scheduled", "give": "given", "stop": "stopped", "carry": "carried", "perform": "performed", "refill": "refilled"} {
		if got := PastParticiple(base); got != want {
			t.Errorf("participle of %q is %q, want %q", base, got, want)
		}
	}
}

func TestPassive(t *testing.T) {
	for text, want := range map[string]bool{
		"The pump is placed under the skin":      true,
		"Medicine is slowly delivered":           true,
		"The tube was not put in":                true,
		"You may be tired":                       false,
		"Your doctor places the pump":            false,
		"The pump is about as big as a puck":     false,
		"This is called a trial":                 false,
		"The reservoir has to be refilled often": true,
	} {
		words, got := Words(text), false
		for i := range words {
			got = got || Passive(words, i) > 0
		}
		if got != want {
			t.Errorf("%q: passive %v, want %v", text, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]int{
		"One. Two! Three?":                                     3,
		"Dr. Smith took 3.5 mg at 8 a.m. and slept.":           1,
		"See www.example.com for more. Then call.":             2,
		"He said “Stop.” Then he left.":                        2,
		"The U.S. Food and Drug Administration said so. It is": 2,
		"A heading\nA sentence.":                               2,
		"It can hurt (a little). Tell us.":                     2,
		"You may also say no. Take your time.":                 2,
	} {
		if got := Sentences(text); len(got) != want {
			t.Errorf("%q: %d sentences, want %d", text, len(got), want)
		}
	}
}

func TestWords(t *testing.T) {
	words := Words("Don’t bend body-wide 3.5 mg, café.")
	want := []string{"don't", "bend", "body", "wide", "3.5", "mg", "café"}
	if len(words) != len(want) {
		t.Fatalf("words %v", words)
	}
	for i, w := range words {
		if w.Lower != want[i] || w.Joined != (want[i] == "wide") {
			t.Errorf("word %d is %+v, want %q", i, w, want[i])
		}
	}
}

func TestSyllables(t *testing.T) {
	for w, want := range map[string]int{"pump": 1, "doctor": 2, "medicine": 3, "intrathecal": 4, "reservoir": 3, "catheter": 3, "placed": 1,
		"treated": 2, "patients": 2, "procedure": 3, "surgery": 3, "table": 2, "needles": 2, "medication": 4, "anesthesiologist": 7,
		"infection": 3, "experience": 4, "stimulator": 4, "diagnosis": 4, "breathe": 1, "breathing": 2, "nurses": 2, "changes": 2,
		"refills": 2, "battery": 3, "special": 2, "physical": 3, "carefully": 3, "insurance": 3, "withdrawal": 3, "spasticity": 4,
		"radiology": 5, "movement": 2, "serious": 3, "neurosurgeons": 4, "minimally": 4, "invasive": 3, "acupuncture": 4, "frequently": 3,
		"treatment": 2, "examples": 3, "healthcare": 2, "specialists": 3, "hospital": 3, "evaluate": 4, "usually": 4, "quality": 3,
		"equal": 2, "patient": 2, "efficient": 3, "policies": 3, "facilities": 4, "region": 2, "delicious": 3, "stays": 1, "leg": 1, "area": 3} {
		if got := Syllables(w); got != want {
			t.Errorf("%s: %d syllables, want %d", w, got, want)
		}
	}
}

func TestGrade(t *testing.T) {
	var m Measure
	m.Add(Words("The cat sat on the mat."))
	if got := m.FKGL(); got < -1.5 || got > -1.4 { // 0.39·6 + 11.8·1 − 15.59 = −1.45
		t.Errorf("grade %.2f, want -1.45", got)
	}
	if got := m.FRE(); got < 116.1 || got > 116.2 { // 206.835 − 6.09 − 84.6 = 116.145
		t.Errorf("ease %.2f, want 116.15", got)
	}
	m = Measure{Sentences: 30, Words: 300, Syllables: 400, Long: 36}
	if got := m.SMOG(); got < 9.38 || got > 9.39 { // 1.043·6 + 3.1291
		t.Errorf("SMOG %.3f, want 9.387", got)
	}
}

func TestListIsSmall(t *testing.T) {
	if info, err := os.Stat("words.bin"); err != nil || info.Size() > 1_000_000 {
		t.Errorf("the word list makes the program heavy: %v bytes, %v", info.Size(), err)
	}
}

func BenchmarkKnown(b *testing.B) {
	for b.Loop() {
		Known("anesthesiologists")
	}
}

func BenchmarkSuggest(b *testing.B) {
	for b.Loop() {
		Suggest("cathaeter")
	}
}
