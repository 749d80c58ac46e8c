package phrase

// WebWords are the words that only the website's pages need.
type WebWords struct {
	Skip         string // the first link: past the head, to the guide
	Pages        string // "%d pages"
	OnePage      string
	Size         string // "%s MB"; the number has one decimal
	Download     string
	Editions     map[string]string // what a download in an edition is called; the main edition is just the guide
	Guides       string            // heading of the list of guides
	GuidesText   string
	AllGuides    string
	Read         string // "Read online"
	ReadNamed    string // "Read online: %s", for those who hear links alone
	Languages    string // name of the list of translations
	Language     string // the language's own name for itself
	Directions   string // "Directions"
	DirectionsTo string // "Directions to our %s office"
	OnPaper      string // where the PDF has a table to fill in: the sentence
	OpenPDF      string
	DateOf       string // beside the field for the day of a treatment
	KeepDates    string // the link to a calendar file
	StaysHere    string // what is typed stays on the page
	PrintThis    string // the button that prints the page with what was typed
	ByHand       string // where a signature stands on paper
	DatesStand   string // said when a day was chosen
	Book         string
	Top          string // back to the contents
	Call         string // short: "Call us"
	Quick        string // name of the bar at the foot of a phone's screen
	Moved        string // on the page of a guide that was renamed
	GuideNamed   string // "%s guide"; the treatment with a capital
	Part         string // "Part %d"
	BackTo       string // "Back to the text that cites source %d"
	Nearest      NearestWords
}

// NearestWords are what a page says to those who look for the nearest office. A script puts numbers and names for what stands in braces.
type NearestWords struct {
	Title     string `json:"-"` // "Find a location"
	What      string `json:"-"` // beside the field
	Find      string `json:"-"` // the button
	Mine      string `json:"-"` // the button for the reader's own place
	Private   string `json:"-"` // below them
	List      string `json:"-"` // name of the list of what was found
	ByState   string `json:"-"` // the button back to all offices
	Near      string `json:"near"`
	NearOne   string `json:"nearOne"`
	Far       string `json:"far"`
	Miles     string `json:"miles"`
	Mile      string `json:"mile"`
	UnderMile string `json:"underMile"`
	Here      string `json:"here"` // instead of a town
	Empty     string `json:"empty"`
	Digits    string `json:"digits"`
	NoZIP     string `json:"noZIP"`
	NoTown    string `json:"noTown"`
	Which     string `json:"which"`   // after NoTown, before towns with a like name
	Another   string `json:"another"` // before towns of the same name
	Asking    string `json:"asking"`
	Refused   string `json:"refused"`
	Missing   string `json:"missing"` // where the list of towns cannot be fetched
}

// ForWeb is the catalogue of a language, English where there is none.
func ForWeb(lang string) WebWords {
	return For(lang).Web
}
