package lessons

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// How examples are set: a tab is two columns, so that two pieces of code of
// codeWidth fit side by side on a usual screen, and one on half of it.
const (
	codeWidth  = 37
	codeIndent = "  "
	codeGap    = "   "
	codeTab    = "  "
)

// examples writes pieces of code side by side, or one below the other where
// there is no room.
func (p *page) examples(all []Example) {
	var columns []string
	for _, e := range all {
		columns = append(columns, p.example(e))
	}
	if len(columns) == 2 && p.width >= len(codeIndent)+codeWidth+len(codeGap)+codeWidth {
		left := lipgloss.NewStyle().Width(codeWidth).Render(columns[0])
		columns = []string{lipgloss.JoinHorizontal(lipgloss.Top, left, codeGap, columns[1])}
	}
	for _, column := range columns {
		for line := range strings.SplitSeq(column, "\n") {
			p.line(codeIndent, line)
		}
		p.line()
	}
}

// example sets one piece of code under its heading, with its comments in the
// background.
func (p *page) example(e Example) string {
	lines := []string{p.heading(e).Render(e.Heading)}
	for _, line := range e.Lines {
		code, comment, found := strings.Cut(strings.ReplaceAll(line, "\t", codeTab), "//")
		if found {
			code += p.quiet.Render("//" + comment)
		}
		lines = append(lines, code)
	}
	return strings.Join(lines, "\n")
}

func (p *page) heading(e Example) lipgloss.Style {
	switch e.Heading {
	case before:
		return p.bad
	case after:
		return p.good
	}
	return p.bold
}
