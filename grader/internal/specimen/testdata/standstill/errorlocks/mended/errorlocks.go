// Package errorlocks panics after it has given its mutex back.
package errorlocks

import (
	"fmt"
	"sync"
)

// Failures is an error that counts.
type Failures struct {
	mu    sync.Mutex
	count int
}

// New makes one without any failure.
func New() *Failures { return &Failures{} }

// Fail panics with itself.
func (f *Failures) Fail() {
	f.mu.Lock()
	f.count++
	f.mu.Unlock()
	panic(f)
}

// Error is the text.
func (f *Failures) Error() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return fmt.Sprintf("failed %d times", f.count)
}
