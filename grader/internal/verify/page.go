package verify

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

var (
	pageChapter = regexp.MustCompile(`^\*\*(\d{1,4})\*\*$`)
	pageKata    = regexp.MustCompile(`^\[([^\]]*)\]\(([^)]*)\)`)
)

// coursePage checks that the table under "## The katas" of katas/README.md lists what
// the catalogue lists, in the same order:
//
//	| **2** | **Goroutines and channels** | | |
//	| ● | [launch](launch/README.md) | … | … |
//
// under each chapter its katas, with a dot for each step of difficulty and a link to
// the task. A suite without such a page needs none.
func coursePage(dir string, katas []catalogue.Kata) []Problem {
	const at = "katas/README.md"
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(at)))
	if err != nil {
		return nil
	}
	var says, has []string
	chapter := 0
	for _, cells := range tableRows(section(string(text), "The katas")) {
		if m := pageChapter.FindStringSubmatch(cells[0]); m != nil {
			chapter, _ = strconv.Atoi(m[1])
		} else if len(cells) > 1 {
			if m := pageKata.FindStringSubmatch(cells[1]); m != nil {
				says = append(says, pageEntry(chapter, m[1], m[2], strings.Count(cells[0], "●")))
			}
		}
	}
	for _, k := range katas {
		has = append(has, pageEntry(k.Chapter, k.Name, k.Name+"/README.md", k.Difficulty))
	}
	var problems []Problem
	for _, entry := range has {
		if !slices.Contains(says, entry) {
			problems = append(problems, Problem{at, "its table does not have " + entry + ", which is in katas/catalogue.json"})
		}
	}
	for _, entry := range says {
		if !slices.Contains(has, entry) {
			problems = append(problems, Problem{at, "its table has " + entry + ", which is not in katas/catalogue.json"})
		}
	}
	if len(problems) == 0 && !slices.Equal(says, has) {
		problems = append(problems, Problem{at, "its table does not have the katas once each, in the order of katas/catalogue.json"})
	}
	return problems
}

func pageEntry(chapter int, name, link string, dots int) string {
	return fmt.Sprintf("%s in chapter %d, with a link to %s and %s", name, chapter, link, strings.Repeat("●", dots))
}
