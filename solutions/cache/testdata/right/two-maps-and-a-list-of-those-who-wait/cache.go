// Approach: a beginner's long way. One map has the values, another one the keys that are being
// loaded, with a channel for everybody who waits; each has room for the answer.
package cache

import (
	"context"
	"sync"
)

type Result[V any] struct {
	value V
	err   error
}

type Memo[K comparable, V any] struct {
	mutex   sync.Mutex
	load    func(context.Context, K) (V, error)
	values  map[K]V
	waiters map[K][]chan Result[V]
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	memo := new(Memo[K, V])
	memo.load = load
	memo.values = make(map[K]V)
	memo.waiters = make(map[K][]chan Result[V])
	return memo
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	m.mutex.Lock()
	value, found := m.values[key]
	if found {
		m.mutex.Unlock()
		return value, nil
	}
	mine := make(chan Result[V], 1)
	list, isLoading := m.waiters[key]
	m.waiters[key] = append(list, mine)
	if isLoading == false {
		go m.loadInBackground(context.WithoutCancel(ctx), key)
	}
	m.mutex.Unlock()

	select {
	case result := <-mine:
		return result.value, result.err
	case <-ctx.Done():
		var nothing V
		return nothing, ctx.Err()
	}
}

func (m *Memo[K, V]) loadInBackground(ctx context.Context, key K) {
	value, err := m.load(ctx, key)
	m.mutex.Lock()
	if err == nil {
		m.values[key] = value
	}
	list := m.waiters[key]
	delete(m.waiters, key)
	m.mutex.Unlock()
	for _, waiter := range list {
		waiter <- Result[V]{value, err}
	}
}
