package starter

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

var (
	chapterLine  = regexp.MustCompile(`^\| \*\*\d+\*\* \|`)
	chapterAside = regexp.MustCompile(`^Chapter (\d+) `)
	kataLine     = regexp.MustCompile(`^\| [^|]*\| \[([a-z0-9]+)\]\(`)
)

// page is the course's page as students of these katas need it. They have the grader on
// their PATH; and the table, the diagram and what is said about it have no kata that the
// students do not have.
func (c Course) page(text string) string {
	text = strings.ReplaceAll(text, "bin/grader", "grader")
	if len(c.Katas) == len(c.Suite.Katas) {
		return text
	}
	var out []string
	chapter := ""   // the heading of a chapter, until one of its katas comes
	asides := false // between the table and the next heading
	for line := range strings.SplitSeq(text, "\n") {
		switch m := kataLine.FindStringSubmatch(line); {
		case c.aboutOthers(line):
			continue
		case chapterLine.MatchString(line):
			chapter = line
			continue
		case m != nil && !slices.Contains(names(c.Katas), m[1]):
			continue
		case m != nil:
			if chapter != "" {
				out = append(out, chapter)
				chapter = ""
			}
			asides = true
		case asides && strings.HasPrefix(line, "## "):
			out = append(out, c.diagram()...)
			asides = false
		case asides:
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// aboutOthers tells whether a line is about a chapter of which the students have nothing.
func (c Course) aboutOthers(line string) bool {
	m := chapterAside.FindStringSubmatch(line)
	return m != nil && !slices.ContainsFunc(c.Katas, func(k catalogue.Kata) bool { return strconv.Itoa(k.Chapter) == m[1] })
}

// diagram shows which of the katas needs which.
func (c Course) diagram() []string {
	lines := []string{"", "They build on each other:", "", "```mermaid", "flowchart LR"}
	chosen := names(c.Katas)
	for _, k := range c.Katas {
		alone := true
		for _, need := range k.Needs {
			if slices.Contains(chosen, need) {
				lines = append(lines, fmt.Sprintf("    %s --> %s", need, k.Name))
				alone = false
			}
		}
		if alone {
			lines = append(lines, "    "+k.Name)
		}
	}
	return append(lines, "```", "")
}
