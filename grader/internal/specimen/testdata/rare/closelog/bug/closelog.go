// Package closelog keeps lines in a goroutine of its own; a writer waits until its line is taken.
//
// Family: blocking, channel with lock.
// Bug: Close takes the lock before it waits for the goroutine, which takes it for its last line.
package closelog

import "sync"

// Log keeps lines.
type Log struct {
	mu    sync.Mutex
	kept  []string
	lines chan line
	gone  chan struct{}
}

type line struct {
	text  string
	taken chan struct{}
}

// New starts a log.
func New() *Log {
	l := &Log{lines: make(chan line), gone: make(chan struct{})}
	go l.run()
	return l
}

func (l *Log) run() {
	defer close(l.gone)
	for line := range l.lines {
		line.taken <- struct{}{}
		l.mu.Lock()
		l.kept = append(l.kept, line.text)
		l.mu.Unlock()
	}
}

// Write writes a line. It will be kept, whatever happens.
func (l *Log) Write(text string) {
	taken := make(chan struct{}, 1)
	l.lines <- line{text, taken}
	<-taken
}

// Close ends the log and returns all lines. It is called once.
func (l *Log) Close() []string {
	close(l.lines)
	l.mu.Lock()
	defer l.mu.Unlock()
	<-l.gone
	return l.kept
}
