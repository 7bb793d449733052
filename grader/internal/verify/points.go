package verify

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

// rowsTitle heads the part of a task that says what each row gives.
const rowsTitle = "What is checked here"

// samePoints checks that a task's table of rows has the rows and the points that the
// catalogue has, in the same order:
//
//	| row | points | checks |
//	|---|---|---|
//	| Correctness | 4 | … |
func samePoints(dir string, k catalogue.Kata) []Problem {
	at := "katas/" + k.Name + "/README.md"
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(at)))
	if err != nil {
		return nil // missingParts says so
	}
	table := tableRows(section(string(text), rowsTitle))
	if len(table) < 2 || !slices.Equal(table[0], []string{"row", "points", "checks"}) {
		return []Problem{{at, fmt.Sprintf("under \"## %s\" there is no table with the head | row | points | checks |", rowsTitle)}}
	}
	var says, has []string
	for _, cells := range table[2:] {
		says = append(says, strings.ToLower(strings.Join(cells[:min(2, len(cells))], " ")))
	}
	for _, row := range k.Rows() {
		has = append(has, string(row)+" "+strconv.Itoa(k.Points[row]))
	}
	if !slices.Equal(says, has) {
		return []Problem{{at, fmt.Sprintf("its table of rows says %q; katas/catalogue.json says %q", says, has)}}
	}
	return nil
}

// tableRows returns the cells of a Markdown table's lines, the two of its head too.
func tableRows(lines []string) [][]string {
	var rows [][]string
	for _, line := range lines {
		inner, ok := strings.CutPrefix(strings.TrimSpace(line), "|")
		if !ok {
			continue
		}
		var cells []string
		for cell := range strings.SplitSeq(strings.TrimSuffix(inner, "|"), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		rows = append(rows, cells)
	}
	return rows
}
