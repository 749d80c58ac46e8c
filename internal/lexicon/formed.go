package lexicon

import "strings"

// forms are the Greek and Latin parts that medical words begin with, with the vowel that ties them to what follows.
var forms = set(`abdomino adeno angio ankylo ano ante anti antero arterio arthro athero audio auto bacterio bi bili bio blepharo brachy brady
	bronchio broncho bucco capsulo carcino cardio carpo cephalo cerebro cervico chemo chole cholangio cholecysto chondro circum co colo colono colpo
	contra costo cranio cryo cyber cysto cyto dento dermato dermo dextro dorso duodeno echo ecto electro encephalo endo entero epi erythro
	esophago oesophago extra facio fasci femoro ferro feto fibro fluoro gastro genito gingivo gluco glyco gyneco gynaeco haemato haemo hemato hemi hemo
	hepato herpeto hetero histo homo hydro hyper hypo hystero ileo ilio immuno infra inter intra ischio jejuno kerato labio laparo laryngo leuko
	lipo litho lumbo lympho macro mammo mandibulo masto maxillo medico mediolateral meningo mesio meso meta micro mid mini mono morpho muco multi
	musculo myelo myo naso necro neo nephro neuro non oculo odonto oligo onco oophoro ophthalmo opto orbito oro ortho osseo osteo oto ovario pan pancreatico
	papillo para patello patho pelvi peri perineo peritoneo phaco pharmaco pharyngo phlebo photo physio plasma pleuro pneumo podo poly post postero pre pro
	procto prostato proto pseudo psycho pulmo pyelo pyo radio recto reno retino retro rhino sacro salpingo sclero semi septo sero sero sigmoido skeleto sono spino
	spondylo steno sterno stomato sub super supra tachy tele temporo tendo teno thermo thoraco thrombo thymo thyro tibio trabeculo tracheo trans tri tympano
	ultra un uni uretero urethro uro utero uveo vagino varico vaso veno ventriculo vertebro vesico video viro vitreo xeno`)

// endings are what such words end in.
var endings = set(`itis itides ectomy ectomies otomy tomy tomies ostomy stomy stomies plasty plasties scopy scopies scope scopes scopic scopist scopists graphy graphies graphic
	gram grams logy logist logists logic logical lysis lytic pathy pathies pathic megaly malacia algia algias algic emia aemia emic aemic uria oma omas osis oses otic rrhea rrhoea rrhagia rrhage
	rrhaphy rrhexis desis pexy pexies centesis cele celes cyte cytes cytic penia philia phobia plegia plegic paresis spasm spasms stasis stenosis sclerosis trophy trophic tripsy therapy therapies
	therapist therapists metry metric meter meters genic genesis gen gens ptosis dynia opsy opia pnea pnoea vascular venous arterial muscular skeletal cutaneous spinal dural nasal oral ocular renal
	cranial facial femoral ileal pleural peritoneal pelvic sacral iliac vaginal rectal urethral esophageal oesophageal duodenal colic enteric gastric hepatic cardiac cardial thoracic tracheal bronchial
	laryngeal pharyngeal retinal corneal vertebral lumbar occlusal gingival mandibular maxillary clavicular humeral radial ulnar carpal tarsal tibial patellar meniscal ligamentous tendinous`)

// medicines are the endings that the makers of names give to kinds of medicine (the stems of the World Health Organization).
var medicines = [...]string{"mab", "nib", "pril", "sartan", "statin", "olol", "azole", "cillin", "mycin", "micin", "oxacin", "gliptin", "gliflozin", "glutide", "tirsen", "siran", "vir",
	"caine", "profen", "coxib", "xaban", "gatran", "parin", "setron", "triptan", "dipine", "lukast", "tidine", "dronate", "dronic", "zepam", "zolam", "zodone", "triptyline", "oxetine", "azepine", "thiazide",
	"semide", "terol", "tropium", "kinra", "cept", "grelor", "grel", "fibrate", "glitazone", "formin", "cycline", "ciclib", "parib", "rafenib", "limus", "platin", "taxel", "rubicin", "trexate", "trexed",
	"gepant", "orexant", "peridol", "piprazole", "apine", "asone", "olone", "onide", "floxacin", "cyclovir", "bactam", "penem", "stigmine", "curonium", "fentanil", "orphan", "relix", "relin", "tocin", "pressin", "poetin", "grastim"}

// Part reports whether w is such a first part, as in "gastro-intestinal".
func Part(w string) bool { return forms[w] }

// Formed reports whether a word that is not listed is well formed of medical parts, such as "uveoscleral": first
// parts that are known, and an ending or a listed word of five letters or more behind them.
func Formed(w string) bool {
	for n := 2; n <= len(w)-3; n++ {
		if !forms[w[:n]] {
			continue
		}
		if rest := w[n:]; endings[rest] || len(rest) > 4 && (listed(rest) || Formed(rest)) {
			return true
		}
	}
	return false
}

// Medicine reports whether a word ends as the names of a kind of medicine do.
func Medicine(w string) bool {
	w = strings.TrimSuffix(w, "s")
	for _, m := range medicines {
		if len(w) >= len(m)+4 && strings.HasSuffix(w, m) {
			return true
		}
	}
	return false
}
