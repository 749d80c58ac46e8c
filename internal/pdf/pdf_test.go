package pdf

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestAppend(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{nil, "null"},
		{true, "true"},
		{-12, "-12"},
		{0.5, ".5"},
		{-0.00004, "0"},
		{Name("A B#(é"), "/A#20B#23#28#C3#A9"},
		{String("a(b)\\\r\n\x00"), "(a\\(b\\)\\\\\\r\n\x00)"},
		{Array{1, Name("X"), Ref(7), nil}, "[1 /X 7 0 R null]"},
		{Dict{"B": 1, "A": Dict{}, "C": Array{}}, "<</A <<>>/B 1/C []>>"},
		{&Stream{nil, []byte("xy")}, "<</Length 2>>\nstream\nxy\nendstream"},
	} {
		if got := string(Append(nil, c.value)); got != c.want {
			t.Errorf("%#v is written %s, want %s", c.value, got, c.want)
		}
	}
}

func TestAppendNumber(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{
		{12.345, 2, "12.35"}, {12.3, 2, "12.3"}, {12.001, 2, "12"}, {-0.125, 3, "-.125"}, {1000.05, 2, "1000.05"},
		{0.05, 2, ".05"}, {1e-9, 2, "0"}, {-1e-9, 2, "0"}, {1e20, 2, "100000000000000000000"}, {math.NaN(), 2, "0"}, {3.7, 0, "4"},
	} {
		if got := string(AppendNumber(nil, c.v, c.decimals)); got != c.want {
			t.Errorf("%v to %d decimals is %s, want %s", c.v, c.decimals, got, c.want)
		}
	}
}

func TestTextStrings(t *testing.T) {
	for _, s := range []string{"", "plain\nlines", "Préparation – “go”", "above the plane: 𝄞", "\ttab"} {
		if got := Text(s).Decode(); got != s {
			t.Errorf("%q comes back as %q", s, got)
		}
	}
	if got := string(Text("plain")); got != "plain" {
		t.Errorf("ASCII is written as %q", got)
	}
}

func TestScanValues(t *testing.T) {
	for _, c := range []struct {
		in   string
		want any
	}{
		{"<</A 1/B[ 2 3.5 -.5]/C<</D(x)>>>>", Dict{"A": 1, "B": Array{2, 3.5, -0.5}, "C": Dict{"D": String("x")}}},
		{"[1 0 R 2 0 3]", Array{Ref(1), 2, 0, 3}},
		{"% comment\n /N#41me", Name("NAme")},
		{"(a(b)c\\)\\101\\n\\\r\nz)", String("a(b)c)A\nz")},
		{"<48 656C6c6F7>", String("Hellop")},
		{"true", true},
		{"null", nil},
	} {
		got, err := (&scanner{b: []byte(c.in)}).value()
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s is read as %#v, %v; want %#v", c.in, got, err, c.want)
		}
	}
}

func TestScanErrors(t *testing.T) {
	for _, in := range []string{"", "(", "[1 2", "<</A", "<</A 1", "<<1 2>>", "<4G>", ")", "1.2.3", strings.Repeat("[", 100)} {
		if got, err := (&scanner{b: []byte(in)}).value(); err == nil {
			t.Errorf("%q is read as %#v", in, got)
		}
	}
}

func TestContent(t *testing.T) {
	got, err := Content([]byte("q 1 0 0 1 2 3 cm\n/P <</MCID 0>> BDC [(a)-20(b)] TJ EMC Q"))
	want := []Operation{
		{"q", nil}, {"cm", []any{1, 0, 0, 1, 2, 3}}, {"BDC", []any{Name("P"), Dict{"MCID": 0}}},
		{"TJ", []any{Array{String("a"), -20, String("b")}}}, {"EMC", nil}, {"Q", nil},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := Content([]byte("1 2")); err == nil {
		t.Error("operands without an operator pass")
	}
}

// sampleFile has plain objects, enough to fill two object streams, and a stream.
func sampleFile() ([]byte, []Ref) {
	w := NewWriter("1.7", 0)
	stream := w.Add(Deflate(Dict{"N": 3}, bytes.Repeat([]byte("abc"), 100)))
	list := []Ref{stream}
	for i := range 2*packSize + 7 {
		list = append(list, w.Add(Dict{"I": i, "To": stream}))
	}
	return w.Bytes(list[1], list[2]), list
}

func TestWriteAndRead(t *testing.T) {
	b, list := sampleFile()
	f, err := Parse(b)
	if err != nil {
		t.Fatal(err)
	}
	if f.Trailer["Root"] != list[1] || len(f.Trailer["ID"].(Array)) != 2 {
		t.Errorf("trailer %v", f.Trailer)
	}
	for i, r := range list[1:] {
		if got, err := f.Object(r); err != nil || !reflect.DeepEqual(got, Dict{"I": i, "To": list[0]}) {
			t.Fatalf("object %d is %v, %v", r, got, err)
		}
	}
	v, err := f.Resolve(list[0])
	if err != nil {
		t.Fatal(err)
	}
	if data, err := v.(*Stream).Decode(); err != nil || len(data) != 300 {
		t.Errorf("the stream holds %q, %v", data, err)
	}
}

func TestReadTable(t *testing.T) {
	body := "%PDF-1.4\n1 0 obj\n<</A 2 0 R>>\nendobj\n"
	second := len(body)
	body += "2 0 obj\n<</Length 3 0 R>>\nstream\nab\nendstream\nendobj\n"
	third := len(body)
	body += "3 0 obj\n2\nendobj\n"
	xref := len(body)
	pad := func(n int) string { return strings.Repeat("0", 10-len(itoa(n))) + itoa(n) }
	body += "xref\n0 4\n0000000000 65535 f \n" + pad(9) + " 00000 n \n" + pad(second) + " 00000 n \n" + pad(third) +
		" 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n" + itoa(xref) + "\n%%EOF"
	f, err := Parse([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := f.Dict(f.Trailer["Root"])
	v, err := f.Resolve(d["A"])
	if s, ok := v.(*Stream); !ok || string(s.Data) != "ab" {
		t.Errorf("got %v, %v", v, err)
	}
}

func itoa(n int) string { return string(AppendNumber(nil, float64(n), 0)) }

func TestStreamWhoseLengthIsItself(t *testing.T) {
	b := []byte("1 0 obj\n<</Length 1 0 R>>\nstream\nx\nendstream\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<>>\nstartxref\n52\n")
	f, err := Parse(b)
	if err != nil {
		t.Fatal(err)
	}
	if v, err := f.Object(1); err == nil {
		t.Errorf("read as %v", v)
	}
}

func FuzzParse(f *testing.F) {
	w := NewWriter("1.7", 0)
	root := w.Add(Dict{"A": w.Add(Deflate(nil, []byte("abc"))), "B": Array{String("x"), 1.5}})
	f.Add(w.Bytes(root, root))
	f.Add([]byte("1 0 obj\n<<>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Size 2>>\nstartxref\n21\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Parse(b)
		if err != nil {
			return
		}
		for r := range Ref(20) {
			if v, err := file.Object(r); err == nil {
				Append(nil, v)
			}
		}
	})
}
