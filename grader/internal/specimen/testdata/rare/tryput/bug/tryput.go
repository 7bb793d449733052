// Package tryput is a queue of fixed size that never lets anybody wait.
//
// Family: blocking, channel.
// Bug: TryPut looks whether there is room and then sends: somebody else may have taken the room.
package tryput

// Queue holds a fixed number of values.
type Queue struct{ values chan int }

// New makes a queue with room for n values.
func New(n int) *Queue { return &Queue{values: make(chan int, n)} }

// TryPut puts a value in, and reports false where there is no room. It never waits.
func (q *Queue) TryPut(v int) bool {
	if len(q.values) == cap(q.values) {
		return false
	}
	q.values <- v
	return true
}

// Len is how many values are in the queue.
func (q *Queue) Len() int { return len(q.values) }
