// Package nobodysignals waits for a Cond that nobody signals.
package nobodysignals

import "sync"

// Queue holds numbers.
type Queue struct {
	mu      sync.Mutex
	more    *sync.Cond
	numbers []int
}

func (q *Queue) cond() *sync.Cond {
	if q.more == nil {
		q.more = sync.NewCond(&q.mu)
	}
	return q.more
}

// Put adds a number.
func (q *Queue) Put(n int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.numbers = append(q.numbers, n)
}

// Take takes the oldest number, and waits for one.
func (q *Queue) Take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.numbers) == 0 {
		q.cond().Wait() // want: deadlock correctness
	}
	n := q.numbers[0]
	q.numbers = q.numbers[1:]
	return n
}
