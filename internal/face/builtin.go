package face

import (
	"eliasnaur.com/font/roboto/robotoblack"
	"eliasnaur.com/font/roboto/robotobold"
	"eliasnaur.com/font/roboto/robotobolditalic"
	"eliasnaur.com/font/roboto/robotoitalic"
	"eliasnaur.com/font/roboto/robotomedium"
	"eliasnaur.com/font/roboto/robotoregular"
)

// Builtin is the font file of a face that comes with the program. The files are constant data of the
// binary: a face nobody asks for is never read from disk.
func Builtin(name string) ([]byte, bool) {
	switch name {
	case "roboto-regular":
		return robotoregular.TTF, true
	case "roboto-medium":
		return robotomedium.TTF, true
	case "roboto-bold":
		return robotobold.TTF, true
	case "roboto-black":
		return robotoblack.TTF, true
	case "roboto-italic":
		return robotoitalic.TTF, true
	case "roboto-bold-italic":
		return robotobolditalic.TTF, true
	}
	return nil, false
}
