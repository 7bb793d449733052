// Approach: as in the well-known package for it, a flight has a WaitGroup that its passengers wait
// at; who may have to leave lets a goroutine wait. What has landed is kept in a second map.
package cache

import (
	"context"
	"errors"
	"sync"
)

type flight[V any] struct {
	sync.WaitGroup
	cargo V
	err   error
}

type Memo[K comparable, V any] struct {
	load    func(context.Context, K) (V, error)
	mu      sync.RWMutex
	landed  map[K]V
	flights map[K]*flight[V]
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{
		load:    load,
		landed:  make(map[K]V),
		flights: make(map[K]*flight[V]),
	}
}

func (m *Memo[K, V]) board(ctx context.Context, key K) (f *flight[V], cargo V, there bool) {
	m.mu.RLock()
	cargo, there = m.landed[key]
	m.mu.RUnlock()
	if there {
		return nil, cargo, true
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if cargo, there = m.landed[key]; there {
		return nil, cargo, true
	}
	if f = m.flights[key]; f == nil {
		f = new(flight[V])
		f.Add(1)
		m.flights[key] = f
		go func() {
			defer f.Done()
			f.cargo, f.err = m.load(context.WithoutCancel(ctx), key)
			m.mu.Lock()
			defer m.mu.Unlock()
			delete(m.flights, key)
			if f.err == nil {
				m.landed[key] = f.cargo
			}
		}()
	}
	return f, cargo, false
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	f, cargo, there := m.board(ctx, key)
	if there {
		return cargo, nil
	}
	arrived := make(chan struct{})
	go func() {
		f.Wait()
		close(arrived)
	}()
	select {
	case <-arrived:
		return f.cargo, f.err
	case <-ctx.Done():
		return cargo, errors.Join(errors.New("left before the flight arrived"), ctx.Err())
	}
}
