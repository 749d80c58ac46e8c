package source

// Option is a word that may be written where only some may. A string type whose Values method lists options
// takes no other word.
type Option struct{ Name, Doc string }
