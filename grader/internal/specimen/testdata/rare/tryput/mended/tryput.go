// Package tryput is a queue of fixed size that never lets anybody wait.
//
// Family: blocking, channel.
// Mended: TryPut sends in a select with a default.
package tryput

// Queue holds a fixed number of values.
type Queue struct{ values chan int }

// New makes a queue with room for n values.
func New(n int) *Queue { return &Queue{values: make(chan int, n)} }

// TryPut puts a value in, and reports false where there is no room. It never waits.
func (q *Queue) TryPut(v int) bool {
	select {
	case q.values <- v:
		return true
	default:
		return false
	}
}

// Len is how many values are in the queue.
func (q *Queue) Len() int { return len(q.values) }
