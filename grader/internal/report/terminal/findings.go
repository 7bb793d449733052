package terminal

import (
	"fmt"
	"strings"

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
	if len(k.Findings) == 0 && (k.Status == result.Passed || k.Status == result.NotStarted) {
		return
	}
	p.line()
	heading := p.style.bold.Render(wording.Name(k.Name)) + "  " + points(k)
	if title := wording.Title(k); title != "" && width(heading)+2+width(title) <= p.width {
		heading += "  " + p.style.quiet.Render(title)
	}
	p.line(heading)
	if k.Status == result.Error {
		p.loudly(2, "GRADER ERROR", wording.Verdict(k))
	} else if len(k.Findings) == 0 {
		p.paragraph(2, unexplained(k))
	}
	for i, f := range k.Findings {
		if i == p.shown(k) {
			p.line("  ", p.style.quiet.Render(fmt.Sprintf("… and %d more findings", len(k.Findings)-i)))
			break
		}
		p.finding(f)
		if lines := wording.Evidence(run, i); !repeats(lines, f) {
			p.evidence(lines)
		}
		if i == 0 && wording.Seen(run) != "" {
			p.paragraph(4, wording.Seen(run))
		}
		if i == 0 {
			p.timeline(run.Timeline)
		}
		for _, a := range k.Advice {
			if p.goesWith(k, a) == i {
				p.line(spaces(4), "advice ", wording.Place(a.File, a.Line))
				p.paragraph(6, wording.Remark(a))
			}
		}
		if explain := wording.Explain(f); explain != "" && (i+1 == len(k.Findings) || k.Findings[i+1].Why != f.Why) {
			p.line(spaces(4), "why: ", p.style.code.Render(explain))
		}
	}
}

// shown is how many of a kata's findings are shown. One more than the limit takes
// no more room than to say that there is one more.
func (p *page) shown(k result.Kata) int {
	if p.verbose || len(k.Findings) <= mostFindings+1 {
		return len(k.Findings)
	}
	return mostFindings
}

// goesWith returns the finding below which a piece of advice is shown, or -1 for
// advice that explains none that is shown.
func (p *page) goesWith(k result.Kata, a result.Advice) int {
	if i := a.ExplainsOneOf(k.Findings); i < p.shown(k) {
		return i
	}
	return -1
}

func (p *page) finding(f result.Finding) {
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
		p.beside(spaces(4)+"also "+wording.Place(place.File, place.Line), p.style.quiet.Render(truncate(wording.Role(place), p.width-9)), 9)
	}
}

// repeats tells whether the evidence is nothing but the message.
func repeats(lines []string, f result.Finding) bool {
	return len(lines) == 1 && strings.HasSuffix(lines[0], wording.Message(f))
}

// evidence writes what the runtime or the compiler said. The bar in front of
// it says that it is quoted, and keeps it from looking like words of ours.
func (p *page) evidence(lines []string) {
	most := mostEvidence
	if p.verbose {
		most = mostEvidenceVerbose
	}
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

// loudly writes a text that nobody should miss.
func (p *page) loudly(indent int, label, text string) {
	p.line(spaces(indent), p.style.loud.Render(label))
	p.paragraph(indent, text)
}

// unexplained says at least which rows failed where no finding says why.
func unexplained(k result.Kata) string {
	if k.Status != result.Failed {
		return wording.Verdict(k)
	}
	var rows []string
	for _, row := range k.Rows {
		if row.Status != result.RowPass {
			rows = append(rows, wording.Name(row.Name))
		}
	}
	return "No finding says why it has no full marks at: " + strings.Join(rows, ", ") + "."
}
