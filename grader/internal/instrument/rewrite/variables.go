package rewrite

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/edit"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// variables takes the initialisers away from all package variables and has the
// setup call them in the order in which Go would have run them.
//
//	var x T = v      becomes   var x T ; func grader_init0() { x = v }
//	var x, y = v, w  becomes   func grader_init0() { x = v } ; func grader_init1() { y = w }
//
// where in the second case the generated file declares x and y.
func (r *Rewriter) variables() {
	functions := map[ast.Expr]string{} // by initial value
	for _, u := range r.pkg.Units {
		for _, decl := range u.AST.Decls {
			if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.VAR {
				v := &varDecl{Rewriter: r, unit: u, edits: r.edits[u], functions: functions}
				v.rewrite(gen)
			}
		}
	}
	for _, initialiser := range r.pkg.Info.InitOrder {
		name := functions[initialiser.Rhs]
		if name == "" {
			panic("rewrite: an initialiser without a function: " + initialiser.String())
		}
		r.setup.order = append(r.setup.order, name)
	}
}

// varDecl rewrites one declaration of variables.
type varDecl struct {
	*Rewriter
	unit      *source.Unit
	edits     *edit.Edits
	functions map[ast.Expr]string
}

// rewrite dissolves a group: each of its specs becomes a declaration of its own.
func (v *varDecl) rewrite(gen *ast.GenDecl) {
	if gen.Lparen.IsValid() && len(gen.Specs) > 0 {
		v.edits.Blank(v.at(gen.Pos()), v.at(gen.Lparen)+1)
		v.blankClosing(gen)
	}
	for _, spec := range gen.Specs {
		v.spec(gen, spec.(*ast.ValueSpec))
	}
}

func (v *varDecl) at(pos token.Pos) int { return v.pkg.Offset(pos) }

// blankClosing removes a group's closing bracket. The last spec has to end with
// one newline or semicolon, so if one stands before the bracket already, a
// semicolon behind it goes as well.
func (v *varDecl) blankClosing(gen *ast.GenDecl) {
	last, closing := v.at(gen.Specs[len(gen.Specs)-1].End()), v.at(gen.Rparen)
	end := closing + 1
	if bytes.ContainsAny(v.unit.Src[last:closing], ";\n") {
		rest := bytes.TrimLeft(v.unit.Src[end:], " \t\r")
		if bytes.HasPrefix(rest, []byte(";")) {
			end = len(v.unit.Src) - len(rest) + 1
		}
	}
	v.edits.Blank(closing, end)
}

func (v *varDecl) spec(gen *ast.GenDecl, spec *ast.ValueSpec) {
	for _, name := range spec.Names {
		if name.Name != "_" {
			v.setup.variables = append(v.setup.variables, name.Name)
		}
	}
	if gen.Lparen.IsValid() && (spec.Type != nil || len(spec.Values) == 0) {
		v.edits.Open(v.at(spec.Pos()), "var ")
	}
	if len(spec.Values) == 0 {
		return
	}
	equals := v.find('=', spec.Names[len(spec.Names)-1].End(), spec.Values[0].Pos())
	if spec.Type != nil {
		equals = v.find('=', spec.Type.End(), spec.Values[0].Pos())
	} else {
		v.declareElsewhere(spec)
		from := spec.Pos()
		if !gen.Lparen.IsValid() {
			from = gen.Pos()
		}
		v.edits.Blank(v.at(from), equals)
	}
	v.values(spec, equals)
}

// declareElsewhere has the generated file declare variables whose type is not
// written down.
func (v *varDecl) declareElsewhere(spec *ast.ValueSpec) {
	for _, name := range spec.Names {
		if name.Name != "_" {
			v.declare(name.Name, v.pkg.Info.Defs[name].Type(), name.Pos())
		}
	}
}

func (v *varDecl) declare(name string, t types.Type, pos token.Pos) {
	if !v.setup.declare(name, t) {
		v.problems = append(v.problems, v.pkg.Problem(source.Refused, pos,
			"write down the type of %s: it is %s, which has no name outside of its own package", name, t))
	}
}

// values wraps each initial value in a function that assigns it.
func (v *varDecl) values(spec *ast.ValueSpec, separator int) {
	open := "func"
	if spec.Type != nil {
		open = "; func"
	}
	for i, value := range spec.Values {
		targets := spec.Names
		if len(spec.Values) > 1 || len(spec.Names) == 1 {
			targets = spec.Names[i : i+1]
		}
		name := fmt.Sprintf("%sinit%d", v.prefix, len(v.functions))
		v.functions[value] = name
		v.setup.synthetic[name] = "the initialiser of " + list(targets)
		v.edits.Replace(separator, separator+1, fmt.Sprintf("%s %s() { %s =", open, name, v.targets(spec, targets, len(v.functions)-1)))
		v.edits.Close(v.at(value.End()), " }")
		open = "; func"
		if i+1 < len(spec.Values) {
			separator = v.find(',', value.End(), spec.Values[i+1].Pos())
		}
	}
}

// targets is the left side of the assignment. A blank variable with a type takes
// only what fits the type, so another variable of that type stands in for it.
func (v *varDecl) targets(spec *ast.ValueSpec, names []*ast.Ident, number int) string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = name.Name
		if name.Name == "_" && spec.Type != nil {
			out[i] = fmt.Sprintf("%sblank%d_%d", v.prefix, number, i)
			v.declare(out[i], v.pkg.Info.TypeOf(spec.Type), name.Pos())
			v.setup.variables = append(v.setup.variables, out[i])
		}
	}
	return strings.Join(out, ", ")
}

// find is the offset of a sign between two positions with only space around it.
func (v *varDecl) find(sign byte, from, to token.Pos) int {
	start, end := v.at(from), v.at(to)
	n := bytes.IndexByte(v.unit.Src[start:end], sign)
	if n < 0 {
		panic(fmt.Sprintf("rewrite: no %q in %q", sign, v.unit.Src[start:end]))
	}
	return start + n
}

func list(names []*ast.Ident) string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = name.Name
	}
	return strings.Join(out, ", ")
}
