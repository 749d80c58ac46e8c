package load

import (
	"reflect"
	"slices"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// Every text that anybody can write, by the types themselves: a mark is set, or it is an error where it stands. No
// text prints it as it was typed, and a text that a type gets tomorrow is asked, too.
func TestMarksInEveryText(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var short, running []string
	var visit func(of reflect.Type)
	visit = func(of reflect.Type) {
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		for _, f := range fields(of) {
			name := of.Name() + "." + f.key
			switch {
			case f.form != "": // a number, an address, a name of one word: its form takes no mark
			case f.typ == reflect.TypeFor[source.Text]() || f.typ == reflect.TypeFor[[]source.Text]():
				short = append(short, name)
				for _, mark := range []string{"**bold**", "[words](#risks)", "*slanted*", "a fact[^fda]", "[hola]{lang=es}", "<b>bold</b>"} {
					refusesMark(t, name, of, f, mark)
				}
			case f.typ == reflect.TypeFor[guide.Rich]() || f.typ == reflect.TypeFor[[]guide.Rich]():
				running = append(running, name)
				setsMark(t, name, of, f)
			default:
				visit(f.typ)
			}
		}
	}
	for _, root := range []reflect.Type{reflect.TypeFor[guide.Guide](), reflect.TypeFor[guide.Practice](), reflect.TypeFor[guide.Location](), reflect.TypeFor[guide.Person](), reflect.TypeFor[guide.FAQ]()} {
		visit(root)
	}
	for _, k := range guide.Kinds {
		visit(reflect.TypeOf(k.New()))
	}
	for _, known := range []string{"Guide.title", "Section.summary", "FAQ.question", "Step.title", "Risk.title", "Table.columns", "Label.title", "Picture.alt", "Location.name"} {
		if !slices.Contains(short, known) {
			t.Errorf("%s was not asked; asked were %d: %v", known, len(short), short)
		}
	}
	for _, known := range []string{"Guide.promise", "Prose.prose", "Figure.caption", "Row.cells"} {
		if !slices.Contains(running, known) {
			t.Errorf("%s was not asked; asked were %d: %v", known, len(running), running)
		}
	}
}

// with is a struct that was decoded from one key alone, and the problems of the rule for marks.
func with(t *testing.T, of reflect.Type, f field, words string) (reflect.Value, []source.Problem) {
	t.Helper()
	value := "'" + words + "'"
	if f.typ.Kind() == reflect.Slice {
		value = "[" + value + "]"
	}
	l := newLoader(new(Project))
	d := &decoder{loader: l}
	v := reflect.New(of).Elem()
	d.structure(yaml.Parse("guides/x.yaml", []byte(f.key+": "+value+"\n"), l.add), v)
	return v, slices.DeleteFunc(l.found, func(p source.Problem) bool { return p.Rule != "markdown" })
}

func refusesMark(t *testing.T, name string, of reflect.Type, f field, mark string) {
	t.Helper()
	_, problems := with(t, of, f, "Say "+mark)
	if len(problems) == 0 || problems[0].Severity != source.Error || problems[0].Pos.Col < len(f.key+": 'Say ") {
		t.Errorf("%s: %s is neither set nor refused where it stands: %v", name, mark, problems)
	}
}

func setsMark(t *testing.T, name string, of reflect.Type, f field) {
	t.Helper()
	v, problems := with(t, of, f, "Say **bold** [words](#risks)")
	rich, one := v.FieldByIndex(f.index).Interface().(guide.Rich)
	if !one {
		rich = v.FieldByIndex(f.index).Interface().([]guide.Rich)[0]
	}
	var bold, linked string
	for _, p := range rich.Paras {
		for _, s := range p.Spans {
			if s.Bold {
				bold += s.Text.Value
			}
			if s.Link == "#risks" {
				linked += s.Text.Value
			}
		}
	}
	if len(problems) > 0 || bold != "bold" || linked != "words" {
		t.Errorf("%s: bold is %q, linked %q: %v", name, bold, linked, problems)
	}
}
