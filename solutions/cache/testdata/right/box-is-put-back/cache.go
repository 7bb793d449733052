// Approach: a sync.Map of channels with room for one outcome: who reads it puts it back.
package cache

import (
	"context"
	"sync"
)

// Memo keeps one box for each key: a channel with room for one outcome. Who takes the
// outcome out to read it puts it back for the next one.
type Memo[K comparable, V any] struct {
	boxes sync.Map // K to chan outcome[V]
	load  func(ctx context.Context, key K) (V, error)
}

type outcome[V any] struct {
	value V
	err   error
}

// NewMemo returns an empty memory in front of load. It loads nothing yet.
func NewMemo[K comparable, V any](load func(ctx context.Context, key K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load}
}

// Get returns what load returns for key.
func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	mine := make(chan outcome[V], 1)
	found, loaded := m.boxes.LoadOrStore(key, mine)
	box := found.(chan outcome[V])
	if !loaded {
		go m.fill(context.WithoutCancel(ctx), key, box)
	}
	select {
	case o := <-box:
		box <- o // for the next one
		return o.value, o.err
	case <-ctx.Done():
		var zero V
		return zero, context.Cause(ctx)
	}
}

func (m *Memo[K, V]) fill(ctx context.Context, key K, box chan outcome[V]) {
	value, err := m.load(ctx, key)
	if err != nil {
		m.boxes.CompareAndDelete(key, box)
	}
	box <- outcome[V]{value, err}
}
