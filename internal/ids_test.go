package internal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"guidepress/internal/check"
)

// TestEveryIDIsExplained: what stands in brackets behind a problem is what an author asks about, so each id that a
// room gives a problem stands in the catalogue, and each of the catalogue is given by some room.
func TestEveryIDIsExplained(t *testing.T) {
	used := ids(t)
	for id, where := range used {
		if _, ok := check.Explain(id); !ok {
			t.Errorf("%s: the catalogue does not explain %q", where, id)
		}
	}
	for _, e := range check.Faults {
		if used[e.ID] == "" {
			t.Errorf("the catalogue explains %q, but no room reports it", e.ID)
		}
	}
	if len(used) < 50 {
		t.Errorf("only %d ids were found: is this test looking in the right places?", len(used))
	}
}

// ids are the ids that rooms give their problems, each with a place. An id is a text that stands for a field, a
// parameter or a result called rule.
func ids(t *testing.T) map[string]string {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	s := scan{fset: fset, params: map[string]int{}, results: map[string]int{}, fields: map[string]int{}, used: map[string]string{}}
	for _, f := range files {
		s.room = f.Name.Name
		ast.Inspect(f, s.declared)
	}
	for _, f := range files {
		s.room = f.Name.Name
		ast.Inspect(f, s.given)
	}
	return s.used
}

// scan goes through the rooms twice: for what takes an id, and for what is given.
type scan struct {
	fset                    *token.FileSet
	room                    string
	params, results, fields map[string]int // by room and name: the place of rule
	used                    map[string]string
}

func (s *scan) declared(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if i := place(n.Type.Params); i >= 0 {
			s.params[s.room+"."+n.Name.Name] = i
		}
		if i := place(n.Type.Results); i >= 0 {
			s.results[s.room+"."+n.Name.Name] = i
		}
	case *ast.TypeSpec:
		if st, ok := n.Type.(*ast.StructType); ok {
			if i := place(st.Fields); i >= 0 {
				s.fields[s.room+"."+n.Name.Name] = i
			}
		}
	}
	return true
}

// place is where a name rule stands in a list of fields; -1 for none.
func place(list *ast.FieldList) int {
	if list == nil {
		return -1
	}
	i := 0
	for _, f := range list.List {
		for _, name := range f.Names {
			if strings.EqualFold(name.Name, "rule") {
				return i
			}
			i++
		}
	}
	return -1
}

func (s *scan) given(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		if i, ok := s.params[s.room+"."+called(n.Fun)]; ok && i < len(n.Args) {
			s.add(n.Args[i])
		}
	case *ast.FuncDecl:
		if i, ok := s.results[s.room+"."+n.Name.Name]; ok && n.Body != nil {
			ast.Inspect(n.Body, func(in ast.Node) bool {
				if r, ok := in.(*ast.ReturnStmt); ok && i < len(r.Results) {
					s.add(r.Results[i])
				}
				return true
			})
		}
	case *ast.CompositeLit:
		for i, e := range n.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok && strings.EqualFold(key.Name, "rule") {
					s.add(kv.Value)
				}
			} else if at, ok := s.fields[s.room+"."+called(n.Type)]; ok && at == i {
				s.add(e)
			}
		}
	case *ast.AssignStmt:
		for i, left := range n.Lhs {
			if strings.EqualFold(called(left), "rule") && i < len(n.Rhs) {
				s.add(n.Rhs[i])
			}
		}
	}
	return true
}

// called is the last name of an expression.
func called(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func (s *scan) add(e ast.Expr) {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		if id, err := strconv.Unquote(lit.Value); err == nil && id != "" {
			s.used[id] = s.fset.Position(lit.Pos()).String()
		}
	}
}

// TestIDsAreFound shows that the scan sees each way to give an id.
func TestIDsAreFound(t *testing.T) {
	const src = `package room
type fault struct{ rule, message string }
func report(at int, rule, message string) {}
func reason() (rule, hint string) { return "from-result", "" }
func all() {
	report(1, "from-call", "x")
	_ = fault{"from-literal", "x"}
	_ = Problem{Rule: "from-key", Message: "not-this"}
	rule := "from-name"
}`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "room.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := scan{fset: fset, room: "room", params: map[string]int{}, results: map[string]int{}, fields: map[string]int{}, used: map[string]string{}}
	ast.Inspect(f, s.declared)
	ast.Inspect(f, s.given)
	var got []string
	for id := range s.used {
		got = append(got, id)
	}
	slices.Sort(got)
	if want := []string{"from-call", "from-key", "from-literal", "from-name", "from-result"}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}
