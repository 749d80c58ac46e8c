package schema

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object that keeps the order in which it was written: the keys of a guide read best in the
// order of its fields.
type object []member

type member struct {
	key string
	val any
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := write(&b, m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := write(&b, m.val); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// write encodes a value as it is: json.Marshal would turn < and & of the descriptions into escapes.
func write(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	b.Truncate(b.Len() - 1)
	return err
}
