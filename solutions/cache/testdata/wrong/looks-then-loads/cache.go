// want: correctness
// Looks whether the value is there, and if not, loads it. All who look before it is there load
// as well.
package cache

import (
	"context"
	"sync"
)

type Memo[K comparable, V any] struct {
	load func(context.Context, K) (V, error)

	mu     sync.Mutex
	values map[K]V
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load, values: map[K]V{}}
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	m.mu.Lock()
	v, ok := m.values[key]
	m.mu.Unlock()
	if ok {
		return v, nil
	}
	type result struct {
		v   V
		err error
	}
	loaded := make(chan result, 1)
	go func() {
		v, err := m.load(context.WithoutCancel(ctx), key)
		if err == nil {
			m.mu.Lock()
			m.values[key] = v
			m.mu.Unlock()
		}
		loaded <- result{v, err}
	}()
	select {
	case r := <-loaded:
		return r.v, r.err
	case <-ctx.Done():
		return v, ctx.Err()
	}
}
