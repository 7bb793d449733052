package terminal

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/causes"
	"github.com/concurrency-katas/go/grader/internal/report/fitting"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// How much is shown of one kata, and of one finding's evidence.
const (
	mostFindings        = 8
	mostPlaces          = 8
	mostEvidence        = 12
	mostEvidenceVerbose = 200
)

// findings writes what is wrong with a kata, if anything is.
func (p *page) findings(k result.Kata, run result.KataRun) {
	if len(k.Findings) == 0 && (k.Status == result.Passed || k.Status == result.NotStarted || k.Status == result.Failed && !p.reveal.Explains()) {
		return
	}
	p.line()
	heading := p.style.bold.Render(wording.Name(k.Name)) + "  " + wording.KataPoints(k)
	if title := wording.Title(k); title != "" && width(heading)+2+width(title) <= p.width {
		heading += "  " + p.style.quiet.Render(title)
	}
	p.line(heading)
	if k.Status == result.Error {
		p.loudly(2, "GRADER ERROR", wording.Verdict(k))
	} else if len(k.Findings) == 0 {
		p.paragraph(2, wording.Unexplained(k))
	}
	told, more := p.told(k)
	for n, t := range told {
		f := t.Finding
		lines := wording.Quoted(f, run, t.Index)
		p.finding(f, lines)
		p.evidence(lines)
		if len(t.AlsoIn) > 0 {
			p.paragraph(4, "The same in: "+strings.Join(t.AlsoIn, ", ")+".")
		}
		if slices.Contains(t.Members, 0) {
			if seen := wording.Seen(run); seen != "" {
				p.paragraph(4, seen)
			}
			if p.verbose || worthDrawing(f, run.Timeline) {
				p.timeline(run.Timeline)
			}
		}
		for _, a := range k.Advice {
			if p.goesWith(k, a) == n {
				p.line(spaces(4), "advice ", wording.Place(a.File, a.Line))
				p.paragraph(6, wording.Remark(a))
			}
		}
		if explain := wording.Explain(f); explain != "" && (n+1 == len(told) || told[n+1].Finding.Why != f.Why) {
			p.line(spaces(4), "why: ", p.style.code.Render(p.command+strings.TrimPrefix(explain, "grader")))
		}
	}
	if more > 0 {
		p.paragraph(2, fmt.Sprintf("… and %d more %s. (--report json=FILE lists all of them.)", more, wording.Plural(more, "finding", "findings")))
	}
}

// told are the kata's findings as they are told, and how many are left out.
func (p *page) told(k result.Kata) (told []causes.Cause, more int) {
	if p.verbose {
		return causes.Each(k.Findings), 0
	}
	return causes.Nearest(k.Findings, mostFindings)
}

// goesWith returns which of the findings that are shown a piece of advice stands below,
// or -1 for advice that explains none of them.
func (p *page) goesWith(k result.Kata, a result.Advice) int {
	told, _ := p.told(k)
	explained := a.ExplainsOneOf(k.Findings)
	for n, t := range told {
		if slices.Contains(t.Members, explained) {
			return n
		}
	}
	return -1
}

func (p *page) finding(f result.Finding, evidence []string) {
	glyph, style := "✗", p.style.bad
	if f.Kind == result.GraderError {
		glyph, style = "!", p.style.bad
	}
	p.beside("  "+style.Render(glyph+" "+wording.Kind(f.Kind)), wording.Place(f.File, f.Line), 4)
	p.paragraph(4, wording.Message(f))
	for i, place := range f.Also {
		if i == mostPlaces {
			p.line(spaces(4), p.style.quiet.Render(fmt.Sprintf("… and %d more places", len(f.Also)-i)))
			break
		}
		if quotes(evidence, place) {
			continue
		}
		p.beside(spaces(4)+"also "+wording.Place(place.File, place.Line), p.style.quiet.Render(truncate(wording.Role(place), p.width-9)), 9)
	}
}

// quotes tells whether the evidence shows the line of a place, and so says it all.
func quotes(evidence []string, p result.Place) bool {
	start := path.Base(wording.Place(p.File, p.Line)) + " "
	return slices.ContainsFunc(evidence, func(line string) bool { return strings.HasPrefix(line, start) })
}

// evidence writes what the runtime or the compiler said. The bar in front of
// it says that it is quoted, and keeps it from looking like words of ours.
func (p *page) evidence(lines []string) {
	most := mostEvidence
	if p.verbose {
		most = mostEvidenceVerbose
	}
	lines = p.wrapped(lines)
	rest := 0
	if len(lines) > most {
		rest = len(lines) - (most - 1)
		lines = lines[:most-1]
	}
	for _, line := range lines {
		p.line(spaces(4), p.style.quiet.Render(strings.TrimRight("| "+truncate(line, p.width-6), " ")))
	}
	if rest > 0 {
		p.line(spaces(4), p.style.quiet.Render(fmt.Sprintf("| … and %d more lines", rest)))
	}
}

// wrapped breaks the lines of evidence that are sentences, not code: the one that
// names the check, and those of a list.
func (p *page) wrapped(lines []string) []string {
	var all []string
	for _, line := range lines {
		if room := p.width - 6; width(line) > room && (strings.HasPrefix(line, "in the check ") || strings.HasPrefix(line, "- ")) {
			for i, part := range fitting.Wrap(line, room-2) {
				if i > 0 {
					part = "  " + part
				}
				all = append(all, part)
			}
			continue
		}
		all = append(all, line)
	}
	return all
}

// loudly writes a text that nobody should miss.
func (p *page) loudly(indent int, label, text string) {
	p.line(spaces(indent), p.style.loud.Render(label))
	p.paragraph(indent, text)
}
