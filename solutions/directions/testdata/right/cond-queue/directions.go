// Approach: Square reads into a queue without an end, guarded by a sync.Cond, while a
// second goroutine sends from it; Square waits for that.
package directions

import "sync"

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

// queue holds what was squared and not yet sent.
type queue struct {
	mu     sync.Mutex
	more   *sync.Cond
	values []int
	closed bool
}

func (q *queue) put(v int) {
	q.mu.Lock()
	q.values = append(q.values, v)
	q.mu.Unlock()
	q.more.Signal()
}

func (q *queue) end() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.more.Signal()
}

func (q *queue) take() (int, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.values) == 0 && !q.closed {
		q.more.Wait()
	}
	if len(q.values) == 0 {
		return 0, false
	}
	v := q.values[0]
	q.values = q.values[1:]
	return v, true
}

func Square(in <-chan int, out chan<- int) {
	q := &queue{}
	q.more = sync.NewCond(&q.mu)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for v, ok := q.take(); ok; v, ok = q.take() {
			out <- v
		}
	}()
	for v := range in {
		q.put(v * v)
	}
	q.end()
	<-done
	close(out)
}

func Sum(in <-chan int) int {
	sum := 0
	for v := range in {
		sum += v
	}
	return sum
}

func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
