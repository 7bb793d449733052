// Approach: sync.Map puts the place in if there is none, and a Once lets one of them load. The
// context for the load is made by hand, as it was before Go 1.21.
package cache

import (
	"context"
	"sync"
	"time"
)

// detached has the values of a context and nothing else.
type detached struct{ values context.Context }

func (detached) Deadline() (time.Time, bool) { return time.Time{}, false }
func (detached) Done() <-chan struct{}       { return nil }
func (detached) Err() error                  { return nil }
func (d detached) Value(key any) any         { return d.values.Value(key) }

type Memo[K comparable, V any] struct {
	load  func(context.Context, K) (V, error)
	calls sync.Map // of *call[V] by K
}

type call[V any] struct {
	begin sync.Once
	over  chan struct{}
	value V
	err   error
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load}
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	found, _ := m.calls.LoadOrStore(key, &call[V]{over: make(chan struct{})})
	c := found.(*call[V])
	c.begin.Do(func() {
		go func() {
			defer close(c.over)
			if c.value, c.err = m.load(detached{ctx}, key); c.err != nil {
				m.calls.CompareAndDelete(key, c)
			}
		}()
	})
	select {
	case <-ctx.Done():
		var zero V
		return zero, ctx.Err()
	case <-c.over:
	}
	return c.value, c.err
}
