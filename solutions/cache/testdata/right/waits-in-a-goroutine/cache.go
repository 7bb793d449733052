// Approach: the load is a sync.OnceValues that whoever likes may call; each Get calls it in a
// goroutine, and leaves that one alone if its own time is over. A package-level lock guards all
// memories.
package cache

import (
	"context"
	"sync"
)

var registry sync.RWMutex

type Memo[K comparable, V any] struct {
	load  func(context.Context, K) (V, error)
	known map[K]*func() (V, error)
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load, known: map[K]*func() (V, error){}}
}

func (m *Memo[K, V]) once(ctx context.Context, key K) func() (V, error) {
	registry.RLock()
	known := m.known[key]
	registry.RUnlock()
	if known != nil {
		return *known
	}
	registry.Lock()
	defer registry.Unlock()
	if known := m.known[key]; known != nil {
		return *known // somebody was quicker
	}
	ctx = context.WithoutCancel(ctx)
	once := sync.OnceValues(func() (V, error) {
		v, err := m.load(ctx, key)
		if err != nil {
			registry.Lock()
			defer registry.Unlock()
			delete(m.known, key)
		}
		return v, err
	})
	m.known[key] = &once
	return once
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (value V, err error) {
	once := m.once(ctx, key)
	done := make(chan struct{})
	var v V
	var failed error
	go func() {
		defer close(done)
		v, failed = once()
	}()
	select {
	case <-done:
		return v, failed
	case <-ctx.Done():
		return value, ctx.Err()
	}
}
