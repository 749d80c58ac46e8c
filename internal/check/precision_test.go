package check_test

import (
	"testing"

	"guidepress/internal/source"
)

// fires lists, for each rule, texts with a fault that the rule must see.
var fires = map[string][]string{
	"A11Y-03": {"See [our rules](https://example.com/a), or click here.", "See our rules: [here](https://example.com/a).", "[Read more](https://example.com/a) about visits.", "Go to [https://example.com/a](https://example.com/a).", "[Click here to view](https://example.com/b) it."},
	"A11Y-04": {"Click here to see our rules.", "You can read more here.", "See our office hours here.", "Book online here."},
	"A11Y-05": {"Our [rules](http://example.com/a) are short.", "[Pain help](https://example.com/a) and [nerve help](https://example.com/a)."},
	"A11Y-06": {"### Rest\n\nSit down.\n\n### Rest\n\nLie down.", "### Intrathecal pump\n\nIt is small."},
	"A11Y-07": {"- table: \"\"\n  columns: [One, \"\"]\n  rows: [[a, b]]", "a) Bring your card", "Day | Pain | Sleep"},
	"A11Y-08": {"The signs are listed above.", "Call if you see the signs in the table below.", "Key words are printed in red.", "Look at the picture on the left."},
	"LAW-04":  {"Our board-certified doctors care for you.", "We have Board Certification."},
	"LAW-05": {"We are the leading pain clinic.", "This is a painless shot.", "We guarantee relief.", "It cures back pain.", "You get the best care in the state.", "It is 100% safe.",
		"We use state-of-the-art tools.", "You will have a pain-free life.", "It gives complete relief."},
	"LAW-07":  {"We take every insurance plan.", "All insurance plans are accepted.", "Medicare covers this shot."},
	"LAW-08":  {"Come in for a free consultation.", "It costs $1,200.", "New patients get a discount."},
	"LAW-10":  {"Many patients say they sleep better.", "- quote: I can walk again.\n  by: Mary, 61"},
	"EDU-07":  {"Patients should call first. The patient must bring a list. Individuals need to fast."},
	"EDU-09":  {"About 30% of people feel it.", "It lasts 3-6 months.", "It helps 1 out of 5 adults. It hurts 3 out of 100 adults."},
	"EDU-10":  {"Research shows that it works.", "About 20% of pumps fail.", "It helps 7 out of 10 adults."},
	"EDU-12":  {"- checklist: [a b, c d, e f, g h, i j, k l, m n, o p]"},
	"READ-03": {"When you come to our office for the first time you will need to bring a list of all your medicines and the names of all your doctors too."},
	"READ-05": {"You may get titration.", "A bolus can help.", "It can ease spasticity and pain.", "We use fluoroscopy.", "It helps with pills, exercise, and nerve blocks."},
	"READ-06": {"You may have TENS first.", "The PTM sets the dose."},
	"READ-07": {"Utilize the card.", "Call us prior to the visit.", "Bring your card and/or a list.", "Tell your doctor(s).", "The nurse administers it."},
	"READ-08": {"Patients come in. Patients wait. Patients talk. Individuals walk. Patients rest."},
	"EDIT-01": {"Your medecine is ready.", "Take it definately.", "A hospitl is near."},
	"EDIT-02": {"There are less pills to take.", "You have more pain then before.", "The pump has it's own tank.", "Its not a big cut.", "You get relief form pain.", "Tell us if your not well.",
		"Breath deeply.", "You make take it.", "It has an affect.", "You may loose weight.", "Your pump trail takes days.", "Nurses with carefully explain it."},
	"EDIT-03": {"See if a pump is good for.", "Bring the names of the.", "The pump (a small case is round.", "Any other medicines in the refrigerator."},
	"EDIT-04": {"The dose can be adjust.", "Pumps must be refill often.", "It should be give by a nurse.", "It may be use by nurses."},
	"EDIT-05": {"We are in MarylandVirginia now.", "Call the officeToday."},
	"EDIT-08": {"Home > Treatments > Pumps", "Download our free brochure", "Read more", "We use cookies to improve this site.", "Skip to main content"},
	"EDIT-09": {"Is intrathecal pump safe?", "The cost of intrathecal pump varies."},
	"EDIT-10": {"Read the FAQ's.", "Rest for 2-3 days.", "Take it  twice.", "Wait , then call.", "Sit,then stand.", "Rest now.Then call us.", "We will look at your back and find out what helps"},
	"EDIT-11": {"You get a injection.", "It takes an month.", "Rest the the leg.", "You should of called.", "It does makes you sleepy.", "You has a choice."},
	"EDIT-12": {"Look us up on Yelp.", "Search on Google for doctors.", "Find a pain specialist near you."},
	"EDIT-14": {"She suffers from back pain.", "He is confined to a wheelchair.", "It is for failed back surgery syndrome."},
	"EDIT-15": {"TODO", "Call [number].", "Ask [your doctor's name].", "Lorem ipsum dolor.", "Call 240-555-0100.", "Call 240.555.0100.", "Visit our offices."},
	"CLAIM-01": {"The trial lasts 3 days. Your trial takes 2 weeks.", "The battery lasts several years: it lasts 5 years. The battery lasts 9 years.", "The battery lasts 5 years. A battery may fail. The battery lasts 9 years.", "Full recovery takes 6 weeks. You fully recover in 3 days.",
		"We refill the pump every 2 months. It needs a refill every 6 months."},
	"CLAIM-02": {"The pump has no side effects. Some side effects may come.", "It works for everyone. It may not work for you."},
	"CLAIM-03": {"A neurosurgeon implants the pump. An anesthesiologist places the pump."},
	"CLAIM-04": {"Call (240) 555-0100.", "New patients are seen within two weeks.", "We are in Maryland and Virginia."},
}

// silent are texts as good guides hold them. No rule about words may report any of them.
var silent = []string{
	"Are you board certified? In what?", "Our doctors are board certified by the American Board of Anesthesiology in Pain Medicine.",
	"There is no cure for this pain.", "A pump does not cure the cause.", "We cannot guarantee that it works.", "It is not painless.", "For most people it is not fully painless.",
	"It is best to call in the morning.", "We find the best choice for you.", "Do your best to rest.", "What works best for you?", "The shot works best when you rest.",
	"Bring all your insurance cards.", "Do you have any insurance questions?", "Not every insurance plan covers it.", "Medicare may cover it.", "Medicare often covers part of it. Ask us.",
	"Ask whether your plan covers it.", "Language help is free of charge.", "Feel free to ask.", "You take less medicine.", "It hurts less than two weeks ago.", "You may have less pain and fewer side effects.",
	"You need less pain medicine.", "More or less days do not matter here.", "It gets better, then worse.", "Take one more, then stop.", "The pump and its battery are small.", "It’s small. It’s not heavy.",
	"At its best, it cuts pain by half.", "Fill in the form from our office.", "Pain may come from a nerve.", "People with early arthritis can have it.", "Doctors with highly trained staff do it.",
	"Call us. We are glad to help.", "Is it the right thing to hope for?", "It is safe for most adults.", "Tell us what you are looking for.", "No. Bring an adult who can drive.",
	"There may be pain at first.", "There can be swelling.", "You may be sore.", "It can be hard to sleep.", "This may be cause for worry.", "You may be able to walk.", "It should be numb.", "It will be part of your plan.",
	"Sign in to MyChart.", "We use SynchroMed pumps.", "See MedlinePlus for more.", "Eat a cookie if you feel weak.", "Search your pockets for coins.", "Rest and/then walk.",
	"Press down for 5 to 10 minutes.", "Rest for 6–8 weeks.", "Call 1-800-222-1222 for poison help.", "Our zip code is 21701-1234.", "It is open 24/7.", "The disc at L4-5 is worn.", "COVID-19 can slow it.",
	"Take 3.5 mg at 8 a.m. and rest.", "Dr. Lee will see you.", "The U.S. has rules.", "Write to info@clinic.example.org, please.", "Go to www.example.com/visit for a map.",
	"You get an MRI (magnetic resonance imaging) scan.", "It takes an hour.", "A one-time visit is enough.", "A useful list helps.", "Wear a uniform.", "You need an X-ray.", "An 8-hour fast is needed.", "A unit of blood is kept.", "An unusual ache is a sign.",
	"Rest a day or two.", "I know that that hurts.", "She had had pain for years.",
	"People who have chronic pain can feel low.", "Older adults may heal slowly.", "It was formerly called reflex sympathetic dystrophy.", "The pump is made for years of use.",
	"Hold still. Breathe in and out slowly.", "Take a deep breath.", "Rest, and the pain will ease.", "You lose less blood.", "That can lead to falls.", "Our nurses will advise you.",
	"An intrathecal pump is a small device.", "Your intrathecal pump holds medicine.", "This small new intrathecal pump is light.", "Intrathecal pump therapy takes time.", "Do you have an intrathecal pump?",
	"The trial lasts 3 to 7 days. You wear the pump for 2 weeks at home. Call us within 24 hours of a fever.", "A refill takes 30 minutes. You come every 2 to 3 months. We refill the pump every 2 months.",
	"After the trial you are seen within one week. New patients are seen within {{ wait_time }}.",
	"Surgery takes 2 hours. Recovery takes 6 weeks. You rest for 2 days.", "The battery lasts 5 to 7 years. The battery lasts about 6 years.",
	"The medicine goes to the fluid around your spinal cord. Pain signals travel to the spinal cord.", "A pain doctor places the pump. An anesthesiologist gives you medicine to sleep.",
	"You get a catheter (a thin tube).", "A catheter is a thin tube.", "A thin tube (catheter) goes in.", "It is called a catheter.", "The catheter, a thin tube, goes in.", "A steroid shot can raise blood sugar.",
	"Do NOT drive. STOP if it hurts.", "The FDA has not approved it.", "Talk to your doctor about spinal cord stimulation (SCS). SCS uses mild pulses.",
	"About 5 out of 10 people (50%) feel better.[^pump-study]", "Half of the pain (50%) went away.[^pump-study]", "Studies show that it helps.[^pump-study]",
	"[MedlinePlus](https://medlineplus.gov/pain) has more.", "[Call us](tel:+12405550100) today.", "[Read our office policies](https://www.example.com/policies).", "See [what can go wrong](#risks).",
	"You will see the doctor here.", "Leave your coat here.", "Blood in your urine looks red.", "Pain above the knee is common.", "Lift your arm above your head.", "Turn to the left side.", "Numbness below the waist is a sign.",
	"1. Sit down.\n2. Lie back.", "- Fever\n- Chills", "You rate your pain from 0 to 10.", "Ninety is a good age.", "The nerve that is hurt sends signals.", "We numb your skin. You may feel a push.", "Ask your son or daughter to stay.",
	"Naloxone (a spray that can save you) should be at home.", "Tylenol, Advil, and Aleve are fine.", "The hospital’s nurses call you.", "Mrs. Smith’s pump was set on Monday.",
	"If you wake up, sit up slowly, and then stand.", "It isn’t a big operation, but it’s not small either.", "How long will it take?", "Can I still travel?", "What if it doesn’t help?",
	"Your surgeon can remove it. It can be removed.", "Will it hurt? You may feel a sting.", "No one knows why.", "Not all pumps are safe near an MRI (magnetic resonance imaging) scanner.",
	"Alcohol can be harmful with opioids (strong pain medicines).", "Take care on icy steps.", "Your dose can be changed without surgery.", "The nurse comes in at 7 p.m. She checks the dose.",
	"Doctors use live X-rays to guide the needle.", "If your foot feels numb or weak, call us.", "You may go home the same day or stay one night.",
	"Keep the card (it names your pump) with you.", "This helps you and your family plan.", "Rest. Ice. Walk.", "We are open Monday to Friday, 8 am to 5 pm.", "Please do not wear metal, such as rings.",
	"Your weight matters: the pump must fit.", "People aged 65 and older can have it.", "Write down the time, the dose, and how you feel.", "We see new patients within ten days.", "It’s medicine and rest.", "Walk to a café near you.", "None that we know of [as of May].", "It has a battery (internal pulse generator, or IPG).", "They make you sleepy. You make the choice.",
}

// aboutWords are the rules that read words and sentences, not the guide as a whole.
var aboutWords = map[string]bool{}

func init() {
	for rule := range fires {
		aboutWords[rule] = true
	}
}

func TestFires(t *testing.T) {
	for rule, texts := range fires {
		for _, text := range texts {
			if r, _ := try(t, text); len(faults(r, rule)) == 0 {
				t.Errorf("%s sees nothing wrong with %q", rule, text)
			}
		}
	}
}

func TestSilent(t *testing.T) {
	for _, text := range silent {
		r, _ := try(t, text)
		for _, p := range r.Problems {
			if p.Severity <= source.Warning && aboutWords[p.Rule] && p.Pos.File == "guides/example.yaml" && p.Message != uncited {
				t.Errorf("%q: %s %s (%s)", text, p.Rule, p.Message, p.Hint)
			}
		}
	}
}

// uncited is said of the second source of the small project, which few examples cite.
const uncited = "no text cites the source “pump-study”"
