package policy_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
)

func TestWhatIsRefused(t *testing.T) {
	noChannels := func(r *instrument.Rules) { r.ForbidChannels = true }
	noSync := func(r *instrument.Rules) { r.ForbidImports = []string{"sync"} }
	tests := map[string]struct {
		rules func(*instrument.Rules)
		src   string // after "package launch\n"
		line  int
		want  string
	}{
		"reflect":                        {nil, `import _ "fmt"; import "reflect"` + "\nvar _ reflect.Type", 2, "reflect is not available in katas: it can reach"},
		"unsafe":                         {nil, "import (\n\"time\"\n\"unsafe\"\n)", 4, "unsafe is not available"},
		"os":                             {nil, `import "os"`, 2, "files, processes and streams are out of its reach"},
		"os under another name":          {nil, `import fmt "os"`, 2, "os is not available"},
		"os/signal":                      {nil, `import "os/signal"`, 2, "os/signal is not available"},
		"net/http":                       {nil, `import "net/http"`, 2, "there is no network here"},
		"testing":                        {nil, `import "testing"`, 2, "_test.go"},
		"testing/synctest":               {nil, `import "testing/synctest"`, 2, "_test.go"},
		"log":                            {nil, `import "log"`, 2, "fmt.Println"},
		"runtime/debug":                  {nil, `import "runtime/debug"`, 2, "machinery"},
		"a library":                      {nil, `import "golang.org/x/sync/errgroup"`, 2, "the standard library alone"},
		"the judge":                      {nil, `import "github.com/concurrency-katas/go/grader/kata"`, 2, "the standard library alone"},
		"a folder of one's own":          {nil, `import "./x"`, 2, "one package in one folder"},
		"anything else":                  {nil, `import "archive/zip"`, 2, "the packages that katas may use are bytes, cmp"},
		"cgo":                            {nil, `import "C"`, 2, "cgo is not available"},
		"a dot import":                   {nil, `import . "time"`, 2, "dot import"},
		"a blank import":                 {nil, `import _ "time"`, 2, "blank import"},
		"a package that this kata bans":  {noSync, `import "sync"`, 2, "to be solved without sync"},
		"a raw string as a path":         {nil, "import `os`", 2, "os is not available"},
		"runtime.NumGoroutine":           {nil, `import rt "runtime"; func n() int { return rt.NumGoroutine() }`, 2, "runtime.NumGoroutine is not available"},
		"runtime.Stack as a value":       {nil, `import "runtime"` + "\nvar f = (runtime.Stack)", 3, "runtime.Stack is not available"},
		"an unsafe pointer by inference": {nil, "import \"sync/atomic\"\nfunc of[T any](func(*T) T) (v T) { return }\nvar p = (*int)(of(atomic.LoadPointer))", 4, "atomic.LoadPointer is not available in katas, because it works on unsafe pointers"},
		"swapping unsafe pointers":       {nil, "import a \"sync/atomic\"\nvar f = a.CompareAndSwapPointer", 3, "atomic.Pointer[T] does the same"},
		"reading the keyboard":           {nil, `import "fmt"; func f() { fmt.Scanln() }`, 2, "waits for somebody to type"},
		"a function without a body":      {nil, `func f()`, 2, "f has no body"},
		"a method without a body":        {nil, `type T int; func (T) f()`, 2, "f has no body"},
		"a type called error":            {nil, `type error interface{}`, 2, "error has a meaning of its own"},
		"a constant called true":         {nil, "const true = 1 == 2", 2, "true has a meaning of its own"},
		"a variable called nil":          {nil, "var (\n x int\n nil = 3\n)", 4, "nil has a meaning of its own"},
		"a function called panic":        {nil, "func panic(x int) {}", 2, "panic has a meaning of its own"},
		"assignment":                     {nil, `import "context"; func f() { context.Canceled = nil }`, 2, "context.Canceled belongs to another package"},
		"assignment among others":        {nil, `import "context"; func f() { var x error; x, context.Canceled = nil, nil; _ = x }`, 2, "context.Canceled belongs"},
		"assignment under another name":  {nil, `import c "context"; func f() { c.Canceled = nil }`, 2, "context.Canceled belongs"},
		"assignment in brackets":         {nil, `import "context"; func f() { ((context.Canceled)) = nil }`, 2, "context.Canceled belongs"},
		"assignment by range":            {nil, `import "context"; func f() { for context.Canceled = range func(func(error) bool) {} {} }`, 2, "context.Canceled belongs"},
		"assignment by range, value":     {nil, `import "context"; func f() { for _, context.Canceled = range []error{} {} }`, 2, "context.Canceled belongs"},
		"assignment in select":           {nil, `import "context"; func f(c chan error) { select { case context.Canceled = <-c: } }`, 2, "context.Canceled belongs"},
		"assignment through a pointer":   {nil, `import "unicode"; func f() { *unicode.White_Space = unicode.RangeTable{} }`, 2, "unicode.White_Space belongs"},
		"assignment to an element":       {nil, `import "unicode"; func f() { unicode.Scripts["x"] = nil }`, 2, "unicode.Scripts belongs"},
		"assignment to a part of a part": {nil, `import "unicode"; func f() { (*unicode.White_Space).R16[0].Lo++ }`, 2, "unicode.White_Space belongs"},
		"with an operator":               {nil, `import "unicode"; func f() { unicode.White_Space.LatinOffset += 1 }`, 2, "unicode.White_Space belongs"},
		"a copy of a map":                {nil, `import "unicode"; func f() { m := unicode.Scripts; m["x"] = nil }`, 2, "unicode.Scripts belongs to another package, and a copy of it leads to the same memory"},
		"a copy of a slice":              {nil, `import "unicode"; var s = (unicode.CaseRanges)[:1]`, 2, "unicode.CaseRanges belongs"},
		"a copy of a pointer":            {nil, `import "unicode"; func g(*unicode.RangeTable) {}; func f() { g(unicode.White_Space) }`, 2, "unicode.White_Space belongs"},
		"ranging over another's table":   {nil, `import "unicode"; func f() { for _, t := range unicode.Scripts { t.LatinOffset++ } }`, 2, "unicode.Scripts belongs"},
		"another's place, overwritten":   {nil, `import "time"; func f(t time.Time) { p := t.Location(); *p = *time.FixedZone("x", 1) }`, 2, "use time.Location only behind a pointer"},
		"the same by inference":          {nil, `import "time"; func set[T any](p *T) { var zero T; *p = zero }; func f(t time.Time) { set(t.Location()) }`, 2, "use time.Location only behind a pointer"},
		"the same by a type":             {nil, `import "time"; type L time.Location; func f(t time.Time) { *(*L)(t.Location()) = L{} }`, 2, "use time.Location only behind a pointer"},
		"deleting":                       {nil, `import "unicode"; func f() { delete(unicode.Scripts, "Latin") }`, 2, "unicode.Scripts belongs"},
		"its address":                    {nil, `import "context"; var p = &context.Canceled`, 2, "context.Canceled belongs"},
		"the address of a part":          {nil, `import "unicode"; var p = &(unicode.White_Space.R16[0])`, 2, "unicode.White_Space belongs"},
		"a channel type":                 {noChannels, "type c <-chan int", 2, "a channel type is not allowed in this kata"},
		"making a channel":               {noChannels, "func f() {\n_ = make(chan int)\n}", 3, "a channel type is not allowed"},
		"receiving from a library's":     {noChannels, `import "time"; func f() { <-time.After(1) }`, 2, "receiving from a channel is not allowed"},
		"ranging over a library's":       {noChannels, `import "time"; func f() { for range time.Tick(1) { } }`, 2, "ranging over a channel is not allowed"},
		"an empty select":                {noChannels, `func f() { select { } }`, 2, "select is not allowed"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			rules := instrumenttest.Rules()
			if test.rules != nil {
				test.rules(&rules)
			}
			_, problems := instrumenttest.Answer(t, "package launch\n"+test.src+"\n", rules)
			require.NotEmpty(t, problems)
			last := problems[len(problems)-1]
			assert.Equal(t, instrument.Refused, last.Kind, last)
			assert.Equal(t, "katas/launch/launch.go", last.File)
			assert.Equal(t, test.line, last.Line, last)
			assert.Contains(t, last.Message, test.want)
		})
	}
}

// Unusual, and honest.
func TestWhatIsNotRefused(t *testing.T) {
	tests := map[string]string{
		"every package on the list":               allImports(),
		"local names like those of builtins":      `func f(len int) (cap int) { max := 3; error := 4; nil := len; any, string := 1, 2; _, _, _, _, _ = max, error, nil, any, string; return }`,
		"min and max as in older code":            "func min(a, b int) int { if a < b { return a }; return b }\nfunc max(a, b int) int { return -min(-a, -b) }\nvar clear = 3",
		"methods and fields called like builtins": "type T struct{ len, nil int }\nfunc (T) close() {}\nfunc (T) error() {}",
		"a variable called like a package":        "import \"context\"\ntype box struct{ Canceled error }\nfunc f(context box) { context.Canceled = nil; p := &context.Canceled; _ = p }\nvar _ context.Context",
		"variables called os and reflect":         "var os, reflect struct{ Args []string }\nfunc f() { os.Args = nil; reflect.Args = append(reflect.Args, os.Args...) }",
		"comparing with another's variable":       "import (\n\"context\"\n\"errors\"\n)\nfunc f(err error) bool { return errors.Is(err, context.Canceled) || err == context.DeadlineExceeded }",
		"a copy of another's variable":            "import \"context\"\nvar errStop = context.Canceled\nfunc f() { e := context.Canceled; e = nil; p := &e; _ = p; errStop = nil }",
		"an index that is another's variable":     "import \"context\"\nfunc f(m map[error]int) { m[context.Canceled]++; m[context.Canceled] = 1 }",
		"another's variables among their own":     "import (\"time\"; \"unicode\")\nfunc f(r rune, at *time.Location) bool { return unicode.Is((unicode.Han), r) || time.Now().In(time.UTC) == time.Date(1, 1, 1, 1, 1, 1, 1, time.UTC) || at == time.Local }",
		"a place that was looked up":              "import \"time\"\nvar at, err = time.LoadLocation(\"UTC\")\nfunc f(l *time.Location) string { return l.String() + time.Now().In(at).String() }",
		"a call on another's variable":            "import \"time\"\nfunc f() string { return time.UTC.String() }",
		"a composite of another's type":           "import \"sync\"\nfunc f() *sync.Pool { return &sync.Pool{New: func() any { return 1 }} }",
		"a field of another's struct":             "import \"time\"\nfunc f(t *time.Timer) { t.C = nil }",
		"print and println":                       "func f() { print(1); println(2) }",
		"a conversion to an interface of methods": "type failer interface{ FailNow() }\nfunc f(x any) { _, _ = x.(failer) }",
		"runtime as far as it goes":               "import \"runtime\"\nfunc f(r any) bool { runtime.Gosched(); runtime.GOMAXPROCS(0); runtime.KeepAlive(r); _ = runtime.NumCPU(); _, ok := r.(runtime.Error); return ok }",
		"math/rand/v2 under its own name":         "import \"math/rand/v2\"\nfunc f() int { return rand.IntN(3) }",
		"an atomic pointer that knows its type":   "import \"sync/atomic\"\nvar p atomic.Pointer[int]\nfunc f() *int { p.CompareAndSwap(nil, new(int)); return p.Load() }",
		"labels and goto":                         "func f() { goto end; end: for { break end } }",
		"unusual formatting":                      "import(\"fmt\";\"time\");func f(){fmt.Println(time.Now())};",
		"fmt.Sscan":                               "import \"fmt\"\nfunc f() (n int) { fmt.Sscan(\"3\", &n); return }",
	}
	for name, src := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := instrumenttest.Answer(t, "package launch\n"+src+"\n", instrumenttest.Rules())
			assert.Empty(t, problems)
		})
	}
}

func TestExtraImportsAreAllowedWhereTheKataSaysSo(t *testing.T) {
	rules := instrumenttest.Rules()
	rules.ExtraImports = []string{"archive/zip"}
	_, problems := instrumenttest.Answer(t, "package launch\nimport \"archive/zip\"\nvar _ zip.File\n", rules)
	require.Len(t, problems, 1)
	assert.Equal(t, instrument.Fault, problems[0].Kind, "the importer was not asked to have it: our fault, and no refusal")
}

func TestChannelsAreFineWhereTheKataDoesNotForbidThem(t *testing.T) {
	_, problems := instrumenttest.Answer(t, "package launch\nfunc f(c chan int) { c <- 1; <-c; select {}; for range c { } }\n", instrumenttest.Rules())
	assert.Empty(t, problems)
}

func TestWithoutChannelsAMutexWillDo(t *testing.T) {
	rules := instrumenttest.Rules()
	rules.ForbidChannels = true
	_, problems := instrumenttest.Answer(t, "package launch\nimport \"sync\"\nvar mu sync.Mutex\nfunc f(xs []int) { mu.Lock(); for range xs { }; for range 3 { } }\n", rules)
	assert.Empty(t, problems)
}

func allImports() string {
	uses := map[string]string{
		"bytes": "bytes.Equal", "cmp": "cmp.Compare[int]", "container/heap": "heap.Init", "container/list": "list.New",
		"container/ring": "ring.New", "context": "context.Background", "errors": "errors.New", "fmt": "fmt.Sprint",
		"iter": "iter.Pull[int]", "maps": "maps.Clone[map[int]int]", "math": "math.Pi", "math/bits": "bits.Len",
		"math/rand": "rand.Int", "runtime": "runtime.Gosched", "slices": "slices.Max[[]int]", "sort": "sort.Ints",
		"strconv": "strconv.Itoa", "strings": "strings.ToUpper", "sync": "sync.OnceFunc", "sync/atomic": "atomic.AddInt64",
		"time": "time.Now", "unicode": "unicode.IsSpace", "unicode/utf8": "utf8.RuneError",
	}
	var imports, vars strings.Builder
	for path, use := range uses {
		imports.WriteString("import \"" + path + "\"\n")
		vars.WriteString("var _ = " + use + "\n")
	}
	return imports.String() + vars.String()
}
