// want: correctness
// The lock is held while a value is loaded: one load for each key, and everybody waits for
// everybody.
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
	defer m.mu.Unlock()
	if v, ok := m.values[key]; ok {
		return v, nil
	}
	v, err := m.load(context.WithoutCancel(ctx), key)
	if err == nil {
		m.values[key] = v
	}
	return v, err
}
