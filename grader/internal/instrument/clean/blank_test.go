package clean_test

import (
	"bytes"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/clean"
)

func TestEveryCommentByteBecomesASpace(t *testing.T) {
	tests := map[string]struct{ src, want string }{
		"to the end of the line":           {"a // x\nb", "a     \nb"},
		"at the end of the file":           {"a // x", "a     "},
		"over several lines":               {"a /* x\ny */ b", "a     \n     b"},
		"with carriage returns":            {"a // x\r\nb\r\n/* y\r\n*/c", "a      \nb\r\n     \n  c"},
		"with more than one byte a letter": {"a /*ä*/ b", "a        b"},
		"inside a string there is none":    {"a = \"// x\" + `/* y */`", "a = \"// x\" + `/* y */`"},
		"inside a rune there is none":      {"a = '/' // '", "a = '/'     "},
		"a byte order mark goes too":       {"\uFEFFpackage a", "   package a"},
		"directives, wherever they stand":  {"x; //go:norace\n\t//line y:1\n/*line z:2*/c", "x;            \n\t          \n            c"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var c clean.Cleaner
			assert.Equal(t, test.want, string(c.File("katas/launch/launch.go", []byte(test.src))))
			assert.Empty(t, c.Problems)
		})
	}
}

func TestDirectivesAreMentioned(t *testing.T) {
	tests := map[string]struct {
		comment string
		want    string // how the note begins; empty for none
	}{
		"norace":                       {"//go:norace", "//go:norace: it has no effect"},
		"a build constraint":           {"//go:build race", "//go:build: it has no effect here: every .go file"},
		"an old build constraint":      {"// +build race", "// +build: it has no effect here: every .go file"},
		"line":                         {"//line secret.go:1", "//line: "},
		"line in the middle of a line": {"/*line secret.go:1*/", "/*line: "},
		"export":                       {"//export All", "//export: "},
		"with a carriage return":       {"//go:noinline\r", "//go:noinline: "},
		"prose":                        {"// go:norace would not help", ""},
		"a word that begins like one":  {"//lines of text", ""},
		"nothing":                      {"//", ""},
		"an empty comment":             {"/**/", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var c clean.Cleaner
			c.File("katas/launch/launch.go", []byte("package launch\n"+test.comment+"\n"))
			if test.want == "" {
				assert.Empty(t, c.Notes)
				return
			}
			require.Len(t, c.Notes, 1)
			assert.Equal(t, 2, c.Notes[0].Line)
			assert.True(t, strings.HasPrefix(c.Notes[0].Message, test.want), c.Notes[0].Message)
		})
	}
}

func TestWhatIsTooMuchIsRefusedAtItsLine(t *testing.T) {
	tests := map[string]struct {
		src  string
		line int
		want string
	}{
		"a huge file":       {strings.Repeat("\n", clean.MaxBytes+1), 1, "too large"},
		"a NUL byte":        {"package a\n\x00", 2, "not UTF-8 text"},
		"Latin 1":           {"package a\n\n// \xe4", 3, "not UTF-8 text"},
		"deep nesting":      {"package a\nvar x = " + strings.Repeat("(", 101) + "1" + strings.Repeat(")", 101), 2, "nested more than 100 deep"},
		"too many tokens":   {"package a\nvar x = 1\n" + strings.Repeat("+ ", 30000), 3, "too long"},
		"open for ever":     {"package a\nvar x = " + strings.Repeat("{", 60000), 2, "nested more than 100 deep"},
		"an open comment":   {"package a\n /* x", 2, "comment not terminated"},
		"an open comment 2": {"package a\n /*/", 2, "comment not terminated"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var c clean.Cleaner
			c.File("katas/launch/launch.go", []byte(test.src))
			require.Len(t, c.Problems, 1)
			assert.Equal(t, test.line, c.Problems[0].Line)
			assert.Contains(t, c.Problems[0].Message, test.want)
		})
	}
}

// A hundred brackets, and a file of exactly the permitted size, are fine.
func TestTheLimitsThemselvesArePermitted(t *testing.T) {
	src := "package a\nvar x = " + strings.Repeat("(", 100) + "1" + strings.Repeat(")", 100) + "\n"
	src += strings.Repeat("\n", clean.MaxBytes-len(src))
	var c clean.Cleaner
	assert.NotNil(t, c.File("a.go", []byte(src)))
	assert.Empty(t, c.Problems)
}

type tok struct {
	line, column int
	tok          token.Token
	lit          string
}

// The tokens of real code are the same, at the same places, without comments. (A
// newline's own column may differ: it counts from where a comment began.)
func TestTokensOfTheStandardLibraryStayWhereTheyWere(t *testing.T) {
	files := 0
	for _, dir := range []string{"bytes", "cmd/cgo/internal/test", "context", "fmt", "go", "internal/fuzz", "net/http", "os", "runtime", "sync", "time"} {
		err := filepath.WalkDir(filepath.Join(runtime.GOROOT(), "src", dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.Contains(path, "testdata") {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil || len(src) > clean.MaxBytes {
				return err
			}
			var c clean.Cleaner
			out := c.File(path, src)
			if out == nil {
				return nil // over a limit
			}
			files++
			if len(out) != len(src) || bytes.Count(out, []byte("\n")) != bytes.Count(src, []byte("\n")) {
				t.Errorf("%s: size or lines changed", path)
			}
			before, _ := scan(src)
			after, comments := scan(out)
			if comments > 0 {
				t.Errorf("%s: %d comments left", path, comments)
			}
			assert.Equal(t, before, after, path)
			return nil
		})
		require.NoError(t, err)
	}
	assert.Greater(t, files, 1000)
}

func scan(src []byte) (tokens []tok, comments int) {
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(src))
	s.Init(file, src, func(token.Position, string) {}, scanner.ScanComments)
	for {
		pos, t, lit := s.Scan()
		at := file.PositionFor(pos, false)
		switch {
		case t == token.COMMENT:
			comments++
			continue
		case t == token.SEMICOLON && lit == "\n":
			at.Column = 0
		}
		tokens = append(tokens, tok{at.Line, at.Column, t, lit})
		if t == token.EOF {
			return tokens, comments
		}
	}
}
