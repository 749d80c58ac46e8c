package check_test

import (
	"strings"
	"testing"
)

// Words that pages about four kinds of care use and most readers do not know, gathered without a look at the list: at least
// four of five must be asked about.
var jargonOfPages = map[string]string{
	"colonoscopy": "sigmoidoscopy|polypectomy|diverticulosis|diverticulitis|adenoma|sedation|bowel prep|perforation|ileum|cecum|anesthesiologist|hemorrhoids|biopsy|pathologist|colorectal|laxative|electrolytes|" +
		"anticoagulant|endoscope|lesion|rectum|inflammatory bowel disease|Crohn's disease|ulcerative colitis|melena|dysplasia",
	"dental": "periodontal|gingivitis|abutment|occlusion|endodontic|root canal|crown|veneer|bone graft|sinus lift|osseointegration|plaque|tartar|calculus|extraction|malocclusion|temporomandibular joint|bruxism|" +
		"orthodontic|maxillary|mandible|pulp|implant|prosthodontist|debridement|dry socket",
	"eye": "cataract|intraocular lens|phacoemulsification|cornea|retina|glaucoma|macular degeneration|astigmatism|posterior capsule|vitreous|floaters|endophthalmitis|refraction|presbyopia|ophthalmologist|" +
		"pupil dilation|retinal detachment|optic nerve|uveitis|ocular hypertension|diplopia|conjunctiva",
	"knee": "arthroplasty|meniscus|arthroscopy|ligament|cartilage|osteoarthritis|patella|tibia|femur|synovial fluid|anterior cruciate ligament|tendon|bursitis|prosthesis|deep vein thrombosis|pulmonary embolism|" +
		"range of motion|physical therapist|nerve block|spinal anesthesia|debridement|osteotomy|hyaluronic acid|corticosteroid|ambulate|effusion|edema|contusion|analgesic|subluxation",
}

func TestJargonOfPages(t *testing.T) {
	for field, words := range jargonOfPages {
		var missed []string
		all := strings.Split(words, "|")
		for _, w := range all {
			if r, _ := try(t, "You may hear of "+w+" at your visit."); len(loud(faults(r, "READ-05"))) == 0 {
				missed = append(missed, w)
			}
		}
		if found := len(all) - len(missed); found*10 < len(all)*7 {
			t.Errorf("%s: %d of %d words are asked about; not %v", field, found, len(all), missed)
		}
	}
}
