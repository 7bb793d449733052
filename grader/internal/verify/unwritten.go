package verify

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/draft"
)

// unwritten finds what the author of a kata has still to write: the marks that a draft
// leaves, in the kata's files and in its data.
func unwritten(dir string, k catalogue.Kata) []Problem {
	var problems []Problem
	if strings.Contains(k.Title, draft.Mark) {
		problems = append(problems, Problem{"katas/catalogue.json", fmt.Sprintf("the title of %s is still to be written", k.Name)})
	}
	suite := os.DirFS(dir)
	for _, side := range []string{"katas", "solutions"} {
		fs.WalkDir(suite, path.Join(side, k.Name), func(name string, e fs.DirEntry, err error) error {
			if err != nil || !e.Type().IsRegular() {
				return nil // missingParts says so, where it matters
			}
			text, _ := fs.ReadFile(suite, name)
			if at := marked(text); len(at) > 0 {
				problems = append(problems, Problem{name, fmt.Sprintf("what is marked %q is still to be written: line %s", draft.Mark, strings.Join(at, ", "))})
			}
			return nil
		})
	}
	return problems
}

// marked returns the numbers of the lines that a draft marked and nobody has written.
func marked(text []byte) []string {
	var at []string
	number := 0
	for line := range strings.Lines(string(text)) {
		if number++; strings.Contains(line, draft.Mark) {
			at = append(at, strconv.Itoa(number))
		}
	}
	return at
}
