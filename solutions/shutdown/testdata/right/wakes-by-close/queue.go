package shutdown

import "sync"

// queue holds any number of jobs until it is closed.
type queue struct {
	mu      sync.Mutex
	jobs    []func()
	changed chan struct{}
	closed  bool
}

func newQueue() *queue { return &queue{changed: make(chan struct{})} }

func (q *queue) put(job func()) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return false
	}
	q.jobs = append(q.jobs, job)
	close(q.changed)
	q.changed = make(chan struct{})
	return true
}

func (q *queue) take() (job func(), changed <-chan struct{}) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.jobs) > 0 {
		job = q.jobs[0]
		q.jobs = q.jobs[1:]
	}
	return job, q.changed
}

func (q *queue) len() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.jobs)
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
}
