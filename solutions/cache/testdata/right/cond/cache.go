// Approach: a mutex and a sync.Cond, at which everybody waits; the end of a context wakes them
// too, by an AfterFunc.
package cache

import (
	"context"
	"fmt"
	"sync"
)

type item struct {
	done  bool
	value any
	err   error
}

type Memo[K comparable, V any] struct {
	sync.RWMutex
	cond  *sync.Cond
	load  func(context.Context, K) (V, error)
	items map[K]*item
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	m := &Memo[K, V]{load: load, items: map[K]*item{}}
	m.cond = sync.NewCond(m)
	return m
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (zero V, _ error) {
	stop := context.AfterFunc(ctx, func() {
		m.Lock()
		defer m.Unlock()
		m.cond.Broadcast()
	})
	defer stop()

	m.Lock()
	defer m.Unlock()
	it := m.items[key]
	if it == nil {
		it = &item{}
		m.items[key] = it
		go m.work(context.WithoutCancel(ctx), key, it)
	}
	for !it.done {
		if ctx.Err() != nil {
			return zero, fmt.Errorf("waiting for %v: %w", key, ctx.Err())
		}
		m.cond.Wait()
	}
	if it.err != nil {
		return zero, it.err
	}
	v, _ := it.value.(V) // not there if V is an interface and the value nil
	return v, nil
}

func (m *Memo[K, V]) work(ctx context.Context, key K, it *item) {
	v, err := m.load(ctx, key)
	m.Lock()
	defer m.Unlock()
	it.done, it.value, it.err = true, v, err
	if err != nil {
		delete(m.items, key)
	}
	m.cond.Broadcast()
}
