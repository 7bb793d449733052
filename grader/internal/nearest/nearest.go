// Package nearest finds out which name a misspelt word stands for.
package nearest

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// longestName is longer than any name can be that is merely misspelt.
const longestName = 40

// Name returns which of the names was probably meant by word: one that begins like it, or
// differs in a few letters.
func Name(word string, names iter.Seq[string]) (string, bool) {
	if len(word) < 2 || len(word) > longestName {
		return "", false
	}
	type candidate struct {
		name  string
		edits int
	}
	var near []candidate
	for name := range names {
		edits := distance(word, name)
		if strings.HasPrefix(name, word) {
			edits = 0
		}
		if edits <= max(1, len(word)/3) {
			near = append(near, candidate{name, edits})
		}
	}
	if len(near) == 0 {
		return "", false
	}
	best := slices.MinFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.edits, b.edits), cmp.Compare(a.name, b.name))
	})
	return best.name, true
}

// distance counts the letters to insert, delete, change or swap with their
// neighbour that lead from a to b.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
