// Package lostupdate counts votes by name.
//
// Family: non-blocking, order violation.
// Bug: Vote reads the count under one lock and writes it under the next: two votes may become one.
package lostupdate

import "sync"

// Ballot counts votes.
type Ballot struct {
	mu    sync.Mutex
	votes map[string]int
}

// New makes a ballot without votes.
func New() *Ballot { return &Ballot{votes: map[string]int{}} }

// Votes is how many votes a name has.
func (b *Ballot) Votes(name string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.votes[name]
}

// Vote gives a name one more vote.
func (b *Ballot) Vote(name string) {
	n := b.Votes(name)
	b.mu.Lock()
	b.votes[name] = n + 1
	b.mu.Unlock()
}
