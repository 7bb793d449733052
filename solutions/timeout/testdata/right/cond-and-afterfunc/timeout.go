// No channel at all: a result under a mutex, a condition variable, and an AfterFunc
// that is stopped in time. ErrTimeout is a type of its own in a package variable.
package timeout

import (
	"sync"
	"time"
)

type timeoutError struct{}

func (timeoutError) Error() string { return "timeout" }
func (timeoutError) Timeout() bool { return true }

// ErrTimeout says that no replica has answered in time.
var ErrTimeout error = timeoutError{}

type query struct {
	mu      sync.Mutex
	changed *sync.Cond
	over    bool
	answer  string
	err     error
}

func newQuery() *query {
	q := new(query)
	q.changed = sync.NewCond(&q.mu)
	return q
}

// finish keeps the first outcome only.
func (q *query) finish(answer string, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.over {
		return
	}
	q.over, q.answer, q.err = true, answer, err
	q.changed.Broadcast()
}

func (q *query) wait() (string, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.over {
		q.changed.Wait()
	}
	return q.answer, q.err
}

// Query returns the first answer.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	q := newQuery()
	timer := time.AfterFunc(limit, func() { q.finish("", ErrTimeout) })
	defer timer.Stop()
	for _, ask := range replicas {
		go func() { q.finish(ask(), nil) }()
	}
	return q.wait()
}
