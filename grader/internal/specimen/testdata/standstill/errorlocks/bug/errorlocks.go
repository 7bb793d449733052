// Package errorlocks panics, with its mutex held, with an error whose text needs the
// mutex.
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
	panic(f)
}

// Error is the text.
func (f *Failures) Error() string {
	f.mu.Lock() // want: deadlock correctness
	defer f.mu.Unlock()
	return fmt.Sprintf("failed %d times", f.count)
}
