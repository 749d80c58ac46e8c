package phrase

// WebWords are the words that only the website's pages need.
type WebWords struct {
	Skip         string // the first link: past the head, to the guide
	Pages        string // "%d pages"
	OnePage      string
	Size         string // "%s MB"; the number has one decimal
	Download     string
	LargePrint   string
	ForPrinter   string
	Booklet      string
	Guides       string // heading of the list of guides
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
	Book         string
	Top          string // back to the contents
	Call         string // short: "Call us"
	Quick        string // name of the bar at the foot of a phone's screen
	Moved        string // on the page of a guide that was renamed
	GuideNamed   string // "%s guide"; the treatment with a capital
	Part         string // "Part %d"
	BackTo       string // "Back to the text that cites source %d"
}

// ForWeb is the catalogue of a language, English where there is none.
func ForWeb(lang string) WebWords {
	if For(lang).Lang == "es" {
		return spanishWeb
	}
	return englishWeb
}

var englishWeb = WebWords{
	Skip:         "Skip to the guide",
	Pages:        "%d pages",
	OnePage:      "1 page",
	Size:         "%s MB",
	Download:     "Download the guide",
	LargePrint:   "Large print",
	ForPrinter:   "To print at home",
	Booklet:      "Booklet",
	Guides:       "Treatment guides",
	GuidesText:   "Each guide tells you what a treatment does, what can go wrong, and what else you can choose. Read it here, or download it to print.",
	AllGuides:    "All guides",
	Read:         "Read online",
	ReadNamed:    "Read online: %s",
	Languages:    "In another language",
	Language:     "English",
	Directions:   "Directions",
	DirectionsTo: "Directions to our %s office",
	OnPaper:      "A table to fill in by hand: %s.",
	OpenPDF:      "Print it from the PDF",
	Book:         "Book a visit",
	Top:          "Contents",
	Call:         "Call us",
	Quick:        "Shortcuts",
	Moved:        "This guide has a new address",
	GuideNamed:   "%s guide",
	Part:         "Part %d",
	BackTo:       "Back to the text that cites source %d",
}

var spanishWeb = WebWords{
	Skip:         "Ir directo a la guía",
	Pages:        "%d páginas",
	OnePage:      "1 página",
	Size:         "%s MB",
	Download:     "Descargar la guía",
	LargePrint:   "Letra grande",
	ForPrinter:   "Para imprimir en casa",
	Booklet:      "Folleto",
	Guides:       "Guías de tratamiento",
	GuidesText:   "Cada guía explica qué hace un tratamiento, qué puede salir mal y qué otras opciones hay. Léala aquí o descárguela para imprimirla.",
	AllGuides:    "Todas las guías",
	Read:         "Leer en línea",
	ReadNamed:    "Leer en línea: %s",
	Languages:    "En otro idioma",
	Language:     "Español",
	Directions:   "Cómo llegar",
	DirectionsTo: "Cómo llegar a nuestro consultorio de %s",
	OnPaper:      "Una tabla para llenar a mano: %s.",
	OpenPDF:      "Imprímala desde el PDF",
	Book:         "Pedir una cita",
	Top:          "Contenido",
	Call:         "Llámenos",
	Quick:        "Accesos rápidos",
	Moved:        "Esta guía tiene una dirección nueva",
	GuideNamed:   "Guía: %s",
	Part:         "Parte %d",
	BackTo:       "Volver al texto que cita la fuente %d",
}
