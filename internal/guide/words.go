package guide

import "reflect"

// noWords are the texts that say nothing in a language: names, ids, numbers, addresses, and the titles of
// publications, which stay as they were published. A test asks of every text of a guide on which side it is.
var noWords = map[string]bool{
	"Guide.extends": true, "Guide.language": true, "Guide.author": true, "Guide.version": true, "Guide.formerly": true,
	"Reviewer.name": true, "Reviewer.credentials": true, "Translation.translated_by": true, "Translation.reviewed_by": true,
	"Source.publisher": true, "Source.title": true, "Source.url": true,
	"Picture.src": true, "Action.phone": true, "Action.url": true, "Calls.phone": true,
	"Quote.consent": true, "Offices.states": true,
	"Team.at": true, "Team.treatments": true, "Team.people": true, "Ours.only": true, "Use.use": true,
}

// Wordless reports whether a field of a type holds no words to translate; ids never do.
func Wordless(owner reflect.Type, key string) bool {
	return key == "id" || noWords[owner.Name()+"."+key]
}
