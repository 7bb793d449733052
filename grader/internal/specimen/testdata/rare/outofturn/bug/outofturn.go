// Package outofturn writes numbered lines.
//
// Family: non-blocking, order violation.
// Bug: a line gets its number under one lock and its place under the next, so a later number can come
// first.
package outofturn

import (
	"slices"
	"sync"
)

// Line is a line with its number.
type Line struct {
	Number int
	Text   string
}

// Journal holds lines in the order of their numbers.
type Journal struct {
	mu    sync.Mutex
	last  int
	lines []Line
}

// Write adds a line.
func (j *Journal) Write(text string) {
	j.mu.Lock()
	j.last++
	line := Line{j.last, text}
	j.mu.Unlock()
	j.mu.Lock()
	j.lines = append(j.lines, line)
	j.mu.Unlock()
}

// Lines returns all lines.
func (j *Journal) Lines() []Line {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.lines)
}
