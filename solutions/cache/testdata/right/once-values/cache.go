// Approach: sync.OnceValues for each key in a map that is copied for each change; who has to
// leave leaves a goroutine behind that goes with the load.
package cache

import (
	"context"
	"maps"
	"sync/atomic"
)
import "sync"

// Memo is a map that is never changed: who adds or removes a key copies it. What is in
// it are functions that load when they are called for the first time.
type Memo[K comparable, V any] struct {
	places atomic.Pointer[map[K]*place[V]]
	load   func(ctx context.Context, key K) (V, error)
}

type place[V any] struct{ get func() (V, error) }

// NewMemo returns an empty memory in front of load. It loads nothing yet.
func NewMemo[K comparable, V any](load func(ctx context.Context, key K) (V, error)) *Memo[K, V] {
	m := &Memo[K, V]{load: load}
	m.places.Store(&map[K]*place[V]{})
	return m
}

// Get returns what load returns for key. Each call has a goroutine that waits for the
// load; who has to leave leaves it behind, and it goes when the load has returned.
func (m *Memo[K, V]) Get(ctx context.Context, key K) (value V, err error) {
	p := m.find(ctx, key)
	done := make(chan struct{})
	var v V
	var e error
	go func() {
		defer close(done)
		v, e = p.get()
	}()
	select {
	case <-done:
		return v, e
	case <-ctx.Done():
		return value, ctx.Err()
	}
}

func (m *Memo[K, V]) find(ctx context.Context, key K) *place[V] {
	for {
		old := m.places.Load()
		if p, ok := (*old)[key]; ok {
			return p
		}
		p := new(place[V])
		p.get = sync.OnceValues(func() (V, error) {
			value, err := m.load(context.WithoutCancel(ctx), key)
			if err != nil {
				m.forget(key, p)
			}
			return value, err
		})
		changed := maps.Clone(*old)
		changed[key] = p
		if m.places.CompareAndSwap(old, &changed) {
			return p
		}
	}
}

func (m *Memo[K, V]) forget(key K, p *place[V]) {
	for {
		old := m.places.Load()
		changed := maps.Clone(*old)
		if changed[key] == p {
			delete(changed, key)
		}
		if m.places.CompareAndSwap(old, &changed) {
			return
		}
	}
}
