package instrument

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// maxVariables is the size of all package variables of an answer together, in bytes,
// from which on there is no judged copy. Each process of the judging program would take
// as much, whichever of the answers in it is judged, and the linker takes two gigabytes
// in all: it would be the others' loss. Honest answers have a few hundred bytes.
const maxVariables = 16 << 20

// hugeVariables finds the variable with which an answer has too much of them.
func hugeVariables(pkg *source.Package) []Problem {
	sizes := map[types.Type]int64{}
	var total int64
	for _, u := range pkg.Units {
		for _, decl := range u.AST.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names { // the blank ones too
					if total += sizeAtLeast(pkg.Info.Defs[name].Type(), sizes); total > maxVariables {
						return []Problem{pkg.Problem(Compile, name.Pos(), "with %s the variables outside of functions are too large: they may take %d MiB in all, so make large ones where they are needed", name.Name, maxVariables>>20)}
					}
				}
			}
		}
	}
	return nil
}

// sizeAtLeast is the size of a value in bytes, not counting padding. (The type
// checker's own Sizes has no memory, and takes for ever on some types.)
func sizeAtLeast(t types.Type, known map[types.Type]int64) int64 {
	if n, ok := known[t]; ok {
		return n
	}
	const word, ceiling = 8, 1 << 40
	var n int64
	switch u := t.Underlying().(type) {
	case *types.Basic:
		n = word
		if u.Info()&types.IsBoolean != 0 || u.Kind() == types.Int8 || u.Kind() == types.Uint8 {
			n = 1
		}
	case *types.Array:
		elem := sizeAtLeast(u.Elem(), known)
		if n = ceiling; elem == 0 || u.Len() < ceiling/elem {
			n = elem * u.Len()
		}
	case *types.Struct:
		for f := range u.Fields() {
			n = min(n+sizeAtLeast(f.Type(), known), ceiling)
		}
	default:
		n = word
	}
	known[t] = n
	return n
}
