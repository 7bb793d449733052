package verify

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

// folderOf is where an attack on one kata is laid: the right answer lies there already.
type folderOf struct {
	t    *testing.T
	dir  string
	kata string
}

func (f folderOf) main() string { return f.kata + ".go" }

func (f folderOf) path(name string) string { return filepath.Join(f.dir, name) }

func (f folderOf) read() []byte {
	src, err := os.ReadFile(f.path(f.main()))
	require.NoError(f.t, err)
	return src
}

func (f folderOf) write(name string, src []byte) {
	require.NoError(f.t, os.WriteFile(f.path(name), src, 0o600))
}

func (f folderOf) add(text string) { f.write(f.main(), append(f.read(), text...)) }

func (f folderOf) link(to, name string) {
	os.Remove(f.path(name))
	require.NoError(f.t, os.Symlink(to, f.path(name)))
}

// made are attacks that a repository cannot hold, or that are long and dull to read.
var made = []struct {
	name   string // what it tries
	kata   string
	status result.Status
	kind   result.Kind // of the first finding
	at     string      // empty: in the reference, which may change
	lay    func(folderOf)
}{
	{"the answer is a link to another file", "launch", result.Refused, result.RefusedSource, "launch.go", func(f folderOf) { f.link("/etc/passwd", "launch.go") }},
	{"a second file is a link to nothing", "closing", result.Refused, result.RefusedSource, "more.go", func(f folderOf) { f.link("nowhere", "more.go") }},
	{"a second file is a link to a device that never ends", "timeout", result.Refused, result.RefusedSource, "zero.go", func(f folderOf) { f.link("/dev/zero", "zero.go") }},
	{"a second file is a pipe at which nobody writes", "breakout", result.Refused, result.RefusedSource, "pipe.go", func(f folderOf) { makePipe(f.t, f.path("pipe.go")) }},
	{"the folder is a link", "racymap", result.Refused, result.RefusedSource, "racymap", func(f folderOf) {
		require.NoError(f.t, os.Rename(f.dir, f.dir+"-elsewhere"))
		require.NoError(f.t, os.Symlink(f.dir+"-elsewhere", f.dir))
	}},
	{"a folder has the answer's name", "launch", result.Missing, "", "", func(f folderOf) {
		require.NoError(f.t, os.Remove(f.path("launch.go")))
		require.NoError(f.t, os.Mkdir(f.path("launch.go"), 0o700))
	}},
	{"the answer is empty", "closing", result.DoesNotCompile, result.Compile, "closing.go:1", func(f folderOf) { f.write("closing.go", nil) }},
	{"the answer is larger than a file may be", "timer", result.Refused, result.RefusedSource, "timer.go", func(f folderOf) { f.add("//" + strings.Repeat("x", submission.MaxFileBytes)) }},
	{"a line of a hundred kilobytes", "ticker", result.Refused, result.RefusedSource, "long.go", func(f folderOf) {
		f.write("long.go", []byte("package ticker\nvar long = \""+strings.Repeat("x", 100_000)+"\"\n"))
	}},
	{"a line of sixty kilobytes, which a file may have", "waitgroup", result.Passed, "", "", func(f folderOf) {
		f.write("long.go", []byte("package waitgroup\nvar long = \""+strings.Repeat("x", 60_000)+"\"\n"))
	}},
	{"a NUL byte ends the text for some readers", "handoff", result.Refused, result.RefusedSource, "more.go:2", func(f folderOf) {
		f.write("more.go", []byte("package handoff\n// \x00\nimport \"os\"\n"))
	}},
	{"Latin 1 is no UTF-8", "pacer", result.Refused, result.RefusedSource, "more.go:2", func(f folderOf) { f.write("more.go", []byte("package pacer\n// na\xefve\n")) }},
	{"an overlong sign hides a line's end", "directions", result.Refused, result.RefusedSource, "more.go:2", func(f folderOf) {
		f.write("more.go", []byte("package directions\n// \xc0\x8aimport \"os\"\n"))
	}},
	{"a byte order mark in front", "launch", result.Passed, "", "", func(f folderOf) { f.write("launch.go", append([]byte("\uFEFF"), f.read()...)) }},
	{"a byte order mark in the middle", "sleepsync", result.DoesNotCompile, result.Compile, "more.go:2", func(f folderOf) {
		f.write("more.go", []byte("package sleepsync\n\uFEFFvar x = 1\n"))
	}},
	{"lines end as on other systems, and so do directives", "closing", result.Passed, "", "", func(f folderOf) {
		f.add("\n//go:norace\n//go:build ignore\n//line x.go:1\n/*line y.go:1\n*/\nvar _ = `\n`\n")
		f.write("closing.go", bytes.ReplaceAll(f.read(), []byte("\n"), []byte("\r\n")))
	}},
	{"a lone carriage return ends no comment", "timeout", result.Passed, "", "", func(f folderOf) { f.add("// a comment\rimport \"os\"\n") }},
	{"signs that turn the reading direction around a comment", "breakout", result.Passed, "", "", func(f folderOf) { f.add("/*\u202e } \u2066if isAdmin\u2069 \u2066 begin*/\n") }},
	{"a name with a space", "launch", result.Refused, result.RefusedSource, "an answer.go", func(f folderOf) { f.write("an answer.go", []byte("package launch\n")) }},
	{"a name that looks like a flag", "closing", result.Refused, result.RefusedSource, "-toolexec=x.go", func(f folderOf) { f.write("-toolexec=x.go", []byte("package closing\n")) }},
	{"a name with a line's end in it", "timeout", result.Refused, result.RefusedSource, "a\n::error::b.go", func(f folderOf) { f.write("a\n::error::b.go", []byte("package timeout\n")) }},
	{"as many files as there may be", "launch", result.Passed, "", "", func(f folderOf) { manyFiles(f, submission.MaxFiles-1) }},
	{"one file too many", "launch", result.Refused, result.RefusedSource, "part19.go", func(f folderOf) { manyFiles(f, submission.MaxFiles) }},
	{"a folder with thousands of entries", "breakout", result.Refused, result.RefusedSource, "breakout", func(f folderOf) {
		for i := range 1001 {
			f.write(fmt.Sprintf("%d.txt", i), nil)
		}
	}},
	{"twenty large files full of words", "multiplex", result.Refused, result.RefusedSource, "", func(f folderOf) {
		for i := range submission.MaxFiles - 1 {
			f.write(fmt.Sprintf("part%d.go", i), []byte("package multiplex\nvar _ = 0"+strings.Repeat("+1", 30_000)+"\n"))
		}
	}},
	{"an expression of thirty thousand words", "launch", result.Refused, result.RefusedSource, "", func(f folderOf) { f.add("var _ = 0" + strings.Repeat("+1", 30_000) + "\n") }},
	{"so many operations that none are left for hooks", "launch", result.Refused, result.RefusedSource, "a.go", func(f folderOf) {
		f.write("a.go", []byte("package launch\n\nfunc first(c chan int) {\n"+strings.Repeat("\tc <- 1\n", 2100)+"}\n"))
	}},
	{"ten thousand brackets within each other", "firstwins", result.Refused, result.RefusedSource, "", func(f folderOf) {
		f.add("var _ = " + strings.Repeat("(", 10_000) + "1" + strings.Repeat(")", 10_000) + "\n")
	}},
	{"ten thousand signs in front of a number", "workerpool", result.Passed, "", "", func(f folderOf) { f.add("var _ = " + strings.Repeat("- ", 10_000) + "1\n") }},
	{"a type of ten thousand slices", "future", result.Passed, "", "", func(f folderOf) { f.add("var _ " + strings.Repeat("[]", 10_000) + "int\n") }},
	{"constants that double, in one line", "deadline", result.Refused, result.RefusedSource, "", func(f folderOf) {
		var b strings.Builder
		b.WriteString("const c0 = \"0123456789\"\n")
		for i := range 60 {
			fmt.Fprintf(&b, "const c%d = c%d + c%d;", i+1, i, i)
		}
		f.add(b.String() + "\n")
	}},
	{"a hundred generic types within each other", "cache", result.Refused, result.RefusedSource, "", func(f folderOf) {
		f.add("type pair[A, B any] struct { a A; b B }\nfunc two[T any](v T) pair[T, T] { return pair[T, T]{v, v} }\nvar _ = " + strings.Repeat("two(", 90) + "1" + strings.Repeat(")", 90) + "\n")
	}},
}

func manyFiles(f folderOf, n int) {
	for i := range n {
		f.write(fmt.Sprintf("part%02d.go", i), fmt.Appendf(nil, "package %s\n\nconst part%d = %d\n", f.kata, i, i))
	}
}

// makeAttacks lays them, each in a folder of its own, and reads them as the grader does.
func makeAttacks(t *testing.T, suite *catalogue.Suite) Corpus {
	if runtime.GOOS == "windows" {
		return nil // it has neither these names nor these files
	}
	var corpus Corpus
	for _, m := range made {
		k, ok := suite.Find(m.kata)
		require.True(t, ok, m.kata)
		f := folderOf{t, filepath.Join(t.TempDir(), m.kata), m.kata}
		require.NoError(t, os.Mkdir(f.dir, 0o700))
		reference, err := os.ReadFile(filepath.Join(root, "solutions", m.kata, f.main()))
		require.NoError(t, err)
		f.write(f.main(), reference)
		m.lay(f)
		answer, err := submission.Read(f.dir)
		require.NoError(t, err, m.name)
		expect := Expectation{At: m.at}
		if m.status != result.Passed {
			expect.Status = m.status
		}
		if m.kind != "" {
			expect.Kinds = []result.Kind{m.kind}
		}
		corpus = append(corpus, Example{Dir: "made/" + m.name, Expect: expect, Case: grading.Case{Kata: k, Answer: answer}})
	}
	return corpus
}
