// Package terminal writes a result for the person who is waiting for it: a
// table of all katas, what is wrong and where, advice, and what to do next.
package terminal

import (
	"fmt"
	"io"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Options say what the result is shown on.
type Options struct {
	Width   int  // columns; 0 is 80
	Color   bool // false for pipes, and where NO_COLOR is set: then no escape sequence is written
	Verbose bool // all findings, more evidence, and what was judged with
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
	p := &page{width: max(o.Width, smallestWidth), style: newPalette(o.Color), verbose: o.Verbose}
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
	text    strings.Builder
}

func (p *page) line(parts ...string) {
	p.text.WriteString(strings.TrimRight(strings.Join(parts, ""), " ") + "\n")
}

// paragraph writes a text, wrapped and indented.
func (p *page) paragraph(indent int, text string) {
	for _, line := range p.style.codeSpans(wrap(text, min(p.width, widestText)-indent)) {
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
	var passed, notStarted int
	var failed []string // by the grader
	for _, k := range r.Katas {
		switch k.Status {
		case result.Passed:
			passed++
		case result.NotStarted:
			notStarted++
		case result.Error:
			failed = append(failed, wording.Name(k.Name))
		case result.Failed, result.Missing, result.DoesNotCompile, result.Refused:
		}
	}
	p.line()
	if len(failed) > 0 {
		p.loudly(0, "NO GRADE", "The grader failed on "+strings.Join(failed, ", ")+". The points below are not a grade.")
	}
	score := p.style.bold
	if len(r.Katas) > 0 && passed == len(r.Katas) {
		score = p.style.good
	}
	parts := []string{
		fmt.Sprintf("%d of %d points", r.Score, r.MaxScore),
		fmt.Sprintf("%d of %d %s passed", passed, len(r.Katas), plural(len(r.Katas), "kata", "katas")),
	}
	if notStarted > 0 {
		parts = append(parts, fmt.Sprintf("%d not started", notStarted))
	}
	if one := strings.Join(parts, " · "); width(one) <= p.width {
		parts = []string{one}
	}
	for _, part := range parts {
		p.line(score.Render(part))
	}
	if p.verbose {
		p.paragraph(0, fmt.Sprintf("%s · %d %s, seed %d · %s · %.1f s", wording.Name(r.Go), r.Schedules,
			plural(r.Schedules, "schedule", "schedules"), r.Seed, protections(r), r.Run.Seconds))
		p.paragraph(0, "suite "+wording.Name(r.Suite))
	}
	p.paragraph(0, next(r.Katas))
}

func protections(r result.Result) string {
	var names []string
	for _, name := range r.Protections {
		names = append(names, wording.Name(name))
	}
	if len(names) == 0 {
		return "no protections"
	}
	return strings.Join(names, ", ")
}

// next names the first kata that has points to win.
func next(katas []result.Kata) string {
	last := ""
	for _, k := range katas {
		name := wording.Name(k.Name)
		switch k.Status {
		case result.Failed, result.NotStarted, result.DoesNotCompile, result.Refused:
			return "next: katas/" + name + "/README.md"
		case result.Missing:
			if last == "" || last == doctor {
				last = "next: bring back katas/" + name + "/" + name + ".go"
			}
		case result.Error:
			if last == "" {
				last = doctor
			}
		case result.Passed:
		}
	}
	switch {
	case last != "":
		return last
	case len(katas) == 0:
		return "No kata was graded."
	}
	return "Nothing is left to do here. Well done."
}

const doctor = "next: grader doctor"

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
