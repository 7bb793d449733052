package growth_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/growth"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

func check(t *testing.T, src string) []source.Problem {
	pkg := &source.Package{Fset: token.NewFileSet()}
	f, err := parser.ParseFile(pkg.Fset, "katas/launch/launch.go", src, parser.SkipObjectResolution)
	require.NoError(t, err)
	pkg.Units = []*source.Unit{{AST: f}}
	return growth.Check(pkg)
}

// chain repeats a line whose %[1]d is its own number and %[2]d the one before.
func chain(first, line string) string {
	var b strings.Builder
	b.WriteString("package launch\n" + first + "\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&b, line+"\n", i, i-1)
	}
	return b.String()
}

func TestWhatDoublesIsRefused(t *testing.T) {
	tests := map[string]string{
		"strings":                        chain(`const s0 = "x"`, "const s%[1]d = s%[2]d + s%[2]d"),
		"strings by repetition":          chain(`const s0 = "x"`, "const ( t%[1]d = s%[2]d + s%[2]d; s%[1]d )"),
		"strings in a function":          "package launch\nfunc f() {\n" + chain(`const s0 = "x"`, "const s%[1]d = s%[2]d + s%[2]d")[15:] + "}",
		"aliases":                        chain("type A0 = int", "type A%[1]d = struct{ x, y A%[2]d }; type B%[1]d = func(A%[2]d, A%[2]d)"),
		"aliases upwards":                chain("type A40 = struct{ x, y A39 }", "type A%[1]d = struct{ x, y A%[2]d }"),
		"structs":                        chain("type A0 struct{}", "type A%[1]d struct{ x, y A%[2]d }"),
		"arrays of structs":              chain("type A0 struct{}", "type A%[1]d [2]struct{ x A%[2]d; y [3]A%[2]d }"),
		"structs with a way back":        chain("type A0 struct{ p *A20 }", "type A%[1]d struct{ x, y A%[2]d; p *A39; q *A0 }"),
		"generic aliases":                "package launch\ntype D[T any] = struct{ x, y T }\nvar x " + strings.Repeat("D[", 40) + "int" + strings.Repeat("]", 40),
		"generic functions":              "package launch\ntype P[A, B any] struct{ a A; b B }\nfunc d[T any](t T) (p P[T, T]) { return }\nvar x = " + strings.Repeat("d(", 40) + "1" + strings.Repeat(")", 40),
		"generic functions, one by one":  "package launch\nfunc d[T any](t T) (m map[*T]T) { return }\nfunc f() {\nx0 := 1\n" + chain("", "x%[1]d := d(x%[2]d)")[15:] + "}",
		"generic methods":                "package launch\ntype P[A, B any] struct{ a A; b B }\nfunc (p P[A, B]) d() (q struct { A A; B map[*A]B }) { return }\nfunc (p P[A, B]) e() (q P[B, map[*A]A]) { return }\nvar p P[int, int]\nvar x = p" + strings.Repeat(".e()", 40),
		"generic types with such fields": chain("type G0[T any] struct{}", "type G%[1]d[T any] struct{ F G%[2]d[map[*T]T] }"),
	}
	for name, src := range tests {
		t.Run(name, func(t *testing.T) {
			problems := check(t, src)
			require.Len(t, problems, 1)
			assert.Equal(t, source.Refused, problems[0].Kind)
			assert.Positive(t, problems[0].Line)
		})
	}
}

func TestWhatDoesNotDoubleIsFine(t *testing.T) {
	tests := map[string]string{
		"a long chain that only grows":   chain(`const s0 = "x"`, `const s%[1]d = s%[2]d + "y"`),
		"a chain of pointers":            chain("type A0 struct{}", "type A%[1]d struct{ left, right *A%[2]d; m map[A%[2]d][]A%[2]d }"),
		"sizes":                          "package launch\nconst ( _ = 1 << (10*iota); KB; MB; GB; TB = GB*KB )\nconst all = KB*KB*KB*MB*MB*GB*GB",
		"a tree":                         "package launch\ntype N[K comparable, V any] struct{ left, right *N[K, V]; key K; value V; m map[K]*N[K, V]; n []map[K]N[K, V] }",
		"types that name each other":     "package launch\ntype A struct{ b *B; c []C }\ntype B struct { a A; c map[C]*B }\ntype C = struct { a *A; b *B }",
		"a helper used again and again":  "package launch\nfunc must[T any](v T, err error) T { return v }\nfunc f() {" + strings.Repeat("must(1, nil);", 100) + "}",
		"two results used again":         "package launch\nfunc tee[T any](v T) (a, b <-chan T) { return }\nfunc f() {" + strings.Repeat("tee(1);", 100) + "}",
		"a variable named like a method": "package launch\ntype T[E any] struct{}\nfunc (T[E]) next() func(E) E { return nil }\nfunc f() { next := 1;" + strings.Repeat("next++;", 100) + "}",
	}
	for name, src := range tests {
		t.Run(name, func(t *testing.T) { assert.Empty(t, check(t, src)) })
	}
}

// No file of the standard library's concurrent packages comes near.
func TestRealCodeIsFine(t *testing.T) {
	for _, pattern := range []string{"context/*.go", "sync/*.go", "net/http/*.go", "go/types/*.go", "slices/*.go", "iter/*.go", "time/*.go", "runtime/*.go", "encoding/json/*.go"} {
		files, err := filepath.Glob(filepath.Join(runtime.GOROOT(), "src", pattern))
		require.NoError(t, err)
		for _, name := range files {
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Empty(t, check(t, string(src)), name)
		}
	}
}
