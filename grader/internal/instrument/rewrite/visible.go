package rewrite

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Visible replaces what the race detector does not watch: clear on a slice, which writes
// through an assembler routine, and maps.Clone, which reads inside the runtime. In their
// places come loops that do the same, and that it sees. It comes after all other
// changes, since what it changes lies inside of what they do.
func (r *Rewriter) Visible() {
	for _, u := range r.pkg.Units {
		ast.Inspect(u.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && len(n.Args) == 1 && r.clearsSlice(id, n.Args[0]) {
					r.instead(u, id, "clear")
				}
			case *ast.SelectorExpr:
				if f, ok := r.pkg.Info.Uses[n.Sel].(*types.Func); ok && f.FullName() == "maps.Clone" {
					r.instead(u, n, "clone")
					r.keepUsed(u, n.X)
				}
			}
			return true
		})
	}
}

// instead puts one of the generated file's functions in the place of an expression.
func (r *Rewriter) instead(u *source.Unit, e ast.Expr, name string) {
	r.edits[u].Replace(r.pkg.Offset(e.Pos()), r.pkg.Offset(e.End()), r.prefix+name)
	r.setup.visible[name] = true
}

// clearsSlice tells whether a call is that of the predeclared clear on a slice. (What it
// does to a map the detector sees.)
func (r *Rewriter) clearsSlice(id *ast.Ident, arg ast.Expr) bool {
	if b, ok := r.pkg.Info.Uses[id].(*types.Builtin); !ok || b.Name() != "clear" {
		return false
	}
	return isSlice(r.pkg.Info.TypeOf(arg))
}

// isSlice holds for type parameters too whose one type is a slice. Where maps are allowed
// as well, no loop could do for both.
func isSlice(t types.Type) bool {
	if t == nil {
		return false
	}
	under := t.Underlying()
	if i, ok := under.(*types.Interface); ok && i.NumEmbeddeds() == 1 && i.NumExplicitMethods() == 0 {
		switch e := types.Unalias(i.EmbeddedType(0)).(type) {
		case *types.Union:
			if e.Len() == 1 {
				under = e.Term(0).Type().Underlying()
			}
		default:
			under = e.Underlying()
		}
	}
	_, ok := under.(*types.Slice)
	return ok
}

// keepUsed makes sure that the file still uses the package that an expression names.
func (r *Rewriter) keepUsed(u *source.Unit, pkg ast.Expr) {
	name, ok := pkg.(*ast.Ident)
	if !ok || r.used[u] {
		return
	}
	if r.used == nil {
		r.used = map[*source.Unit]bool{}
	}
	r.used[u] = true
	var end token.Pos // of the last import
	for _, decl := range u.AST.Decls {
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.IMPORT {
			end = gen.End()
		}
	}
	r.edits[u].Close(r.pkg.Offset(end), fmt.Sprintf("; var _ = %s.Clone[map[int]int]", name.Name))
}

// visibleFunctions are the texts of what stands in.
var visibleFunctions = []struct{ name, text string }{
	{"clear", "func %sclear[S ~[]E, E any](s S) {\n\tvar none E\n\tfor i := range s {\n\t\ts[i] = none\n\t}\n}"},
	{"clone", "func %sclone[M ~map[K]V, K comparable, V any](m M) M {\n\tif m == nil {\n\t\treturn nil\n\t}\n\tc := make(M, len(m))\n\tfor k, v := range m {\n\t\tc[k] = v\n\t}\n\treturn c\n}"},
}
