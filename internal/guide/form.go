package guide

import "guidepress/internal/phone"

// Form is what a short value must look like. A field names its form in its `form` tag; the loader and the
// schemas read it.
type Form struct {
	Pattern string // a regular expression that Go and JavaScript read alike
	Is      string // what the value is not when it does not match
	Hint    string
}

// Forms are the forms there are. Names end up in links and in the folders of offices' copies, addresses behind
// links that a patient presses: anything goes there only as far as it is harmless.
var Forms = map[string]Form{
	"name":      {`^[a-z0-9][a-z0-9-]{0,79}$`, "no short name", "use small letters, digits and hyphens, such as frederick-md"},
	"address":   {`^https?://[A-Za-z0-9.-]+\.[A-Za-z0-9-]+(:[0-9]+)?([/?#][^\s"<>\\]*)?$`, "no address of a web page", "write it in full, such as https://www.example.com/page"},
	"email":     {`^[^\s@<>()"\\]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$`, "no e-mail address", "write one such as help@example.com"},
	"phone":     {phone.Form, "no phone number", "write it with its area code, as (240) 555-0100 or (240) 555-0100 ext. 12, and nothing beside it"},
	"color":     {`^#[0-9A-Fa-f]{6}$`, "no colour", "a colour is # and six digits or letters from A to F, in quotes, such as \"#1B2A44\""},
	"picture":   {`^[^*<>|"]+$`, "no picture's name", `write the file's name below guides/, such as images/pump.jpg; the signs * < > | " stand in no name of a file`},
	"latitude":  {`^-?([0-8]?[0-9](\.[0-9]{1,9})?|90)$`, "no latitude", "write degrees as a map shows them, such as 39.4143"},
	"longitude": {`^-?((1[0-7]|[0-9])?[0-9](\.[0-9]{1,9})?|180)$`, "no longitude", "write degrees as a map shows them, such as -77.4105; west of Greenwich they have a minus"},
	"language":  {`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`, "no tag of a language", "write one such as en or es"},
}
