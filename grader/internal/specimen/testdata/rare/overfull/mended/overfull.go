// Package overfull lets a limited number in, counting with an atomic.
//
// Family: non-blocking, library misuse.
// Mended: Enter adds, and takes it back where that was too much.
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
	if r.inside.Add(1) > r.places {
		r.inside.Add(-1)
		return false
	}
	return true
}

// Leave gives a place back.
func (r *Room) Leave() { r.inside.Add(-1) }
