// Package terminal writes a result for the person who is waiting for it: a
// table of all katas, what is wrong and where, advice, and what to do next.
package terminal

import (
	"cmp"
	"io"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/fitting"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Options say what the result is shown on.
type Options struct {
	Width   int          // columns; 0 is 80
	Color   bool         // false for pipes, and where NO_COLOR is set: then no escape sequence is written
	Verbose bool         // all findings, more evidence, and what was judged with
	Reveal  reveal.Level // how much is shown; the least unless it is given
	Command string       // what starts the grader for who reads this; "grader" unless it is given
}

const (
	usualWidth    = 80
	smallestWidth = 24
	widestText    = 100 // longer lines tire the eye
)

// Write writes the result to w.
func Write(w io.Writer, r result.Result, o Options) error {
	if o.Width <= 0 {
		o.Width = usualWidth
	}
	r = o.Reveal.Of(r)
	p := &page{width: max(o.Width, smallestWidth), style: newPalette(o.Color), verbose: o.Verbose, reveal: o.Reveal, command: cmp.Or(o.Command, "grader")}
	p.table(r.Katas)
	for _, k := range r.Katas {
		p.findings(k, r.Run.Katas[k.Name])
	}
	p.advice(r.Katas)
	p.summary(r)
	_, err := io.WriteString(w, p.text.String())
	return err
}

// page collects lines of a width.
type page struct {
	width   int
	style   palette
	verbose bool
	reveal  reveal.Level
	command string
	text    strings.Builder
}

func (p *page) line(parts ...string) {
	p.text.WriteString(strings.TrimRight(strings.Join(parts, ""), " ") + "\n")
}

// paragraph writes a text, wrapped and indented.
func (p *page) paragraph(indent int, text string) {
	for _, line := range p.style.codeSpans(fitting.Wrap(text, min(p.width, widestText)-indent)) {
		p.line(spaces(indent), line)
	}
}

// beside writes two texts side by side, or one below the other where there is
// no room.
func (p *page) beside(left, right string, indent int) {
	switch {
	case width(right) == 0:
		p.line(left)
	case width(left)+2+width(right) <= p.width:
		p.line(left, "  ", right)
	default:
		p.line(left)
		p.line(spaces(indent), right)
	}
}

// advice writes what explains no finding; the rest stands where the findings are.
func (p *page) advice(katas []result.Kata) {
	heading := false
	for _, k := range katas {
		for _, a := range k.Advice {
			if p.goesWith(k, a) >= 0 {
				continue
			}
			if !heading {
				p.line()
				p.line(p.style.bold.Render("advice"), "  ", p.style.quiet.Render("costs no points"))
				heading = true
			}
			if place := wording.Place(a.File, a.Line); place != "" {
				p.line("  ", place)
			}
			p.paragraph(4, wording.Remark(a))
		}
	}
}

// summary ends the page: the score, and what to do next.
func (p *page) summary(r result.Result) {
	tally := wording.Count(r.Katas)
	p.line()
	if len(tally.Faults) > 0 {
		p.loudly(0, "NO GRADE", tally.NoGrade())
	}
	score := p.style.bold
	if tally.All() {
		score = p.style.good
	}
	parts := append([]string{wording.Points(r)}, tally.Parts()...)
	if one := strings.Join(parts, " · "); width(one) <= p.width {
		parts = []string{one}
	}
	for _, part := range parts {
		p.line(score.Render(part))
	}
	if !p.reveal.Explains() && !tally.All() {
		p.paragraph(0, wording.Withheld)
	}
	if p.verbose {
		p.paragraph(0, wording.With(r))
		p.paragraph(0, "suite "+wording.Name(r.Suite))
	}
	p.paragraph(0, wording.Next(r.Katas))
}
