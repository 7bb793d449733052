// Package sendwhilelocked sends after it has given the mutex back.
package sendwhilelocked

import (
	"sync"
	"time"
)

// Log counts events.
type Log struct {
	mu     sync.Mutex
	events chan string
	done   chan struct{}
	count  int
	last   string
}

// New makes a log and starts its writer.
func New() *Log {
	l := &Log{events: make(chan string), done: make(chan struct{})}
	go l.write()
	return l
}

func (l *Log) write() {
	defer close(l.done)
	for range l.events {
		time.Sleep(time.Millisecond) // to write takes a moment
		l.mu.Lock()
		l.count++
		l.mu.Unlock()
	}
}

// Add adds an event.
func (l *Log) Add(event string) {
	l.mu.Lock()
	l.last = event
	l.mu.Unlock()
	l.events <- event
}

// Close ends the log and returns how many events there were.
func (l *Log) Close() int {
	close(l.events)
	<-l.done
	return l.count
}
