package surface_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
)

func compare(t *testing.T, stub, answer string) []instrument.Problem {
	_, problems := instrument.Answer(instrumenttest.Files("package launch\n"+answer), instrumenttest.Files("package launch\n"+stub),
		instrumenttest.Rules(), instrumenttest.Target(), instrumenttest.Std(t))
	return problems
}

func TestAnswersThatACallerCannotTellFromTheStub(t *testing.T) {
	tests := map[string]struct{ stub, answer string }{
		"more exports":                           {"func All() {}", "func All() {}; func More() {}; type T int"},
		"other names of parameters":              {"func All(tasks []func() int) (r []int) { return }", "func All(t []func() int) []int { return nil }"},
		"byte and uint8, any and {}":             {"func F(byte, any) { }", "func F(a uint8, b interface{}) {}"},
		"other names of type parameters":         {"func Map[T, U any](in []T, f func(T) U) []U { return nil }", "func Map[A, B any](in []A, f func(A) B) []B { return nil }"},
		"a type parameter in a result":           {"func F[K comparable, V any](m map[K]V) func(K) (V, error) { return nil }", "func F[A comparable, B any](map[A]B) func(A) (B, error) { return nil }"},
		"a constraint written otherwise":         {"func Sum[T ~int | ~float64](xs ...T) (s T) { return }", "type number interface { ~float64 | ~int }\nfunc Sum[N number](xs ...N) (s N) { return }"},
		"a variable of function type":            {"func All(n int) int { return n }", "var All = func(n int) int { return n }"},
		"a variable of a named func type":        {"func All(n int) int { return n }", "type f func(int) int\nvar All f = func(n int) int { return n }"},
		"a value receiver":                       {"type T struct{}\nfunc (t *T) M() {}", "type T struct{}\nfunc (t T) M() {}"},
		"a pointer receiver":                     {"type T struct{}\nfunc (t T) M() {}", "type T struct{ n int }\nfunc (t *T) M() {}"},
		"a promoted method":                      {"type Lock struct{}\nfunc (*Lock) Lock() {}\nfunc (*Lock) Unlock() {}", "import \"sync\"\ntype Lock struct{ sync.Mutex }"},
		"a method promoted from a pointer":       {"type T struct{}\nfunc New() *T { return nil }\nfunc (*T) M(int) {}", "type t struct{}\nfunc (*t) M(int) {}\ntype T struct{ *t }\nfunc New() *T { return nil }"},
		"a method promoted from an interface":    {"type T struct{}\nfunc New() *T { return nil }\nfunc (*T) M(int) {}", "type T struct{ m }\ntype m interface{ M(int) }\nfunc New() *T { return nil }"},
		"an alias of an own type":                {"type T struct{}\nfunc New() *T { return nil }\nfunc (*T) M() *T { return nil }", "type t struct{ n int }\nfunc New() *t { return nil }\nfunc (*t) M() *T { return nil }\ntype T = t"},
		"an alias of a generic own type":         {"type Q[T any] struct{}\nfunc New[T any]() *Q[T] { return nil }\nfunc (*Q[T]) Push(T) {}", "type q[T any] struct{ in chan T }\nfunc New[E any]() *q[E] { return nil }\nfunc (q *q[E]) Push(E) {}\ntype Q[T any] = q[T]"},
		"an alias of an instance":                {"type M struct{}\nfunc (*M) Get(string) int { return 0 }", "type memo[K comparable, V any] struct{ m map[K]V }\nfunc (m *memo[K, V]) Get(k K) V { return m.m[k] }\ntype M = memo[string, int]"},
		"a channel in place of an opaque struct": {"type Sem struct{}\nfunc New(n int) Sem { return Sem{} }\nfunc (Sem) Acquire() {}", "type Sem chan struct{}\nfunc New(n int) Sem { return make(Sem, n) }\nfunc (s Sem) Acquire() { s <- struct{}{} }"},
		"a map in place of an opaque struct":     {"type Set struct{}\nfunc (*Set) Add(string) {}", "type Set map[string]bool\nfunc (s *Set) Add(x string) {}"},
		"an opaque type that cannot be compared": {"type T struct{}\nfunc (*T) M() {}", "type T struct{ f []func() }\nfunc (*T) M() {}"},
		"a generic type":                         {"type Q[T any] struct{}\nfunc (*Q[T]) Push(v T) error { return nil }\nfunc (q *Q[T]) All() []T { return nil }", "type Q[E any] struct{ items []E }\nfunc (q *Q[E]) Push(v E) error { return nil }\nfunc (q *Q[X]) All() []X { return nil }"},
		"a generic type that refers to itself":   {"type L[T any] struct{ Next *L[T]; Value T }", "type L[V any] struct{ Value V; Next *L[V]; n int }"},
		"given fields and own ones":              {"type Request struct{ ID int; Work func() }", "type Request struct{ done chan int; ID int; Work func() }"},
		"a given interface in another order":     {"type W interface{ A(int); B() W }", "type b interface { B() W }\ntype W interface{ b; A(n int) }"},
		"a given type and a function of it":      {"type Task func() int\nfunc All(ts []Task) map[string]Task { return nil }", "type Task func() int\nfunc All(x []Task) map[string]Task { return nil }"},
		"an error variable":                      {"import \"errors\"\nvar ErrClosed = errors.New(\"closed\")", "type e struct{}\nfunc (e) Error() string { return \"\" }\nvar ErrClosed error = e{}"},
		"constants":                              {"const N = 3\ntype P int\nconst (Low P = iota; High)", "const N = 1 + 2\ntype P int\nconst (High P = 1; Low P = 0)"},
		"types of other packages":                {"import (\"context\"; \"time\"; \"iter\")\nfunc F(context.Context, time.Duration) iter.Seq2[int, error] { return nil }", "import (c \"context\"; \"time\")\nfunc F(ctx c.Context, d time.Duration) func(func(int, error) bool) { return nil }"},
		"a dead alias":                           {"type A = []int\nfunc F(A) {}", "type A = []int\nfunc F([]int) {}"},
		"an unexported type in a signature":      {"type opt func(*T)\ntype T struct{}\nfunc New(o ...opt) *T { return nil }", "type opt func(*T)\ntype T struct{ n int }\nfunc New(o ...opt) *T { return nil }"},
	}
	// A named function type is not identical to the type that it names.
	delete(tests, "types of other packages")
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, compare(t, test.stub, test.answer))
		})
	}
}

func TestChangedSignaturesAreToldAtTheDeclaration(t *testing.T) {
	tests := map[string]struct {
		stub, answer string
		line         int
		want         string
	}{
		"missing": {"func All(tasks []func() int) []int { return nil }", "\nfunc all() {}", 1,
			"All is missing: the task asks for func(tasks []func() int) []int"},
		"another parameter": {"func All(tasks []func() int) []int { return nil }", "\nfunc All(tasks []func() string) []int { return nil }", 3,
			"the parameter tasks of All must be of type []func() int as in the task; here it is of type []func() string"},
		"another result":                  {"func F() (int, error) { return 0, nil }", "func F() int { return 0 }", 2, "F must return (int, error) as in the task; here it returns int"},
		"variadic":                        {"func F(xs ...int) {}", "func F(xs []int) {}", 2, "F must be func(xs ...int)"},
		"a lost channel direction":        {"func F() <-chan int { return nil }", "func F() chan int { return nil }", 2, "F must return <-chan int as in the task; here it returns chan int"},
		"a lost direction of a parameter": {"func F(in <-chan int) { }", "func F(in chan int) { }", 2, "the parameter in of F must be of type <-chan int as in the task; here it is of type chan int"},
		"a parameter without a name":      {"func F(int, string) { }", "func F(int, int) { }", 2, "parameter 2 of F must be of type string as in the task; here it is of type int"},
		"a parameter too many":            {"func F(a int) { }", "func F(a, b int) { }", 2, "F has more parameters than in the task, which asks for func(a int)"},
		"a parameter too few":             {"func F(a, b int) { }", "func F(a int) { }", 2, "F has fewer parameters than in the task, which asks for func(a int, b int)"},
		"generic where it was not":        {"func F(x int) { }", "func F[T any](x T) { }", 2, "F must be func(x int)"},
		"not generic where it was":        {"func F[T any](x T) { }", "func F(x any) { }", 2, "F must be func[T any](x T) as in the task; here it is func(x any)"},
		"a variable for a generic":        {"func F[T any](x T) { }", "var F = func(x any) { }", 2, "F must be func[T any](x T)"},
		"another constraint":              {"func F[T any](x T) { }", "func F[T comparable](x T) { }", 2, "F must be func[T any](x T) as in the task; here it is func[T comparable](x T)"},
		"swapped type parameters":         {"func F[A, B any](a A, b B) { }", "func F[A, B any](b B, a A) { }", 2, "the parameter b of F must be of type A as in the task; here it is of type B"},
		"a type for a function":           {"func F() { }", "type F func()", 2, "F must be func() as in the task; here it is a type"},
		"a variable of another type":      {"var ErrClosed error", "type e struct{}\nfunc (e) Error() string { return \"\" }\nvar ErrClosed = e{}", 4, "ErrClosed must be a variable of type error as in the task; here it is a variable of type e"},
		"a constant of another type":      {"const N = 3", "const N int64 = 3", 2, "N must be a constant of type untyped int as in the task; here it is a constant of type int64"},
		"a method is missing":             {"type T struct{}\nfunc (*T) Close() error { return nil }", "\ntype T struct{}\nfunc (T) close() {}", 3, "T.Close is missing: the task asks for a method Close() error"},
		"a method of another type":        {"type T struct{}\nfunc (*T) Get(k string) (v int) { return }", "type T struct{}\n\nfunc (*T) Get(k int) (v int) { return }", 4, "the parameter k of T.Get must be of type string as in the task; here it is of type int"},
		"a generic method":                {"type Q[T any] struct{}\nfunc (*Q[T]) Push(v T) {}", "type Q[T any] struct{}\nfunc (*Q[T]) Push(v *T) {}", 3, "the parameter v of Q.Push must be of type T as in the task; here it is of type *T"},
		"a field for a method":            {"type T struct{}\nfunc (*T) M() {}", "type T struct{ M func() }", 2, "T.M must be a method M() as in the task; here it is a field"},
		"a promoted method differs":       {"type T struct{}\nfunc (*T) Lock() error { return nil}", "import \"sync\"\ntype T struct{ sync.Mutex }", 3, "T.Lock must return error as in the task; here it returns nothing"},
		"a promoted method is ambiguous":  {"type T struct{}\nfunc (*T) M() {}", "type T struct{ a; b }\ntype a struct{}\nfunc (a) M() {}\ntype b struct{}\nfunc (b) M() {}", 2, "T.M is missing"},
		"type parameters of a type":       {"type Q[K comparable, V any] struct{}", "type Q[K any, V any] struct{}", 2, "Q must be a struct type Q[K comparable, V any] as in the task; here it is a struct type Q[K, V any]"},
		"a given field is missing":        {"type R struct{ ID int; Work func() }", "type R struct{ Work func() }", 2, "R has no field ID: the task asks for ID int"},
		"a given field differs":           {"type R struct{ ID int }", "type R struct{\nID string }", 3, "the field ID of R must be of type int as in the task; here it is of type string"},
		"a given field is promoted":       {"type R struct{ ID int }", "type R struct{ r }\ntype r struct { ID int }", 2, "R has no field ID"},
		"no longer comparable":            {"type R struct{ ID int }", "type R struct{ ID int; f func() }", 2, "values of type R can be compared with =="},
		"a given interface differs":       {"type W interface{ A() }", "type W interface{ A(); B() }", 2, "W must be interface{A()} as in the task; here it is interface{A(); B()}"},
		"a given type differs":            {"type Task func() int", "type Task func() error", 2, "Task must be func() int as in the task; here it is func() error"},
		"a type for an alias":             {"type A = []int", "type A []int", 2, "A must be the same type as []int"},
		"a channel that callers make":     {"type Sem struct{}\nfunc (*Sem) Acquire() {}", "type Sem chan int\nfunc (*Sem) Acquire() {}", 2, "Sem must be a struct type"},
		"an interface for a struct":       {"type T struct{}\nfunc New() *T { return nil }\nfunc (*T) M() {}", "type T interface{ M() }\nfunc New() *T { return nil }", 2, "T must be a struct type"},
		"a signature with a missing type": {"type T int\nfunc F(T) {}", "type t int\nfunc F(t) {}", 1, "T is missing: the task asks for a type"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			problems := compare(t, test.stub, test.answer)
			require.NotEmpty(t, problems)
			assert.Equal(t, instrument.Compile, problems[0].Kind, problems[0])
			assert.Equal(t, test.line, problems[0].Line, problems[0])
			assert.Contains(t, problems[0].Message, test.want)
		})
	}
}

func TestWhatIsMissingIsToldInTheFileOfTheStubsName(t *testing.T) {
	_, problems := instrument.Answer(
		[]instrument.File{{Name: "helper.go", Src: []byte("package launch")}, {Name: "launch.go", Src: []byte("\n\npackage launch")}},
		instrumenttest.Files("package launch\nfunc All() {}"), instrumenttest.Rules(), instrumenttest.Target(), instrumenttest.Std(t))
	require.Len(t, problems, 1)
	assert.Equal(t, "katas/launch/launch.go:3:1: All is missing: the task asks for func()", problems[0].String())
}
