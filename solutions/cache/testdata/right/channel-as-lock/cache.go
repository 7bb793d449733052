// Approach: no package sync. The map lies in a channel with room for one, and so does each
// result: whoever takes it out puts it back for the next one.
package cache

import "context"

type outcome[V any] struct {
	v   V
	err error
}

type table[K comparable, V any] map[K]chan outcome[V]

type Memo[K comparable, V any] struct {
	box  chan table[K, V]
	load func(context.Context, K) (V, error)
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	m := &Memo[K, V]{box: make(chan table[K, V], 1), load: load}
	m.box <- table[K, V]{}
	return m
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (v V, err error) {
	t := <-m.box
	result, ok := t[key]
	if !ok {
		result = make(chan outcome[V], 1)
		t[key] = result
		go func() {
			v, err := m.load(context.WithoutCancel(ctx), key)
			if err != nil {
				t := <-m.box
				delete(t, key)
				m.box <- t
			}
			result <- outcome[V]{v, err}
		}()
	}
	m.box <- t
	select {
	case o := <-result:
		result <- o
		return o.v, o.err
	case <-ctx.Done():
		return v, ctx.Err()
	}
}
