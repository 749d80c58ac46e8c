package pdf

// Operation is an operator of a content stream and what stands before it.
type Operation struct {
	Op   string
	Args []any
}

// Content reads a content stream (7.8.2), already decoded, into its operations.
func Content(b []byte) ([]Operation, error) {
	var out []Operation
	var args []any
	s := &scanner{b: b}
	for {
		v, err := s.value()
		if err == errEnd && len(args) == 0 {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if op, ok := v.(keyword); ok {
			out, args = append(out, Operation{string(op), args}), nil
			continue
		}
		args = append(args, v)
	}
}
