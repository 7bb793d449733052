// Package overfull lets a limited number in, counting with an atomic.
//
// Family: non-blocking, library misuse.
// Bug: Enter reads the count and adds to it in two steps: two may take the last place.
package overfull

import "sync/atomic"

// Room has a number of places.
type Room struct {
	places int64
	inside atomic.Int64
}

// New makes an empty room.
func New(places int64) *Room { return &Room{places: places} }

// Enter takes a place, and reports false where none is free.
func (r *Room) Enter() bool {
	if r.inside.Load() >= r.places {
		return false
	}
	r.inside.Add(1)
	return true
}

// Leave gives a place back.
func (r *Room) Leave() { r.inside.Add(-1) }
