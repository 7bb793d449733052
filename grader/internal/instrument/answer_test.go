package instrument_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
)

const stub = `// Package launch starts tasks.
package launch

// All runs every task at once.
func All(tasks []func() int) []int { panic("not implemented") }
`

const honest = `package launch

import "sync"

// All runs every task at once.
func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { out[i] = task() })
	}
	wg.Wait()
	return out
}
`

func answer(t testing.TB, files ...instrument.File) (instrument.Judged, []instrument.Problem) {
	return instrument.Answer(files, instrumenttest.Files(stub), instrumenttest.Rules(), instrumenttest.Target(), instrumenttest.Std(t))
}

func TestAnHonestAnswerHasAJudgedCopy(t *testing.T) {
	judged, problems := answer(t, instrumenttest.Files(honest)...)
	require.Empty(t, problems)
	assert.Empty(t, judged.Notes)
	require.Len(t, judged.Files, 2)
	assert.Equal(t, "launch.go", judged.Files[0].Name)
	src := string(judged.Files[0].Src)
	assert.True(t, strings.HasPrefix(src, "//line katas/launch/launch.go:1:1\npackage launch; import grader_hooks \""+instrumenttest.HooksPath+"\"\n"), src)
	assert.Contains(t, src, `import sync "`+instrumenttest.SyncPath+`"`)
	assert.Equal(t, judged.Setup, judged.Files[1].Name)
	assert.Contains(t, string(judged.Files[1].Src), `RegisterAnswer("launch", grader_setup)`)
}

func TestTheUntouchedStubHasOneToo(t *testing.T) {
	_, problems := answer(t, instrumenttest.Files(stub)...)
	assert.Empty(t, problems)
}

func TestTheSameFilesGiveTheSameCopy(t *testing.T) {
	a := instrument.File{Name: "launch.go", Src: []byte(honest + "\nvar x, y = z, len(m)\nvar z = 3\nvar m = map[int]sync.Mutex{}\nfunc init() {}\n")}
	b := instrument.File{Name: "b.go", Src: []byte("package launch\nimport \"time\"\nvar late = time.After\nfunc init() {}\n")}
	first, problems := answer(t, a, b)
	require.Empty(t, problems)
	second, _ := answer(t, b, a)
	assert.Equal(t, first, second)
}

func TestCompileProblemsAreAtTheStudentsLine(t *testing.T) {
	tests := map[string]struct{ src, want string }{
		"a syntax error":            {"package launch\n\nfunc All( {\n", "katas/launch/launch.go:3:11: syntax error: expected"},
		"a string without an end":   {"package launch\nvar s = \"x\n", "launch.go:2:9: syntax error: string literal not terminated"},
		"a comment without an end":  {"package launch\n/* x\n", "launch.go:2:1: comment not terminated"},
		"another package":           {"package main\n\nfunc All() {}\n", "launch.go:1:9: package main; want package launch"},
		"its test's package":        {"package launch_test\n", "package launch_test; want package launch"},
		"an empty file":             {"", "launch.go:1:1: the file has no code in it; it has to begin with: package launch"},
		"no package clause":         {"func All() {}\n", "launch.go:1:1: syntax error: expected 'package', found 'func'; the file has to begin with: package launch"},
		"only comments":             {"// to do\n", "launch.go:1:1: the file has no code in it"},
		"a type error":              {"package launch\n\nvar x int = \"a\"\n", `launch.go:3:13: cannot use "a" (untyped string constant) as int value in variable declaration`},
		"an unused import":          {"package launch\nimport \"sync\"\n", `launch.go:2:8: "sync" imported and not used`},
		"an unused variable":        {"package launch\nfunc f() {\n\tx := 1\n}\n", "launch.go:3:2: declared and not used: x"},
		"a missing return":          {"package launch\nfunc f() int {\n}\n", "launch.go:3:1: missing return"},
		"an undefined name":         {"package launch\nfunc f() { undefined() }\n", "launch.go:2:12: undefined: undefined"},
		"declared twice":            {"package launch\nfunc f() {}\nfunc f() {}\n", "launch.go:3:6: f redeclared in this block (other declaration of f: katas/launch/launch.go:2)"},
		"a cycle of initialisers":   {"package launch\nvar a = b\nvar b = a\n", "launch.go:2:5: initialization cycle for a (a refers to b: katas/launch/launch.go:2)"},
		"a type too deep in itself": {"package launch\ntype T struct{ t T }\n", "launch.go:2:6: invalid recursive type: T refers to itself"},
		"a huge variable":           {"package launch\n\nvar x [1 << 40]int\n", "launch.go:3:5: with x the variables outside of functions are too large"},
		"a changed signature":       {"package launch\n\nfunc All() {}\n", "launch.go:3:6: All has fewer parameters than in the task, which asks for func(tasks []func() int) []int"},
		"after a byte order mark":   {"\uFEFFpackage launch\nvar x y\n", "launch.go:2:7: undefined: y"},
		"with carriage returns":     {"package launch\r\n// c\r\nvar x y\r\n", "launch.go:3:7: undefined: y"},
		"after a line directive":    {"package launch\n//line other.go:77\nvar x y\n", "katas/launch/launch.go:3:7: undefined: y"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := answer(t, instrumenttest.Files(test.src)...)
			require.NotEmpty(t, problems)
			assert.Equal(t, instrument.Compile, problems[0].Kind)
			assert.Contains(t, problems[0].String(), test.want)
		})
	}
}

func TestAtMostTenProblemsAreTold(t *testing.T) {
	_, problems := answer(t, instrumenttest.Files("package launch\nvar a int\nfunc f() {\n"+strings.Repeat("\tx()\n", 50)+"}\n")...)
	require.Len(t, problems, 10)
	assert.Equal(t, 4, problems[0].Line)
	assert.Equal(t, 13, problems[9].Line)
}

func TestTooManyFilesAreRefused(t *testing.T) {
	files := make([]instrument.File, instrument.MaxFiles+1)
	_, problems := answer(t, files...)
	require.Len(t, problems, 1)
	assert.Equal(t, instrument.Refused, problems[0].Kind)
	_, problems = answer(t)
	require.Len(t, problems, 1)
	assert.Equal(t, instrument.Compile, problems[0].Kind)
}

func TestABrokenStubIsOurFault(t *testing.T) {
	_, problems := instrument.Answer(instrumenttest.Files(honest), instrumenttest.Files("package other"),
		instrumenttest.Rules(), instrumenttest.Target(), instrumenttest.Std(t))
	require.Len(t, problems, 1)
	assert.Equal(t, instrument.Fault, problems[0].Kind)
	assert.Contains(t, problems[0].Message, "the stub of this kata is broken")
}

// The go command would leave such files out on some systems, or take them for
// tests; the answer is the same on all.
func TestNoNameOfAFileHasAMeaning(t *testing.T) {
	files := []instrument.File{{Name: "launch.go", Src: []byte(honest)}}
	for _, name := range []string{"sleep_windows.go", "sleep_windows_.go", "x_amd64.go", "zz_setup.go", "my_test.go"} {
		files = append(files, instrument.File{Name: name, Src: []byte("package launch")})
	}
	judged, problems := answer(t, files...)
	require.Empty(t, problems)
	var names []string
	for _, f := range judged.Files {
		names = append(names, f.Name)
	}
	assert.ElementsMatch(t, []string{"launch.go", "sleep_windows_.go", "sleep_windows__.go", "x_amd64_.go", "zz_setup_.go", "zz_setup.go", "my_test_.go"}, names)
	assert.Equal(t, "zz_setup.go", judged.Setup)
}

func TestDeclarationsCanBeFound(t *testing.T) {
	judged, problems := answer(t,
		instrument.File{Name: "launch.go", Src: []byte(honest)},
		instrument.File{Name: "more.go", Src: []byte("package launch\n\ntype (\n\tQueue[T any] struct {\n\t\tn int\n\t}\n)\n\nfunc (q *Queue[T]) Push(\n\tv T,\n) {\n}\n\nvar a,\n\tb = 1, 2\n\nconst _ = 3\n")})
	require.Empty(t, problems)
	for symbol, want := range map[string]instrument.Declaration{
		"All":        {File: "katas/launch/launch.go", Line: 6, EndLine: 14, Func: true},
		"Queue":      {File: "katas/launch/more.go", Line: 4, EndLine: 6},
		"Queue.Push": {File: "katas/launch/more.go", Line: 9, EndLine: 12, Func: true},
		"b":          {File: "katas/launch/more.go", Line: 15, EndLine: 15},
	} {
		want.Symbol = symbol
		got, ok := judged.Declarations.Find(symbol)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	at, ok := judged.Declarations.At("katas/launch/more.go", 11)
	assert.True(t, ok)
	assert.Equal(t, "Queue.Push", at.Symbol)
	_, ok = judged.Declarations.At("katas/launch/more.go", 13)
	assert.False(t, ok)
	_, ok = judged.Declarations.Find("_")
	assert.False(t, ok)
}

func TestAnUntouchedStubHasTheSameTokens(t *testing.T) {
	base := instrumenttest.Files("package launch\n\n// All runs.\nfunc All(a, b int) {\n\tx := `r\n`\n\t_ = x\n\treturn\n}\n")
	same := map[string]string{
		"itself":               string(base[0].Src),
		"without comments":     "package launch\nfunc All(a, b int) {\n\tx := `r\n`\n\t_ = x\n\treturn\n}",
		"with other comments":  "/* me */ package launch // here\n\nfunc /*!*/ All(a, b int) {\n\tx := `r\n`\n\t_ = x\n\treturn\n}\n// done",
		"on Windows":           "\uFEFFpackage launch\r\n\r\nfunc All(a, b int) {\r\n\tx := `r\r\n`\r\n\t_ = x\r\n\treturn\r\n}\r\n",
		"with semicolons":      "package launch; func All(a,b int) { x := `r\n`; _ = x; return };",
		"on a line of its own": "package launch\nfunc All(a, b int) { x := `r\n`\n _ = x\n return }\n",
	}
	for name, src := range same {
		assert.True(t, instrument.SameTokens(base, instrumenttest.Files(src)), name)
	}
	other := map[string]string{
		"another name":       strings.Replace(string(base[0].Src), "x", "y", 1),
		"another string":     strings.Replace(string(base[0].Src), "`r", "`s", 1),
		"one statement less": strings.Replace(string(base[0].Src), "return", "", 1),
		"nothing":            "",
	}
	for name, src := range other {
		assert.False(t, instrument.SameTokens(base, instrumenttest.Files(src)), name)
	}
	assert.False(t, instrument.SameTokens(base, append(instrumenttest.Files(string(base[0].Src)), instrument.File{Name: "more.go"})), "one file more")
	assert.False(t, instrument.SameTokens(base, []instrument.File{{Name: "other.go", Src: base[0].Src}}), "another file")
}

func BenchmarkAnswer(b *testing.B) {
	instrumenttest.Std(b)
	for b.Loop() {
		_, problems := answer(b, instrumenttest.Files(honest)...)
		require.Empty(b, problems)
	}
}

func TestSeveralAnswersAtOnceShareAnImporter(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			_, problems := answer(t, instrumenttest.Files(honest+"\nvar after = time.After\nvar r runtime.Error\n", "package launch; import (\"context\"; \"iter\"; \"maps\"; \"fmt\"); var all = maps.All[map[int]context.Context]; var s fmt.Stringer; var q iter.Seq[int]")...)
			assert.Len(t, problems, 2) // time and runtime are not imported
		})
	}
	wg.Wait()
}

func TestAnEmptyFileThatHasTravelledDoesNotCompile(t *testing.T) {
	for _, src := range [][]byte{nil, {}} {
		_, problems := instrument.Answer([]instrument.File{{Name: "launch.go", Src: src}}, instrumenttest.Files("package launch"), instrumenttest.Rules(), instrumenttest.Target(), instrumenttest.Std(t))
		assert.Contains(t, instrumenttest.Texts(problems), "katas/launch/launch.go:1:1: the file has no code in it")
	}
}
