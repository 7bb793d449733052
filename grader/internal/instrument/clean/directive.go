package clean

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// maxNotes bounds what is said about directives; a file may hold thousands.
const maxNotes = 20

// directive names the compiler directive that a comment is, or is empty.
func directive(comment []byte) string {
	text := strings.TrimSpace(string(comment[2:]))
	first, _, _ := strings.Cut(text, " ")
	first = strings.TrimSpace(strings.TrimSuffix(first, "*/"))
	switch {
	case text == "" || len(first) > 40:
		return ""
	case first == "+build":
		return "// +build"
	case comment[2] == ' ' || comment[2] == '\t':
		return "" // prose, such as "// go:build is ignored"
	case strings.HasPrefix(first, "go:"), first == "line", first == "export", first == "extern":
		first, _, _ = strings.Cut(first, "\t")
		return string(comment[:2]) + first
	}
	return ""
}

func (c *Cleaner) note(path string, line int, directive string) {
	if len(c.Notes) >= maxNotes {
		return
	}
	why := "it has no effect here, because comments are blanked before an answer is judged"
	if strings.HasSuffix(directive, "build") {
		why = "it has no effect here: every .go file in the folder is judged, on every system"
	}
	c.Notes = append(c.Notes, source.Note{File: path, Line: line,
		Message: fmt.Sprintf("%s: %s", directive, why)})
}
