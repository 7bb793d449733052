package terminal

import (
	"fmt"
	"slices"
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
	told := fold(k.Findings, p.verbose)
	for n, t := range told {
		if n == p.shown(told) {
			p.line("  ", p.style.quiet.Render(fmt.Sprintf("… and %d more findings", len(told)-n)))
			break
		}
		f := t.finding
		p.finding(f)
		if lines := wording.Evidence(run, t.index); !repeats(lines, f) {
			p.evidence(lines)
		}
		if len(t.alsoIn) > 0 {
			p.paragraph(4, "The same in: "+strings.Join(t.alsoIn, ", ")+".")
		}
		if t.index == 0 && wording.Seen(run) != "" {
			p.paragraph(4, wording.Seen(run))
		}
		if n == 0 {
			p.timeline(run.Timeline)
		}
		for _, a := range k.Advice {
			if p.goesWith(k, a) == n {
				p.line(spaces(4), "advice ", wording.Place(a.File, a.Line))
				p.paragraph(6, wording.Remark(a))
			}
		}
		if explain := wording.Explain(f); explain != "" && (n+1 == len(told) || told[n+1].finding.Why != f.Why) {
			p.line(spaces(4), "why: ", p.style.code.Render(explain))
		}
	}
}

// shown is how many of a kata's findings are shown. One more than the limit takes
// no more room than to say that there is one more.
func (p *page) shown(told []telling) int {
	if p.verbose || len(told) <= mostFindings+1 {
		return len(told)
	}
	return mostFindings
}

// goesWith returns which of the findings that are shown a piece of advice stands below,
// or -1 for advice that explains none of them.
func (p *page) goesWith(k result.Kata, a result.Advice) int {
	told := fold(k.Findings, p.verbose)
	explained := a.ExplainsOneOf(k.Findings)
	for n, t := range told[:p.shown(told)] {
		if slices.Contains(t.members, explained) {
			return n
		}
	}
	return -1
}

// telling is a finding that is shown, with the other rows in which it showed too.
type telling struct {
	finding result.Finding
	index   int   // in the kata's findings
	members []int // the indices of all that it stands for
	alsoIn  []string
}

// fold takes findings together that have one cause, as it seems: the same kind at the
// same line, and for what a hidden test says the same words.
func fold(all []result.Finding, each bool) []telling {
	var told []telling
next:
	for i, f := range all {
		for n := range told {
			if t := &told[n]; !each && sameCause(t.finding, f) {
				t.members = append(t.members, i)
				if row := wording.Name(f.Row); f.Row != t.finding.Row && !slices.Contains(t.alsoIn, row) {
					t.alsoIn = append(t.alsoIn, row)
				}
				continue next
			}
		}
		told = append(told, telling{finding: f, index: i, members: []int{i}})
	}
	return told
}

func sameCause(x, y result.Finding) bool {
	if x.Kind != y.Kind || x.File != y.File || x.Line != y.Line {
		return false
	}
	switch x.Kind {
	case result.Panic, result.Deadlock, result.Hang, result.BusyWait, result.Leak, result.Crash, result.OverLimit:
		return x.File != "" || x.Message == y.Message
	case result.WrongAnswer, result.Race, result.TooSlow, result.TooEarly, result.Compile, result.RefusedSource, result.GraderError:
	}
	return x.Message == y.Message
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
			for i, part := range wrap(line, room-2) {
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
