package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	file     string
	line     int
	kind     string
	change   string // for people
	from, to int    // bytes of the file
	text     string // what stands there instead
}

// pool is what can be changed, by kind, in the order of the source.
type pool struct {
	kinds  []string
	byKind map[string][]mutant
}

func (p *pool) left() (n int) {
	for _, list := range p.byKind {
		n += len(list)
	}
	return n
}

// draw takes a random site of the kind whose turn it is.
func (p *pool) draw(turn int, random *rand.Rand) (mutant, bool) {
	kind := p.kinds[turn%len(p.kinds)]
	list := p.byKind[kind]
	if len(list) == 0 {
		return mutant{}, false
	}
	i := random.IntN(len(list))
	m := list[i]
	p.byKind[kind] = append(list[:i:i], list[i+1:]...)
	return m, true
}

// find parses the files of a room that are compiled here.
func find(dir string) (*pool, error) {
	pkg, err := build.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	p := &pool{byKind: map[string][]mutant{}}
	for _, name := range pkg.GoFiles {
		name = filepath.Join(dir, name)
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f := &finder{pool: p, name: name, data: data, set: token.NewFileSet()}
		tree, err := parser.ParseFile(f.set, name, data, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ast.PreorderStack(tree, nil, f.visit)
	}
	if len(p.kinds) == 0 {
		return nil, fmt.Errorf("nothing to change in %s", dir)
	}
	return p, nil
}

type finder struct {
	pool *pool
	name string
	data []byte
	set  *token.FileSet
}

func (f *finder) bytes(from, to token.Pos) (int, int) {
	return f.set.Position(from).Offset, f.set.Position(to).Offset
}

func (f *finder) text(n ast.Node) string {
	from, to := f.bytes(n.Pos(), n.End())
	return string(f.data[from:to])
}

// add notes a change of the bytes between two positions; about is shown to people.
func (f *finder) add(kind string, from, to token.Pos, text, about string) {
	if _, known := f.pool.byKind[kind]; !known {
		f.pool.kinds = append(f.pool.kinds, kind)
	}
	m := mutant{file: f.name, line: f.set.Position(from).Line, kind: kind, text: text, change: strings.Join(strings.Fields(about), " ")}
	m.from, m.to = f.bytes(from, to)
	f.pool.byKind[kind] = append(f.pool.byKind[kind], m)
}

// Comparisons move their boundary or turn round; other operators become their neighbours.
var (
	compared = map[token.Token]token.Token{token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR, token.EQL: token.NEQ, token.NEQ: token.EQL}
	swapped  = map[token.Token]token.Token{token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL, token.LAND: token.LOR, token.LOR: token.LAND}
)

// visit looks at one node; the stack holds what it stands in.
func (f *finder) visit(n ast.Node, stack []ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		f.binary(n)
	case *ast.IfStmt:
		f.add("negate a condition", n.Cond.Pos(), n.Cond.End(), "!("+f.text(n.Cond)+")", "if !("+f.text(n.Cond)+")")
	case *ast.BasicLit:
		f.literal(n, stack)
	case *ast.Ident:
		f.truth(n)
	case *ast.FuncDecl:
		f.early(n)
	case *ast.BranchStmt:
		f.branch(n)
	case ast.Stmt:
		f.dropped(n, stack)
	}
	return true
}

func (f *finder) binary(n *ast.BinaryExpr) {
	kind, to := "flip a comparison", compared[n.Op]
	if to == 0 {
		kind, to = "swap an operator", swapped[n.Op]
	}
	if to != 0 {
		left, right := f.text(n.X), f.text(n.Y)
		f.add(kind, n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), to.String(), fmt.Sprintf("%s %s %s -> %s", left, n.Op, right, to))
	}
}

// literal changes a number, unless it only says how much room to set aside.
func (f *finder) literal(n *ast.BasicLit, stack []ast.Node) {
	if n.Kind != token.INT && n.Kind != token.FLOAT || onlyRoom(n, stack) {
		return
	}
	to := n.Value + "+1"
	if n.Kind == token.FLOAT {
		to = n.Value + "*1.5"
	}
	f.add("change a constant", n.Pos(), n.End(), "("+to+")", f.around(stack)+": "+n.Value+" -> "+to)
}

// onlyRoom tells the capacity of a slice, the size of a map.
func onlyRoom(n ast.Node, stack []ast.Node) bool {
	for _, in := range stack {
		call, ok := in.(*ast.CallExpr)
		if !ok || len(call.Args) < 2 {
			continue
		}
		name, _ := call.Fun.(*ast.Ident)
		if name == nil || name.Name != "make" {
			continue
		}
		_, isMap := call.Args[0].(*ast.MapType)
		last := call.Args[len(call.Args)-1]
		if (isMap || len(call.Args) == 3) && last.Pos() <= n.Pos() && n.End() <= last.End() {
			return true
		}
	}
	return false
}

// around is the smallest expression or statement that shows what a change is about.
func (f *finder) around(stack []ast.Node) string {
	text := f.text(stack[len(stack)-1])
	if line, _, more := strings.Cut(text, "\n"); more {
		return line + " ..."
	}
	return text
}

func (f *finder) truth(n *ast.Ident) {
	if to := map[string]string{"true": "false", "false": "true"}[n.Name]; to != "" {
		f.add("change a constant", n.Pos(), n.End(), to, n.Name+" -> "+to)
	}
}

// early lets a function that returns nothing do nothing.
func (f *finder) early(n *ast.FuncDecl) {
	if n.Body != nil && n.Type.Results == nil && len(n.Body.List) > 0 {
		at := n.Body.Lbrace + 1
		f.add("return early", at, at, " if true { return };", n.Name.Name+" returns at once")
	}
}

func (f *finder) branch(n *ast.BranchStmt) {
	to := map[token.Token]string{token.BREAK: "continue", token.CONTINUE: "break"}[n.Tok]
	if to != "" && n.Label == nil {
		f.add("leave a loop", n.Pos(), n.End(), to, n.Tok.String()+" -> "+to)
	}
}

// dropped takes away a statement of a block: a call, an assignment, a count, a loop, a condition with what it does.
func (f *finder) dropped(n ast.Stmt, stack []ast.Node) {
	switch s := n.(type) {
	case *ast.ExprStmt, *ast.IncDecStmt, *ast.RangeStmt, *ast.ForStmt:
	case *ast.AssignStmt:
		if s.Tok == token.DEFINE {
			return
		}
	default:
		return
	}
	switch stack[len(stack)-1].(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		text, _, _ := strings.Cut(f.text(n), "\n")
		f.add("drop a statement", n.Pos(), n.End(), strings.Repeat("\n", strings.Count(f.text(n), "\n")), "without: "+text)
	}
}
