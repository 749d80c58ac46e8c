package phrase

// SheetWords are the words of the sheets for those who check a guide.
type SheetWords struct {
	Changes      string // heading: what has changed
	Since        string // "%s, compared with %s."
	Signed       string // "what %s signed on %s"
	Revision     string // "revision %s"
	None         string // nothing has changed
	Was, Now     string // heads of the two columns
	Place        string // head of the column before them
	New, Gone    string
	OnPage       string // "page %d"
	Original     string // it is the original that has changed
	Review       string // heading: please check
	ReviewText   string // how it is done
	Tell         string // "It lists %d numbers, %d risks, %d instructions and %d claims."
	Number       string
	Risk         string
	Instruction  string
	Claim        string
	NoSource     string
	Source       string // "source %d: %s"
	Sign         string
	SignColumns  [4]string // name, credentials, signature, day
	SignText     string
	Check        string // heading over the changes of a review
	CheckText    string
	Right        string // heading over boxes to tick, each with a line to write on
	Remarks      string // heading over what reviewers have said and nobody has settled
	Unplaced     string // what a remark is about is no longer there
	EverythingTo string // heading over all there is
}
