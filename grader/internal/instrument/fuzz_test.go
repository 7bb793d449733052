package instrument_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
)

// FuzzAnswer looks for sources over which Answer stumbles, or that it takes long
// to judge. What it accepts has as many lines as before, and one
// of ours, and still type-checks.
func FuzzAnswer(f *testing.F) {
	for _, src := range []string{
		stub, honest, "", "\x00", "\uFEFF", "\uFEFFpackage launch", "package launch\n//line x:1\n/*line y:2:3*/", "/*", "//", "`", "'", "\"",
		"package launch;;", "package launch\nimport (\"sync\";`sync`;x\"sync\")", "package launch\nvar(", "package launch\nvar()",
		"package launch\nvar(a=1)\nvar(b=2;);var c,\r\nd=`\r\n`,3;var _,_=f();func f()(_,_ int){return}",
		"package launch\nvar _ interface{m()}=nil\nvar x=struct{_ int}{}\nfunc init(){}\nfunc init(){x=x}",
		"package launch\ntype T[P interface{*T[P]}] struct{}\nvar _ = T[int]{}", "package launch\ntype T = *T\nvar a = &a",
		"package launch\nfunc All[T any](tasks []func() T) []T {return nil}\nfunc (T) m() {}",
		"package launch\ntype A = B\ntype B = A\nfunc (A) m() {}\nfunc All(x A) {}", "package launch\nconst a = b\nconst b = a + 1<<1000",
		"package launch\ntype T struct{T}\ntype U struct{*U}\nfunc(U)m(){}\nvar All=func(tasks []func() int) []int{return nil}",
		"package launch\nvar grader_x, grader1_ = func() (int, error) { L: for { break L }; return 1, nil }()\nfunc All(t []func() int) []int { return nil }",
		"package launch\nimport . \"C\"\nimport \"unsafe\"\nvar _ = unsafe.Sizeof(0)", "package launch\nfunc f()\nvar len = len(\"\")",
		"package launch\nfunc All(t []func() int) (r []int) { for context.Canceled = range 3 {}; return }\nvar context struct{Canceled int}",
		"package launch\nvar x = " + strings.Repeat("(", 200), "package launch\nvar x = " + strings.Repeat("-", 5000) + "1",
		"package launch\ntype T " + strings.Repeat("[]", 5000) + "int", "package launch\nfunc f() {" + strings.Repeat("if x {} else ", 3000) + "{}}",
		"package launch\nvar x = y" + strings.Repeat(".y", 5000), "package launch\nvar x = f" + strings.Repeat("()", 5000),
		"package launch\ntype P[A, B any] struct{}\nfunc d[T any](T) (p P[T, T]) { return }\nvar x = " + strings.Repeat("d(", 30) + "1" + strings.Repeat(")", 30),
	} {
		f.Add([]byte(src), []byte("package launch"))
	}
	f.Add([]byte("package launch\nvar a = b"), []byte("package launch\nvar b = 3; func init() {}; var ( c = 1 ); var d = a"))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		files := []instrument.File{{Name: "launch.go", Src: first}, {Name: "more.go", Src: second}}
		start := time.Now()
		judged, problems := answer(t, files...)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("took %v", took)
		}
		for _, p := range problems {
			if p.Kind == instrument.Fault {
				t.Error(p.Message)
			}
		}
		if len(problems) > 0 {
			return
		}
		for _, before := range files {
			for _, after := range judged.Files {
				if after.Name == before.Name && bytes.Count(after.Src, []byte("\n")) != bytes.Count(before.Src, []byte("\n"))+1 {
					t.Errorf("%s has other lines now:\n%s", after.Name, after.Src)
				}
			}
		}
		if _, _, err := instrumenttest.Check(judged.Files, instrumenttest.Std(t)); err != nil {
			t.Errorf("the copy does not compile: %v\n%s", err, judged.Files)
		}
		instrument.SameTokens(files, judged.Files)
	})
}
