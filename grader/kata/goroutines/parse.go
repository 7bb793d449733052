package goroutines

import "strings"

// Bounds on what a hostile text can make Parse hold. The runtime prints at most
// 100 frames of a stack (tracebackInnerFrames and tracebackOuterFrames).
const (
	maxGoroutines = 10_000
	maxFrames     = 200
	maxLine       = 4096 // bytes; a longer line is no line of a dump
)

// Parse returns the goroutines of a dump in the order in which they are
// printed, at most 10,000 of them. Text in front of, between and behind the
// goroutines is skipped, and a dump that breaks off is read as far as it goes.
func Parse(dump []byte) []Goroutine {
	var p parser
	for line := range strings.Lines(string(dump)) {
		if !p.take(strings.TrimRight(line, "\r\n")) {
			break
		}
	}
	return p.found
}

// parser holds what Parse knows between two lines.
type parser struct {
	found []Goroutine
	open  bool // the last one found is not finished

	// function is the name on the line before, which waits for its place.
	function  string
	creator   bool // it comes from a "created by" line …
	creatorID int  // … which named this goroutine
}

// take reads one line and reports whether there is room for more.
func (p *parser) take(line string) bool {
	if len(line) > maxLine {
		p.function = ""
		return true
	}
	if g, ok := parseHeader(line); ok {
		if len(p.found) == maxGoroutines {
			return false
		}
		p.found = append(p.found, g)
		p.open, p.function = true, ""
		return true
	}
	if p.open {
		p.body(line)
	}
	return true
}

// body reads a line below a goroutine's header.
func (p *parser) body(line string) {
	g := &p.found[len(p.found)-1]
	switch {
	case line == "", strings.HasPrefix(line, "[originating from goroutine "):
		p.open, p.function = false, ""
	case strings.HasPrefix(line, "...") && strings.HasSuffix(line, " frames elided..."):
		g.Elided, p.function = true, ""
	case strings.HasPrefix(line, "\t"):
		p.place(g, line)
	case strings.HasPrefix(line, "created by "):
		p.function, p.creatorID = parseCreator(line)
		p.creator = true
	default:
		p.function, p.creator = parseCall(line), false
	}
}

// place reads the second line of a frame.
func (p *parser) place(g *Goroutine, line string) {
	if p.function == "" {
		return
	}
	file, number, ok := ParsePlace(line)
	if !ok {
		p.function = ""
		return
	}
	frame := Frame{Func: p.function, File: file, Line: number}
	p.function = ""
	switch {
	case g.CreatedBy != nil: // the stack ends where its creation is told
	case p.creator:
		g.CreatedBy, g.CreatorID = &frame, p.creatorID
	case len(g.Frames) == maxFrames:
		g.Elided = true
	default:
		g.Frames = append(g.Frames, frame)
	}
}
