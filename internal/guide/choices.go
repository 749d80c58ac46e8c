package guide

// Sided reports whether each of the choices has points for and against it, which are set side by side.
func (b *Choices) Sided() bool {
	for _, c := range b.Choices {
		if len(c.Good) == 0 || len(c.Bad) == 0 {
			return false
		}
	}
	return len(b.Choices) > 0
}
