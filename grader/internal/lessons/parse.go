package lessons

import (
	"fmt"
	"strings"
)

// The sections that every lesson has. Any other section is an example.
const (
	lookSection  = "How to find it"
	linksSection = "Read on"
)

// The headings of code with a mistake in it, and without.
const (
	before = "Before"
	after  = "After"
)

// parse reads a lesson from the little Markdown that lessons are written in: a
// title, paragraphs, and sections which hold a piece of code, paragraphs or links.
func parse(text string) (Lesson, error) {
	head, rest, _ := strings.Cut(text, "\n## ")
	title, what, _ := strings.Cut(head, "\n")
	l := Lesson{What: paragraphs(what)}
	var ok bool
	if l.Title, ok = strings.CutPrefix(title, "# "); !ok {
		return Lesson{}, fmt.Errorf("it begins with %q and not with a title", title)
	}
	for section := range strings.SplitSeq(rest, "\n## ") {
		heading, body, _ := strings.Cut(section, "\n")
		switch heading {
		case lookSection:
			l.Look = paragraphs(body)
		case linksSection:
			for line := range strings.Lines(strings.TrimSpace(body)) {
				l.Links = append(l.Links, strings.TrimPrefix(strings.TrimSpace(line), "- "))
			}
		default:
			code, err := example(heading, body)
			if err != nil {
				return Lesson{}, err
			}
			l.Examples = append(l.Examples, code)
		}
	}
	return l, nil
}

// example reads a section with a fenced piece of code in it.
func example(heading, body string) (Example, error) {
	lines := strings.Split(strings.TrimSpace(body), "\n")
	language, opens := strings.CutPrefix(lines[0], "```")
	if !opens || len(lines) < 3 || lines[len(lines)-1] != "```" {
		return Example{}, fmt.Errorf("the section %q holds no code", heading)
	}
	return Example{Heading: heading, Language: language, Lines: lines[1 : len(lines)-1]}, nil
}

func paragraphs(text string) []string {
	var all []string
	for p := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		all = append(all, strings.Join(strings.Fields(p), " "))
	}
	return all
}
