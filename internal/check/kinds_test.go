package check_test

import (
	"testing"

	"guidepress/internal/source"
)

// kind is a rule tried on kinds of faults and on kinds of false alarms.
type kind struct {
	must    []string // each holds a fault that the rule must see
	mustNot []string // about none of them may the rule say more than a remark
}

// TestKinds tries the rules one by one, where TestSilent asks that none at all speaks.
func TestKinds(t *testing.T) { tryKinds(t, kinds) }

func tryKinds(t *testing.T, kinds map[string]kind) {
	t.Helper()
	for rule, k := range kinds {
		for _, text := range k.must {
			if r, _ := try(t, text); len(loud(faults(r, rule))) == 0 {
				t.Errorf("%s sees nothing wrong with %q", rule, text)
			}
		}
		for _, text := range k.mustNot {
			r, _ := try(t, text)
			for _, p := range loud(faults(r, rule)) {
				t.Errorf("%s about %q: %s (%s)", rule, text, p.Message, p.Hint)
			}
		}
	}
}

// loud are the errors and warnings.
func loud(problems []source.Problem) []source.Problem {
	var out []source.Problem
	for _, p := range problems {
		if p.Severity <= source.Warning {
			out = append(out, p)
		}
	}
	return out
}

var kinds = map[string]kind{
	"LAW-04": {
		must:    []string{"Our board certified surgeons care for you."},
		mustNot: []string{"A board certified surgeon is a doctor who has passed an exam.", "Make sure that your surgeon is board certified."},
	},
	"EDU-15": {
		must: []string{"- calendar:\n    - before: 7\n      stop: [Aspirin and ibuprofen.]\n    - eat: [Nothing.]", "- calendar:\n    - before: 7\n      do: [Plan a ride.]"},
		mustNot: []string{"- calendar:\n    - before: 7\n      stop: [\"Pills, as your doctor told you.\", Smoking.]\n    - eat: [Nothing.]\n    - after: 3\n      stop: [Still no bending.]",
			"- calendar:\n    - before: 7\n      stop: [\"Los anticoagulantes, solo si se lo dijimos.\"]\n    - eat: [Nada.]"},
	},
	"EDIT-01": {
		must: []string{"You may have a colonscopy.", "It is a kind of arthiritis.", "Take an antibotic first.", "The surgon numbs you.", "Ask about ibuprofin.", "Neurosugery takes time.",
			"The wound is clean. Keep the wound dry. The wounnd heals."},
		mustNot: []string{"A colonoscope is a long tube. The colonoscopy takes an hour. A colonoscopy is safe.", "A meniscal tear hurts. Get medical care. Bring your medical card.",
			"Phacoemulsification breaks up the lens.", "You take semaglutide (Wegovy) or rosuvastatin (Crestor).", "Elranatamab is new.", "The colour of your oesophagus, haemorrhage, and anaesthetic care.",
			"Your pre-implant and post-op visits.", "It is a gastro-intestinal and cardio-pulmonary test.", "Osseointegration takes months.", "Sacrocolpopexy lifts the organs.", "We use the VERASENSE tool.",
			"Ask about zzyzxqua today.", "Say it so: trom-buh-LIZE-er.", "Write to orthoplaxy@example.org.", "Bring the QLABform with you."},
	},
	"EDIT-03": {
		must:    []string{"You may go home (with a driver.", "You may go (or stay) home (with a driver."},
		mustNot: []string{"You may go home (with a driver).", "We say “rest (at home)” and mean it."},
	},
	"EDIT-11": {
		must: []string{"The nurses checks your wound.", "Most patient are able to go home.", "Risks includes bleeding.", "The doctor will explains the test.", "Each patients gets a card.", "This are the signs.", "If your they are needed, we remove them.", "The exam must to be done early.", "The doctor give you a shot.", "Side effects is rare.", "Your colon must be empty for the exam to accurate.", "You get a MRI.", "It is an NICU nurse.", "This is a NSAID.", "Wait a hour.", "It is an unit.", "She had an one-time dose.", "You may have a IV line.", "An LEEP takes ten minutes.",
			"It is a SSRI.", "This is an urologist.", "Rest an 100 days.", "It does not needs more.", "You have went home.", "It is more better.", "It is one of the most common reason.", "There is many risks.",
			"This help to heal.", "These may include are pain and more."},
		mustNot: []string{"Let the doctor check it. We watch the nurses check it.", "Each takes a day.", "These help most people. Most patient care is free.", "Your forms are for patients to complete.", "Some treatments help, and some results last.", "Call your doctor if you can. Will this help you?", "You get an MRI.", "It is a NICU nurse.", "This is an NSAID.", "Have a FIT test.", "Have a HIDA scan.", "It is a SARS virus.", "You get a MILD procedure.", "Use a RICE plan.", "You have a LEEP.",
			"Wait an hour.", "It is a unit.", "A one-time dose.", "A European study.", "A uterine scan.", "A urologist sees you.", "An 80-year-old man.", "An 8-hour fast.", "An SSRI.", "An X-ray.", "An EKG.", "A UTI.",
			"An herb or a herb.", "A FAP gene or an FAP gene.", "An ultrasound.", "An uninsured man.", "A used pump.", "One of the doctors helps.", "It is one of the most common reasons.", "There is some pain.", "Does it help you?", "Let it help you.", "This help line is open.", "All you did helps.",
			"A 100-day rest.", "An mRNA vaccine.", "An MRIs list.", "An MDs' room.", "A PTs' room.", "Ask for a Ms. Lee."},
	},
	"READ-06": {
		must: []string{"You may have TENS first.", "The EKG shows it.", "You need a CBC.", "Ask about HRT.", "It may be IBS or GERD.", "A PET scan is next."},
		mustNot: []string{"BOTOX® is a medicine.", "Take Cipro XR once.", "See your GP first.", "Take ADVIL with food.",
			"REMEMBER TO BRING THE FORM WITH YOU.", "WHAT IS AN IMPLANT? IT IS SMALL.", "We are in Fresno, CA and Tempe, AZ.", "Call PRIOR to the visit.", "Do this IN the bath OR not.",
			"These are called intraocular lenses or IOLs.", "You have a loop electrosurgical excision procedure, or LEEP.", "GI is short for gut.", "A blood test called a RAST helps.", "Ann Lee, MD, FACS sees you.", "Say it so: KATH-uh-ter.",
			"Hartford, CT has an office."},
	},
	"READ-05": {
		must: []string{"The polyp is sent for a biopsy.", "It can harm the cornea.", "You have a small stenosis.", "This shows the femur and the meniscus.", "The abutment is next.", "You may get gingivitis.", "They use a laparoscope.",
			"It may cause thrombosis.", "You have arrhythmias.", "A cystoscopy is next.", "Ask about periodontitis. Brush well."},
		mustNot: []string{"A biopsy (a small piece of tissue) is sent.", "Your cornea is the clear front of your eye.", "Doctors call this a stenosis.", "The thighbone, or femur, is cut.", "The femur, or thighbone, is cut.",
			"The abutment acts as a joint.", "What is a polyp? A polyp is a small growth.", "See the American Society for Colposcopy and Cervical Pathology.", "You get a local anesthetic to numb the spot.",
			"A radiologist reads the scan.", "They use a laparoscope. This is a thin tube with a camera.", "The doctor may find polyps. Polyps are small growths."},
	},
	"LAW-05": {
		must: []string{"Ours is the most advanced spine program in the region.", "You will get back to a life without pain.", "We offer the highest quality of care anywhere.", "Nobody does this surgery better than we do.", "This is the only treatment that really works.", "Say goodbye to back pain forever.", "It works for every patient.", "The laser removes pain once and for all.", "There is no safer way to treat your knee.", "This is a life-changing procedure.", "There will be no pain during the injection.", "Most people see amazing results.", "We are the premier pain center in Ohio.", "Info from the best Phoenix pain management clinics.",
			"Our clinic has the most advanced equipment available.", "This is a permanent solution.", "There is no limit to what you can do.", "It is the fastest way to relief.", "It is the safest treatment.",
			"This is the most effective form of pain relief.", "We give you the best quality surgical repair.", "Our dentists are the best dentists in town.", "You will be pain-free.", "There is no pain at all.",
			"It works without side effects.", "This shot never fails.", "It is better than any other treatment.", "It uses the latest technology.", "It is the gold standard.", "A breakthrough in care.",
			"We are the leading spine surgeons.", "It has a 100% success rate.", "A pump can be an ideal solution.", "There is no pain.", "We make your surgery safe with the best quality repair.", "Relief is guaranteed."},
		mustNot: []string{"A life-changing diagnosis is hard to hear.", "There is no pain during surgery because you are asleep.", "There is no better time to rest than at night.", "Surgery is the only treatment for a ruptured spleen.", "Nobody should drive you too fast.", "Stop taking the pills for good.", "No one knows your body better than you.", "Amazing people work at the front desk.", "A life without pain may not be possible.", "Say goodbye to your visitors before the nurse comes.",
			"Some people have breakthrough pain.", "An unrealistic hope of a cure can hurt.", "The best option depends on you.", "Knee replacement may be the best option.", "The best time for treatment is now.",
			"It is best to start treatment early.", "For best results, rest at home.", "Your best option is to call.", "We help you find the best treatment.", "Surgery can cure early cancer.", "A blue light cures the filling.",
			"Rest until you are pain-free.", "A painless lump is a sign.", "This is not a guarantee of payment.", "Beware of anyone who promises a cure.", "No surgery is risk-free.", "No treatment works for everyone.",
			"The most common treatment is rest.", "You may not have side effects.", "Most people go home without complications."},
	},
	"LAW-06": {
		must: []string{"sections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: The shot gives lasting pain relief.}]}", "sections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: It is very effective.}]}", "sections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: There are hardly any risks.}]}"},
		mustNot: []string{"- prose: Give pain relief to your child for a week.", "- prose: Paracetamol and ibuprofen will provide background pain relief.", "- prose: Use effective birth control.",
			"- prose: Your doctor will go over the risks and benefits of each choice.",

			"sections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: Germs can infect the cut. You may bleed or bruise.}]}",
			"sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - prose: |\n          The risks are:\n\n          - Infection\n          - A tear in the bowel\n          - Bad effects of the sleep medicine",
		},
	},
	"EDU-05": {
		must: []string{
			"sections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: Tell us about your blood thinners. It can cause infection.}]}",
			"procedure: surgery\nsections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: 'Infection, blood clots, scars, and stiff joints can come. Stop your blood thinners. General anesthesia can make you sick.'}]}",
			"treatment: epidural shot\nprocedure: injection\nsections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: 'Infection, bleeding, an allergic reaction, a weak leg, and stiff joints can come.'}]}",
		},
		mustNot: []string{
			"treatment: biopsy\nprocedure: therapy\nsections:\n  - kind: when-to-call\n    title: When to call the doctor\n    blocks:\n      - prose: |\n          - If you get a fever\n          - If you are unable to urinate\n          - If you pass blood clots\n          - If there is more and more bleeding",
			"treatment: hip replacement\nprocedure: injection\nsections:\n  - {kind: free, title: The surgery, blocks: [{prose: 'There are some risks. These include infection, bleeding, allergic reactions, dislocation of the joint, and slow healing.'}]}",
			"treatment: stent\nprocedure: therapy\nsections:\n  - {kind: free, title: What can go wrong, blocks: [{prose: 'A risk is that the stent slips out of place. It can narrow again. A blood clot may block it. Then urgent bypass surgery is needed.'}]}",
			"treatment: knee injection\nprocedure: injection\nsections:\n  - {kind: risks, title: What can go wrong, blocks: [{prose: 'Infection, bleeding, an allergic reaction, and stiff joints can come.'}]}",
			"treatment: colonoscopy\nsections:\n  - kind: risks\n    title: Risks of the test\n    blocks:\n      - prose: |\n          - Bleeding\n          - A tear in the bowel\n          - Bad effects of the sleep medicine\n          - A growth that is missed",
		},
	},
	"LAW-08": {
		must: []string{"The visit costs $99.", "Come in for a free exam.", "We give a discount."},
		mustNot: []string{"On average, such a visit costs $300 in this state.", "Your deductible may be $500.", "- table: Our prices\n  columns: [Visit, Price]\n  rows: [[First visit, $99], [Second visit, $60]]\n  note: Each price includes the exam and all tests.",
			"- prose: The first visit is $99.\n- prose: These prices include the exam and all tests."},
	},
	"CLAIM-03": {
		must: []string{"It is a minimally invasive procedure. You get general anesthesia. You heal for 6 to 8 weeks.", "A neurosurgeon implants the pump. A physiatrist places the pump."},
		mustNot: []string{"It is a minimally invasive procedure. You get general anesthesia.", "It is a minimally invasive procedure, done with a laparoscope. You get general anesthesia and two cuts.",
			"A neurosurgeon places the pump. An anesthesiologist places the drip."},
	},
	"CLAIM-01": {
		must: []string{"You can go back to work after 2 days. You can go back to work after 2 weeks.", "Keep the bandage on for 24 hours. Keep the bandage on for 3 days.", "The shot can be given up to 3 times a year. You can have the shot up to 6 times a year.", "Call us if your fever is over 101. Call us if your fever is over 103.", "Call us if your fever is over 100.4. Call us for a fever of 101.5 °F.", "Do not drive for 24 hours. Rest well. Do not drive for 3 days.",
			"Dental implants last 10 to 15 years. Implants are strong. Dental implants last 15–20 years.", "Recovery takes 3 months. Rest well. Recovery takes 3 to 6 months.",
			"The procedure takes 30 minutes. Relax. The procedure takes about two hours.", "- faqs:\n    - {id: one, question: 'How long does recovery take?', answer: It takes 3 months.}\n- prose: Recovery takes 9 months."},
		mustNot: []string{"You can go back to desk work after 2 days. You can go back to heavy work after 2 weeks.", "Keep the bandage on for 24 hours. Keep the splint on for 3 days.", "Take the white pill 3 times a day. Take the blue pill 2 times a day.", "Call us if your fever is over 101. Call 911 if your fever is over 104.", "Do not drive for 24 hours after the shot. Do not drive for 2 weeks after surgery.", "You may shower after 2 days. You may shower after 48 hours.", "A child with a fever over 102 needs us. Call us about a fever over 101.", "A fever of 100.4 is common. Call us if your fever is over 101.", "Call us if your fever is over 100.4. Call us if it is a fever of 100.4 °F.",
			"Recovery takes 3 months total. Recovery takes 8 weeks partial.", "The battery lasts 5 to 7 years. The battery lasts about 6 years.", "The surgery takes 2 hours. The surgery takes 3 hours for both knees.",
			"The crown lasts 10 years. The bridge lasts 15 years.", "Full recovery takes 6 weeks. Partial recovery takes 2 weeks.", "New patients are seen within two weeks. If you have a fever, you are seen within one day.",
			"Healing takes 8 weeks. Healing takes 2 months.", "The scan takes up to 60 minutes. The scan takes 30 to 60 minutes."},
	},
	"CLAIM-05": {
		must: []string{"Do not eat or drink anything after midnight. You may eat a light breakfast on the day.", "You may shower the next day. Do not shower for three days.", "You stay in the hospital for one night. You go home the same day.", "Take aspirin as you always do. Do not take aspirin for a week before.", "Put ice on the area. Do not put ice on the area.", "You may take ibuprofen. Do not take ibuprofen.",
			"Stop your blood thinners five days before. Do not stop your blood thinners.", "You can drive home. Someone rides along. You must not drive home.", "You may eat a light breakfast that morning. Eat nothing after midnight.",
			"You can shower. Do not shower.", "You may shower the same day. Do not take a shower the same day.", "You may take a bath. Do not take a bath."},
		mustNot: []string{"Do not drive for 24 hours. You can drive again the next day.", "Do not take ibuprofen for 7 days before. You may take acetaminophen.", "You may stay overnight. Many people go home the same day.", "Put ice on the area. Do not put ice right on the skin.", "Do not take aspirin before surgery. You may take aspirin after surgery.", "Do not eat after midnight. After the test you may eat as you like.",
			"Do not shower for two days. After that you can shower.", "Do not drive for 24 hours. You can drive after a week.", "Eat nothing after midnight. You may eat after the test.", "You can shower. Do not take a bath.",
			"Do not stop your blood thinners on your own. Ask us when to stop your blood thinners.", "You can drink water. Do not drink alcohol.", "Do not lift more than 10 pounds. You can lift light things."},
	},
	"CLAIM-06": {
		must: []string{"If your chest hurts, wait until your next visit.", "Take a double dose if the pain gets worse.", "If you cannot breathe, take a nap and call in the morning.", "If you cannot pass urine and your legs go numb, see us at your next visit.", "If you have trouble breathing, drink some water and rest.", "You may drive right after you have been sedated.", "Take twice your usual dose if the pain is bad.", "Stop your blood thinner on your own a week before.", "You can drink wine while you take opioids.", "Share your pain pills with others.", "You do not need to tell us about a fever.",
			"If you have chest pain, wait until the next day and call us.", "Trouble breathing is normal.", "If your tongue swells or you have trouble breathing, call us in the morning.",
			"Bleeding that will not stop can wait until your next visit.", "### Call us the next day\n\n- Chest pain\n- A sore arm"},
		mustNot: []string{"Take as much time as you need.", "If you feel faint, lie down and drink some water.", "You may drive 24 hours after sedation.", "Do not take twice your usual dose.", "Never stop your blood thinner on your own.", "Do not share your pain pills with others.", "Do not drink alcohol while you take opioids.", "Give leftover pills back to the pharmacy.",
			"If you have chest pain, call 911. Do not wait until the next day.", "For mild pain, call us the next day.", "If you have no trouble breathing, you go home the next day.", "Some bleeding is normal."},
	},
	"READ-09": {
		must:    []string{"It is small. It is round. It is light. It holds medicine. A tube runs out. It is soft."},
		mustNot: []string{"Hold still. Breathe in. Wait. Now rest.", "- It is small.\n- It is round.\n- It is light.\n- It helps.\n- It is soft.\n- It is new.", "It is small. It is round. It is light and holds your medicine for weeks. A tube runs out. It is soft. It helps."},
	},
	"READ-10": {
		must:    []string{"The wires lie near your spine. The wires are thin. Call if you feel more pain.\n\nThe leads can move. A lead can break."},
		mustNot: []string{"The leads (thin wires) lie near the spine. The leads can move.\n\nA wire can break. The wires are thin.", "It leads to pain. This can lead to harm.\n\nThe wires move. A wire breaks."},
	},
	"LAW-07": {
		must: []string{"This treatment is routinely covered by Medicare.", "Your insurance will pay for the pump.", "We accept all major insurance plans.", "Most plans cover it, so you pay nothing.", "There is no out-of-pocket cost for you.",
			"This is routinely covered by Medicare.", "Your insurance will pay for the whole treatment.", "The shots are fully covered.", "It comes at no cost to you."},
		mustNot: []string{"You pay nothing for an interpreter.", "If your plan covers it, you may pay nothing.", "Ask whether you owe nothing.", "Medicare may cover it.",
			"It may be covered by Medicare.", "It is not covered by Medicare.", "Ask if it is covered by your plan.", "Cataracts are covered by a thin skin."},
	},
	"EDIT-02": {
		must: []string{"It works along as you take it daily.", "The surgery is preformed here.", "Wash you hands often.", "Your doctor will due the test.", "The swelling will go done in a week.", "Keep the would clean.", "Rest for a few ours.", "You may fell dizzy.", "You may be aloud to go home.", "Take the medicine with out food.", "The nurse will right it down.", "Your heart rate maybe fast.", "There are to many pills.", "The pain will go a way.", "Clean it and than rinse it.",
			"You may feel week.", "Come back a weak later.", "Call us if you past out.", "You will defiantly feel better.", "Your bowl movements may change.", "We except most plans.", "You may have a soar throat.", "Put weight baring on hold.", "Bring the singed form.",
			"Ask about the prostrate exam.", "Keep a pain dairy.", "Ask weather you can eat.", "Your skin will heel well.", "You are numb below the waste.", "Rinse your moth.", "You maybe asked to wait.",
			"Ask your nurse of doctor.", "The dose is to high.", "The injection sight is red."},
		mustNot: []string{"We will call you back. We see you at the office.", "Walk along as you like. Put it all together.", "The preformed crown fits.", "It is due the next day. Your routine is fine.", "This would heal in a week.", "A pin holds the hip.", "Read it aloud to your child.", "Maybe you will rest.", "Is the right leg sore?", "There is a way to help.", "You have to move.", "You feel well in week 2.", "More than rest helps.", "Rinse the bowl and dry it.", "Past visits are listed.",
			"We take all but one plan, except in May.", "It is up to many of you.", "Take it with our help.",
			"Cold weather can hurt. Your heel hurts. There is a hole in it. It is up to you.", "You have to fast.", "Ask the wife of the doctor.", "It is close to the waste bin."},
	},
	"CLAIM-04": {
		must:    []string{"Call (410) 555-0177."},
		mustNot: []string{"Call 1-800-222-1222. Call 911. Call 988.", "[(410) 555-0177](tel:+14105550177) is the number of the hospital."},
	},
	"EDIT-16": {
		must:    []string{"You feel n\u03bf pain.", "Take your m\u0435dicine.", "Wait for the \u041cRI scan."},
		mustNot: []string{"It blocks TNF\u03b1.", "TNF\u03b1, 5 \u03bcg, \u03b2-blocker, café, naïve."},
	},
}

// TestSimplerWordFits: a remark too is a false alarm when the simpler word does not fit the term.
func TestSimplerWordFits(t *testing.T) {
	for text, want := range map[string]int{"Oral health matters.": 0, "Good oral hygiene helps.": 0, "Take an oral medicine.": 1, "The occlusion of your teeth is checked.": 0, "A vein occlusion is treated.": 1,
		"We are an ambulatory surgery center.": 0} {
		if r, _ := try(t, text); len(faults(r, "READ-07")) != want {
			t.Errorf("%q: %d simpler words, want %d", text, len(faults(r, "READ-07")), want)
		}
	}
}
