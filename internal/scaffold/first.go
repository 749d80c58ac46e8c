package scaffold

import (
	"fmt"
	"regexp"
	"strings"

	"guidepress/internal/phone"
)

// Practice is what a new project says of the practice where it is known; what is left out stays a sample.
type Practice struct {
	Name, Phone  string
	Street, Town string // of the first office; Town with letters of the state and a zip code
	Brand        string // a folder below assets/brands
}

// AnswerError says what is wrong with an answer.
type AnswerError struct{ Field, Why string }

func (e *AnswerError) Error() string { return e.Field + ": " + e.Why }

var townForm = regexp.MustCompile(`^(.+?),? +([A-Z]{2}) +(\d{5}(?:-\d{4})?)$`)

// ProjectFor is a new project for a practice. It keeps the mark of a sample: the website, the hours and the official
// notices are still to be said.
func ProjectFor(p Practice) ([]File, error) {
	if strings.TrimSpace(p.Name) == "" {
		return nil, &AnswerError{"name", "Write the practice's name"}
	}
	number, ok := phone.Parse(p.Phone)
	if !ok || len(number.URI()) < len("tel:+12405550100") {
		return nil, &AnswerError{"phone", "Write ten digits, such as (240) 555-0100"}
	}
	where, state, err := office(p, number.String())
	if err != nil {
		return nil, err
	}
	files := Project()
	for i, f := range files {
		text := string(f.Data)
		switch f.Name {
		case "guides/practice.yaml":
			text = says(says(text, "name", asYAML(strings.TrimSpace(p.Name))), "phone", asYAML(number.String()))
			if state != "" {
				text = says(text, "states", "["+state+"]")
			}
			if p.Brand != "" {
				text = says(text, "brand", p.Brand)
			}
		case "guides/locations.yaml":
			if where != "" {
				text = text[:strings.Index(text, "locations:\n")] + where
			}
		}
		files[i].Data = []byte(text)
	}
	return files, nil
}

// office is the list of offices with the first one, and its state; "" where nothing was said of it.
func office(p Practice, number string) (text, state string, err error) {
	street, town := strings.TrimSpace(p.Street), strings.TrimSpace(p.Town)
	if street == "" && town == "" {
		return "", "", nil
	}
	if street == "" {
		return "", "", &AnswerError{"street", "Write the street, too"}
	}
	m := townForm.FindStringSubmatch(town)
	if m == nil || states[m[2]] == "" {
		return "", "", &AnswerError{"town", "Write it as Frederick, MD 21701"}
	}
	state = states[m[2]]
	return fmt.Sprintf("locations:\n  - id: %s\n    name: %s\n    state: %s\n    street: %s\n    city: %s\n    phone: %s\n"+
		"    # Say when you are open and how to find the door, then take \"sample: true\" away.\n    hours: Mon–Fri, 8 am–5 pm\n    sample: true\n",
		slug(m[1]+" "+m[2]), asYAML(m[1]), state, asYAML(street), asYAML(m[1]+", "+m[2]+" "+m[3]), asYAML(number)), state, nil
}

// says gives a key of the first column another value.
func says(text, key, value string) string {
	return regexp.MustCompile(`(?m)^`+key+`: .*$`).ReplaceAllLiteralString(text, key+": "+value)
}

var plainText = regexp.MustCompile(`^[\p{L}(][\p{L}\p{N} .,'’()&/-]*$|^\d+ [\p{L}][\p{L}\p{N} .,'’()&/-]*$`)

// asYAML writes a text as YAML, in quotes where it could mean something else.
func asYAML(text string) string {
	switch strings.ToLower(text) {
	case "yes", "no", "on", "off", "true", "false", "null", "y", "n":
	default:
		if plainText.MatchString(text) {
			return text
		}
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\r", " ", "\t", " ").Replace(text) + `"`
}

// NameFor is the short name of a guide about a treatment.
func NameFor(treatment string) string {
	name := strings.Trim(notInID.ReplaceAllString(strings.ToLower(strip.Replace(treatment)), "-"), "-")
	if len(name) > maxName {
		name = strings.Trim(name[:maxName], "-")
	}
	return name
}

var strip = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "ñ", "n", "ö", "o", "ä", "a", "ç", "c", "'", "", "’", "")

// states are the names of the states by their letters in addresses (United States Postal Service).
var states = map[string]string{
	"AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware",
	"DC": "District of Columbia", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa",
	"KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
	"MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
	"NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "PR": "Puerto Rico",
	"RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
	"WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "GU": "Guam", "VI": "U.S. Virgin Islands",
}
