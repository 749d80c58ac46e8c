package phrase

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

var spanish = Words{
	Lang:          "es",
	Glance:        "De un vistazo",
	KeyPoints:     "Puntos clave",
	Contents:      "En esta guía",
	HowToUse:      "Cómo usar esta guía",
	HowToUseText:  "Empiece por donde quiera. Escriba en ella. Tráigala a su próxima cita.",
	Part:          "Parte %d de %d",
	OnPage:        "página %d",
	Page:          "Página %d de %d",
	StartHere:     "Empiece aquí",
	Draft:         "Borrador, aún sin revisión médica",
	DraftLong:     "Esta guía es un borrador. Ningún profesional médico la ha revisado todavía.",
	Changed:       "Borrador, cambiada desde la revisión",
	ChangedLong:   "Esta guía es un borrador: se ha cambiado desde que fue revisada.",
	Forced:        "Hecha a pesar de los errores. No la entregue.",
	Version:       "Versión %s",
	Updated:       "Texto del %s",
	Reviewed:      "Revisada en %s",
	NextReview:    "Próxima revisión: %s",
	ReviewedBy:    "Revisada por %s",
	WrittenBy:     "Escrita por %s",
	CallUs:        "Llámenos el mismo día",
	Call911:       "Llame al 911",
	Say:           "Diga: “%s”",
	Tip:           "Consejo",
	Know:          "Es bueno saberlo",
	Care:          "Tenga cuidado",
	Emergency:     "Llame al 911",
	Questions:     "¿Preguntas? Llame al",
	Offices:       "%d consultorios",
	OneOffice:     "1 consultorio",
	Sample:        "Ejemplo",
	SamplePeople:  "Las personas de estas páginas son inventadas y sus retratos son dibujos: muestras.",
	SampleNote:    "Los nombres, números y direcciones de esta guía son ejemplos.",
	Directions:    "Código que abre un mapa hacia nuestro consultorio de %s",
	Language:      "Ayuda gratis en su idioma",
	Formats:       "Otros formatos",
	Check:         "Acerca de esta guía",
	Sources:       "Fuentes",
	Notes:         "Mis notas",
	Continued:     "%s, continuación",
	Choice:        [3]string{"Opción", "Qué es", "Piense en esto"},
	Caption:       "Sus opciones, una al lado de otra",
	WhatToDo:      "Qué hacer",
	Mark:          "Casilla para marcar",
	ThisTreatment: "Esta guía",
	NotAdvice:     "No reemplaza el consejo de su médico.",
	Opens:         "Abre %s",
	CallNumber:    "Llame al %s",
	WriteTo:       "Escriba a %s",
	GoTo:          "Ir a %s",
	SourceN:       "Fuente %d: %s",
	Months: [12]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
		"octubre", "noviembre", "diciembre"},
	And:            "y",
	Audience:       "Para pacientes y familias",
	Logo:           "Logotipo de %s",
	ScanToBook:     "Escanee para pedir una cita",
	YourOffice:     "Su consultorio",
	OtherOffices:   "Nuestros otros consultorios",
	TranslationBy:  "Traducida por %s",
	DraftTrans:     "Traducción en borrador, aún sin revisar",
	DraftTransLong: "Esta traducción es un borrador. Ningún traductor calificado la ha revisado todavía.",
	DraftBothLong:  "Esta traducción es un borrador. Ningún médico ni traductor calificado la ha revisado.",
	TransCheckedBy: "Traducción revisada por %s",
	FillIn:         "Línea para escribir",
	Phone:          "Teléfono",
	MyNotes:        "Mis notas",
	ClosestOffices: "Dónde encontrarnos",
	Board:          "Junta",
	Speaks:         "Habla",
	WorksAt:        "Sedes",
	GuideCode:      "Guía",
	PortalCode:     "Portal web",
	Bring:          "Qué llevar",
	Happens:        "Qué sucede",
	Online:         "En línea",
	PricesHead:     [3]string{"Consulta o tratamiento", "Qué incluye el precio", "Usted paga"},
	ValidUntil:     "Estos precios valen hasta el %s.",
	AskUs:          "Pregúntenos",
	NotIncluded:    "No se incluye",
	dateFormat: func(w Words, t time.Time) string {
		return fmt.Sprintf("%d de %s de %d", t.Day(), w.Months[t.Month()-1], t.Year())
	},
	monthFormat:  func(w Words, t time.Time) string { return fmt.Sprintf("%s de %d", w.Months[t.Month()-1], t.Year()) },
	and:          spanishAnd,
	OtherFormats: []string{"letra grande", "format"},
	Company: Company{
		Unit: `am pm a.m p.m % mg mcg µg μg g kg lb lbs oz ml cc l cm mm m km °f °c ° hz khz ma v h min
			segundo segundos minuto minutos hora horas día días noche noches semana semanas mes meses año años
			pulgada pulgadas pie pies milla millas libra libras onza onzas miligramos microgramos gramos mililitros grados
			veces dosis personas millones mil`,
		Title:       `dr dra sr sra srta lic prof ud uds p.ej`,
		Abbreviated: `no núm fig figs vol cap sec p pág págs`,
		Counter: `página páginas paso pasos figura tabla sección capítulo parte día días semana semanas mes año grado tipo nivel
			etapa número pregunta sala edad fase unos unas casi`,
		Short:      `a al de del el la los las un una unos unas y e o u en con por para que se su sus no es lo le si`,
		Credential: `md do phd rn np pa pa-c crna crnp dnp m.d d.o ph.d`,
		Among:      `en de`,
	},
	Sheet: SheetWords{
		Changes: "Qué ha cambiado", Since: "%s, en comparación con %s.", Signed: "lo que firmó %s el %s", Revision: "la revisión %s",
		None: "No ha cambiado nada de lo que ve el lector.", Was: "Como estaba", Now: "Como está ahora", Place: "Dónde", New: "(nuevo)", Gone: "(eliminado)",
		OnPage: "página %d", Original: "el original",
		Review:     "Por favor, revise esta guía",
		ReviewText: "Marque lo que es correcto. Si algo no lo es, táchelo y escriba al lado lo que debe decir.",
		Tell:       "Esta hoja contiene %d números, %d riesgos, %d instrucciones y %d afirmaciones, cada uno con su página y su fuente.",
		Number:     "Número", Risk: "Riesgo", Instruction: "Instrucción", Claim: "Afirmación", NoSource: "sin fuente", Source: "fuente %d, %s",
		Sign: "Su firma", SignColumns: [4]string{"Nombre", "Títulos", "Firma", "Fecha"}, SignText: "Vale por lo que contiene esta hoja.",
		Check: "Por favor, revise los cambios", CheckText: "Todo lo demás está como se firmó. Marque lo que es correcto, o escriba en la línea lo que debe decir.",
		Right:        "Correcto, o cámbielo a",
		EverythingTo: "Todo lo que hay que revisar",
	},
	Web: WebWords{
		Skip:         "Ir directo a la guía",
		Pages:        "%d páginas",
		OnePage:      "1 página",
		Size:         "%s MB",
		Download:     "Descargar la guía",
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
		Editions:     map[string]string{"large-print": "Letra grande", "print": "Para imprimir en casa", "booklet": "Folleto"},
	},
}

// spanishAnd is the word before the last name: "y" is "e" before the sound of i, as in Illinois and Hidalgo, but not in
// Idaho, Iowa and Hierro.
func spanishAnd(next string) string {
	starts := func(list ...string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.HasPrefix(strings.ToLower(next), s) })
	}
	if starts("i", "hi", "í", "hí") && !starts("io", "ida", "hie", "hia") {
		return "e"
	}
	return "y"
}
