// Package wrongunlock makes each named thing once, looking with the read lock first.
//
// Family: blocking, RWMutex.
// Mended: Get gives back the write lock.
package wrongunlock

import "sync"

// Registry holds things by name.
type Registry struct {
	mu     sync.RWMutex
	things map[string]*Thing
}

// Thing has a name.
type Thing struct{ Name string }

// New makes a registry without things.
func New() *Registry { return &Registry{things: map[string]*Thing{}} }

// Get returns the thing of that name, always the same one.
func (r *Registry) Get(name string) *Thing {
	r.mu.RLock()
	thing := r.things[name]
	r.mu.RUnlock()
	if thing != nil {
		return thing
	}
	r.mu.Lock()
	if thing = r.things[name]; thing != nil {
		r.mu.Unlock()
		return thing
	}
	thing = &Thing{name}
	r.things[name] = thing
	r.mu.Unlock()
	return thing
}
