// Approach: the table is never changed. Whoever wants to change it makes a copy, and tries to put
// that in its place; if somebody was quicker, it tries again.
package cache

import (
	"context"
	"maps"
	"sync/atomic"
)

type Memo[K comparable, V any] struct {
	load  func(context.Context, K) (V, error)
	table atomic.Pointer[map[K]*future[V]]
}

type future[V any] struct {
	done chan struct{}
	v    V
	err  error
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	m := &Memo[K, V]{load: load}
	m.table.Store(&map[K]*future[V]{})
	return m
}

// change tries to put a changed copy in the place of old.
func (m *Memo[K, V]) change(old *map[K]*future[V], f func(map[K]*future[V])) bool {
	copied := maps.Clone(*old)
	f(copied)
	return m.table.CompareAndSwap(old, &copied)
}

func (m *Memo[K, V]) find(ctx context.Context, key K) *future[V] {
	mine := &future[V]{done: make(chan struct{})}
	for {
		old := m.table.Load()
		if f, ok := (*old)[key]; ok {
			return f
		}
		if m.change(old, func(t map[K]*future[V]) { t[key] = mine }) {
			go m.run(ctx, key, mine)
			return mine
		}
	}
}

func (m *Memo[K, V]) run(ctx context.Context, key K, f *future[V]) {
	f.v, f.err = m.load(context.WithoutCancel(ctx), key)
	for f.err != nil {
		if m.change(m.table.Load(), func(t map[K]*future[V]) { delete(t, key) }) {
			break
		}
	}
	close(f.done)
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (v V, err error) {
	f := m.find(ctx, key)
	select {
	case <-f.done:
		return f.v, f.err
	case <-ctx.Done():
		return v, ctx.Err()
	}
}
