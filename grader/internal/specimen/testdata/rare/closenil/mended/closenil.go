// Package closenil is a line that is opened when first used.
//
// Family: non-blocking, library misuse.
// Mended: Close goes through the Once that makes the channel, too.
package closenil

import "sync"

// Line carries words.
type Line struct {
	opening sync.Once
	closing sync.Once
	mu      sync.Mutex
	words   chan string
	gone    chan struct{}
}

func (l *Line) open() {
	l.opening.Do(func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.words, l.gone = make(chan string), make(chan struct{})
	})
}

// Say reports false when the line is closed before anybody has heard the word.
func (l *Line) Say(word string) bool {
	l.open()
	select {
	case l.words <- word:
		return true
	case <-l.gone:
		return false
	}
}

// Close closes the line. It may be called many times.
func (l *Line) Close() {
	l.open()
	l.closing.Do(func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		close(l.gone)
	})
}
