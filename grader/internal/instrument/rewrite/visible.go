package rewrite

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Visible replaces what the race detector does not watch: clear on a slice, which writes
// through an assembler routine, and so behind the slices that some functions of package
// slices make shorter; and maps.Clone, which reads inside the runtime. In their places come
// loops that do the same, and that it sees. It comes after all other changes, since what it
// changes lies inside of what they do.
func (r *Rewriter) Visible() {
	for _, u := range r.pkg.Units {
		ast.Inspect(u.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && len(n.Args) == 1 && r.clearsSlice(id, n.Args[0]) {
					r.instead(u, id, "clear")
				}
			case *ast.SelectorExpr:
				f, ok := r.pkg.Info.Uses[n.Sel].(*types.Func)
				if !ok || f.Pkg() == nil {
					return true
				}
				for _, v := range visibleFunctions {
					if v.of == f.Pkg().Path() && v.function == f.Name() {
						r.instead(u, n, v.name)
						r.keepUsed(u, n.X, v.use)
					}
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
func (r *Rewriter) keepUsed(u *source.Unit, pkg ast.Expr, use string) {
	name, ok := pkg.(*ast.Ident)
	if !ok || r.used[name.Name] == u {
		return
	}
	if r.used == nil {
		r.used = map[string]*source.Unit{}
	}
	r.used[name.Name] = u
	var end token.Pos // of the last import
	for _, decl := range u.AST.Decls {
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.IMPORT {
			end = gen.End()
		}
	}
	r.edits[u].Close(r.pkg.Offset(end), fmt.Sprintf("; var _ = %s.%s", name.Name, use))
}

// prefixed are the names in the texts below that begin with our prefix.
var prefixed = regexp.MustCompile(`\bP([a-z]\w*)`)

// visibleFunctions are what stands in for what: the names in the generated file, and their
// texts, in which P is our prefix.
var visibleFunctions = []struct{ name, of, function, use, text string }{
	{"clear", "", "", "", "func Pclear[S ~[]E, E any](s S) {\n\tvar none E\n\tfor i := range s {\n\t\ts[i] = none\n\t}\n}"},
	{"clone", "maps", "Clone", "Clone[map[int]int]", "func Pclone[M ~map[K]V, K comparable, V any](m M) M {\n\tif m == nil {\n\t\treturn nil\n\t}\n\tc := make(M, len(m))\n\tfor k, v := range m {\n\t\tc[k] = v\n\t}\n\treturn c\n}"},
	{"delete", "slices", "Delete", "Sort[[]int]", "func Pdelete[S ~[]E, E any](s S, i, j int) S {\n\treturn Pshorter(s, Pslices.Delete(s, i, j))\n}"},
	{"deleteFunc", "slices", "DeleteFunc", "Sort[[]int]", "func PdeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {\n\treturn Pshorter(s, Pslices.DeleteFunc(s, del))\n}"},
	{"compact", "slices", "Compact", "Sort[[]int]", "func Pcompact[S ~[]E, E comparable](s S) S {\n\treturn Pshorter(s, Pslices.Compact(s))\n}"},
	{"compactFunc", "slices", "CompactFunc", "Sort[[]int]", "func PcompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {\n\treturn Pshorter(s, Pslices.CompactFunc(s, eq))\n}"},
	{"replace", "slices", "Replace", "Sort[[]int]", "func Preplace[S ~[]E, E any](s S, i, j int, v ...E) S {\n\treturn Pshorter(s, Pslices.Replace(s, i, j, v...))\n}"},
}

// shorter writes once more, and seen, the zeros behind a slice that became shorter.
const shorter = "func Pshorter[S ~[]E, E any](s, shorter S) S {\n\tvar none E\n\tfor i := len(shorter); i < len(s); i++ {\n\t\ts[i] = none\n\t}\n\treturn shorter\n}"
