package instrument

import (
	"go/types"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// maxVariable is the size of a package variable, in bytes, from which on there is
// no judged copy: setting it to zero would take all the memory that there is, and
// beyond twice that size the compiler would complain about a line of ours.
const maxVariable = 1 << 30

// hugeVariables finds them.
func hugeVariables(pkg *source.Package) []Problem {
	sizes := map[types.Type]int64{}
	var problems []Problem
	for _, name := range pkg.Types.Scope().Names() {
		v, ok := pkg.Types.Scope().Lookup(name).(*types.Var)
		if ok && sizeAtLeast(v.Type(), sizes) > maxVariable {
			problems = append(problems, pkg.Problem(Compile, v.Pos(), "%s is too large: it would take more than a gigabyte of memory", name))
		}
	}
	return source.Sorted(problems)
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
