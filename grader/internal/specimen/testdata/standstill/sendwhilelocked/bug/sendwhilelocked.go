// Package sendwhilelocked sends while it holds a mutex that the receiver needs.
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
		l.mu.Lock()                  // want: deadlock correctness
		l.count++
		l.mu.Unlock()
	}
}

// Add adds an event.
func (l *Log) Add(event string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last = event
	l.events <- event
}

// Close ends the log and returns how many events there were.
func (l *Log) Close() int {
	close(l.events)
	<-l.done
	return l.count
}
