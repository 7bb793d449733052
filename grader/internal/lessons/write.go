package lessons

import (
	"io"
	"strings"

	"charm.land/lipgloss/v2"
)

// Options say what a lesson is shown on.
type Options struct {
	Width int  // columns; 0 is 80
	Color bool // false for pipes, and where NO_COLOR is set: then no escape sequence is written
}

// Lessons are set for a screen of 80 columns; longer lines tire the eye.
const (
	usualWidth    = 80
	smallestWidth = 24
)

// Write writes a lesson: before and after side by side where there is room.
func Write(w io.Writer, l Lesson, o Options) error {
	p := newPage(o)
	for _, line := range p.wrap(l.Title, p.width) {
		p.line(p.bold.Render(line))
	}
	p.line()
	p.paragraphs(l.What)
	p.line()
	p.examples(l.Examples)
	for i, line := range p.wrap(lookSection+": "+l.Look[0], p.width) {
		if rest, ok := strings.CutPrefix(line, lookSection); ok && i == 0 {
			line = p.bold.Render(lookSection) + rest
		}
		p.line(line)
	}
	if len(l.Look) > 1 {
		p.line()
		p.paragraphs(l.Look[1:])
	}
	p.line()
	p.links(l.Links)
	_, err := io.WriteString(w, p.text.String())
	return err
}

// WriteList writes the topics, a line each.
func WriteList(w io.Writer, all []Lesson, o Options) error {
	p := newPage(o)
	longest := 0
	for _, l := range all {
		longest = max(longest, len(l.Topic))
	}
	for _, l := range all {
		topic := p.code.Render(string(l.Topic)) + strings.Repeat(" ", longest-len(l.Topic)+2)
		for _, line := range p.wrap(l.Title, p.width-longest-4) {
			p.line("  ", topic, line)
			topic = strings.Repeat(" ", longest+2)
		}
	}
	p.line()
	p.paragraphs([]string{"`grader explain TOPIC` shows one of them."})
	_, err := io.WriteString(w, p.text.String())
	return err
}

// page collects lines of a width. Its styles use the terminal's own colours.
type page struct {
	width int
	text  strings.Builder

	bold, quiet, code, good, bad lipgloss.Style
}

func newPage(o Options) *page {
	if o.Width <= 0 {
		o.Width = usualWidth
	}
	p := &page{width: min(max(o.Width, smallestWidth), usualWidth)}
	if o.Color {
		p.bold, p.quiet = p.bold.Bold(true), p.quiet.Faint(true)
		p.code, p.good, p.bad = p.code.Foreground(lipgloss.Cyan), p.good.Foreground(lipgloss.Green), p.bad.Foreground(lipgloss.Red)
	}
	return p
}

func (p *page) line(parts ...string) {
	p.text.WriteString(strings.TrimRight(strings.Join(parts, ""), " ") + "\n")
}

// links stand in one line where there is room, for a lesson fits on a small screen.
func (p *page) links(links []string) {
	const gap = "  "
	used := 0
	for i, link := range links {
		switch {
		case i == 0:
			p.text.WriteString(p.bold.Render(linksSection) + gap)
			used = len(linksSection) + len(gap)
		case used+len(gap)+len(link) <= p.width:
			p.text.WriteString(gap)
			used += len(gap)
		default:
			p.text.WriteString("\n" + strings.Repeat(" ", len(linksSection)) + gap)
			used = len(linksSection) + len(gap)
		}
		p.text.WriteString(p.code.Render(link))
		used += len(link)
	}
	p.line()
}

func (p *page) paragraphs(all []string) {
	for i, paragraph := range all {
		if i > 0 {
			p.line()
		}
		for _, line := range p.wrap(paragraph, p.width) {
			p.line(line)
		}
	}
}

// wrap breaks a text at spaces only, so that a word can be copied, and colours
// what stands between backquotes.
func (p *page) wrap(text string, width int) []string {
	var lines []string
	var line strings.Builder
	used, inCode := 0, false
	for word := range strings.FieldsSeq(text) {
		if w := lipgloss.Width(word); used > 0 && used+1+w > width {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteString(" ")
			used++
		}
		used += lipgloss.Width(word)
		for i, part := range strings.Split(word, "`") {
			if i > 0 {
				inCode = !inCode
				line.WriteString(p.code.Render("`"))
			}
			if inCode {
				part = p.code.Render(part)
			}
			line.WriteString(part)
		}
	}
	return append(lines, line.String())
}
