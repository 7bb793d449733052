package html

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// How much of the source is shown around a marked line.
const (
	context      = 3  // lines before and after
	mostFunction = 40 // lines of a function that is shown whole
	mostShown    = 90 // lines of one excerpt
	mostColumns  = 300
	mostFiles    = 4
)

// excerpt is a part of one of the student's files.
type excerpt struct {
	File  string
	Lines []codeLine
}

// codeLine is one line of it.
type codeLine struct {
	Number int  // from 1
	Gap    bool // lines before it are left out
	Parts  []part
	Mark   string           // "main" for the finding's own line, "also" for further places, else empty
	Notes  [][]wording.Span // what happens here
}

// part is a piece of a line with one colour.
type part struct{ Class, Text string }

// excerpts shows the places of a finding in the student's source. Places whose source
// is not known come back as they are.
func excerpts(f result.Finding, source func(string) ([]byte, bool)) (shown []excerpt, others []placeView) {
	type mark struct {
		line int
		main bool
		note string
	}
	marks := map[string][]mark{}
	var files []string
	add := func(file string, m mark) {
		if !slices.Contains(files, file) {
			files = append(files, file)
		}
		marks[file] = append(marks[file], m)
	}
	if f.File != "" && f.Line > 0 {
		add(f.File, mark{line: f.Line, main: true, note: wording.Kind(f.Kind)})
	}
	for _, p := range f.Also {
		add(p.File, mark{line: p.Line, note: wording.Role(p)})
	}
	for n, file := range files {
		var lines []string
		if source != nil && n < mostFiles {
			if src, ok := source(file); ok {
				lines = splitLines(src)
			}
		}
		visible := map[int]bool{}
		for _, m := range marks[file] {
			if m.line < 1 || m.line > len(lines) {
				if !m.main {
					others = append(others, placeView{wording.Place(file, m.line), wording.Spans(m.note)})
				}
				continue
			}
			for l := m.line - context; l <= m.line+context; l++ {
				visible[l] = true
			}
			if from, to, ok := function(lines, m.line); ok {
				for l := from; l <= to; l++ {
					visible[l] = true
				}
			}
		}
		painted := paint(lines, true)
		e := excerpt{File: wording.File(file)}
		for i := range lines {
			if !visible[i+1] || len(e.Lines) == mostShown {
				continue
			}
			line := codeLine{Number: i + 1, Parts: painted[i], Gap: i > 0 && !visible[i] && len(e.Lines) > 0}
			var notes []string
			for _, m := range marks[file] {
				if m.line != i+1 {
					continue
				}
				if m.main {
					line.Mark = "main"
				} else if line.Mark == "" {
					line.Mark = "also"
				}
				if m.note != "" && !slices.Contains(notes, m.note) {
					notes = append(notes, m.note)
					line.Notes = append(line.Notes, wording.Spans(m.note))
				}
			}
			e.Lines = append(e.Lines, line)
		}
		if len(e.Lines) > 0 {
			shown = append(shown, e)
		}
	}
	return shown, others
}

// splitLines takes the source apart where Go counts lines, and cleans each.
func splitLines(src []byte) []string {
	lines := strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(clean.Text(strings.TrimSuffix(line, "\r"), mostColumns), "\n", " ")
	}
	return lines
}

// function returns the lines of the function around a line, if it is a short one.
func function(lines []string, line int) (from, to int, ok bool) {
	set := token.NewFileSet()
	file, _ := parser.ParseFile(set, "", strings.Join(lines, "\n"), parser.SkipObjectResolution) // as far as it goes
	if file == nil {
		return 0, 0, false
	}
	for _, d := range file.Decls {
		fn, isFunc := d.(*ast.FuncDecl)
		if !isFunc {
			continue
		}
		from, to := set.Position(fn.Pos()).Line, set.Position(fn.End()).Line
		if from <= line && line <= to && to-from < mostFunction {
			return from, to, true
		}
	}
	return 0, 0, false
}

// paint gives the parts of Go source their classes: k for keywords, s for strings, n
// for numbers, c for comments. What is no Go has no colours.
func paint(lines []string, isGo bool) [][]part {
	painted := make([][]part, len(lines))
	if !isGo {
		for i, line := range lines {
			painted[i] = []part{{Text: line}}
		}
		return painted
	}
	src := []byte(strings.Join(lines, "\n"))
	set := token.NewFileSet()
	file := set.AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, func(token.Position, string) {}, scanner.ScanComments)
	at, line := 0, 0
	put := func(class string, text string) {
		for i, piece := range strings.Split(text, "\n") {
			if i > 0 {
				line++
			}
			if piece != "" && line < len(painted) {
				painted[line] = append(painted[line], part{class, piece})
			}
		}
	}
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		class := ""
		switch {
		case tok.IsKeyword():
			class = "k"
		case tok == token.STRING || tok == token.CHAR:
			class = "s"
		case tok == token.INT || tok == token.FLOAT || tok == token.IMAG:
			class = "n"
		case tok == token.COMMENT:
			class = "c"
		}
		begin := file.Offset(pos)
		if class == "" || begin < at || begin+len(lit) > len(src) || string(src[begin:begin+len(lit)]) != lit {
			continue
		}
		put("", string(src[at:begin]))
		put(class, lit)
		at = begin + len(lit)
	}
	put("", string(src[at:]))
	return painted
}
