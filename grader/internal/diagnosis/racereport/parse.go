package racereport

import (
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// Bounds on what a hostile text can make Parse hold.
const (
	maxReports  = 1000
	maxSections = 16 // accesses, and creations, of one report; the detector prints two
	maxFrames   = 300
	maxLine     = 4096 // bytes; a longer line is no line of a report
)

const rule = "=================="

// Parse returns the reports in a text in the order in which they are printed,
// at most 1000 of them. Text around and between them is skipped.
func Parse(text []byte) []Report {
	var p parser
	for line := range strings.Lines(string(text)) {
		p.take(strings.TrimRight(line, "\r\n"))
		if len(p.found) == maxReports && p.report == nil {
			break
		}
	}
	p.finish(true)
	return p.found
}

// parser holds what Parse knows between two lines.
type parser struct {
	found  []Report
	report *Report // the one being read

	// Where the section being read keeps its stack; nil between sections.
	frames *[]goroutines.Frame
	lost   *bool

	function string // the name on the line before, which waits for its place
}

// take reads one line.
func (p *parser) take(line string) {
	switch {
	case len(line) > maxLine:
		p.function = ""
	case strings.HasSuffix(line, warning): // what stands before it is the program's
		p.finish(true)
		p.report = new(Report)
	case p.report == nil:
	case line == rule:
		p.finish(false)
	case line == "":
		p.section(nil, nil)
	case !strings.HasPrefix(line, " "):
		p.headline(line)
	case p.frames != nil:
		p.stack(line)
	}
}

// finish closes the report being read, if any.
func (p *parser) finish(truncated bool) {
	r := p.report
	p.report = nil
	p.section(nil, nil)
	if r == nil || len(p.found) == maxReports {
		return
	}
	for i := range r.Accesses {
		r.Accesses[i].markAtomic()
	}
	r.Truncated = truncated
	p.found = append(p.found, *r)
}

func (p *parser) section(frames *[]goroutines.Frame, lost *bool) {
	p.frames, p.lost, p.function = frames, lost, ""
}

// headline reads the first line of a section: an access or a creation.
func (p *parser) headline(line string) {
	r := p.report
	if a, ok := parseAccess(line); ok && len(r.Accesses) < maxSections {
		r.Accesses = append(r.Accesses, a)
		last := &r.Accesses[len(r.Accesses)-1]
		p.section(&last.Frames, &last.StackLost)
	} else if c, ok := parseCreation(line); ok && len(r.Creations) < maxSections {
		r.Creations = append(r.Creations, c)
		last := &r.Creations[len(r.Creations)-1]
		p.section(&last.Frames, &last.StackLost)
	} else if strings.HasPrefix(line, "Heap block of size ") {
		p.section(nil, nil) // the stack below is nobody's access
	}
}

// stack reads an indented line: a function, its place, or that both are lost.
func (p *parser) stack(line string) {
	if line == "  [failed to restore the stack]" {
		*p.lost = true
		return
	}
	if function, ok := parseFunction(line); ok {
		p.function = function
		return
	}
	if p.function == "" || !strings.HasPrefix(line, "      ") {
		return
	}
	file, number, ok := goroutines.ParsePlace(line)
	if ok && len(*p.frames) < maxFrames {
		*p.frames = append(*p.frames, goroutines.Frame{Func: p.function, File: file, Line: number})
	}
	p.function = ""
}

// parseFunction reads a line like "  main.(*queue[...]).push()".
func parseFunction(line string) (string, bool) {
	name, ok := strings.CutPrefix(line, "  ")
	if !ok || strings.HasPrefix(name, " ") {
		return "", false
	}
	name, ok = strings.CutSuffix(name, "()")
	return withoutTypeArguments(name), ok && name != "" && isPrintable(name)
}

// withoutTypeArguments writes "[...]" for what stands in brackets, as goroutine dumps
// do: where a dump has "(*Queue[...]).Push", the detector says "(*Queue[go.shape.int]).Push".
// A name whose brackets do not match stays as it is.
func withoutTypeArguments(name string) string {
	var short strings.Builder
	depth := 0
	for _, r := range name {
		if r == ']' {
			if depth--; depth < 0 {
				return name
			}
		}
		if depth == 0 {
			short.WriteRune(r)
		}
		if r == '[' {
			if depth++; depth == 1 {
				short.WriteString("...")
			}
		}
	}
	if depth != 0 {
		return name
	}
	return short.String()
}

// parseNumber reads digits and nothing else.
func parseNumber(text string, base int) (uint64, bool) {
	if strings.HasPrefix(text, "+") {
		return 0, false
	}
	n, err := strconv.ParseUint(text, base, 64)
	return n, err == nil
}

// isPrintable reports whether a text is safe to show on a terminal. The
// replacement character is refused, since invalid UTF-8 is read as that.
func isPrintable(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r == '\uFFFD' || !strconv.IsPrint(r) })
}
