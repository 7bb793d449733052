// Package losttoken lets a few in at a time, until it is shut.
//
// Family: blocking, channel.
// Mended: Enter gives the place back.
package losttoken

// Door lets at most a few in at a time.
type Door struct {
	places chan struct{}
	shut   chan struct{}
}

// New makes a door with n places.
func New(n int) *Door {
	return &Door{places: make(chan struct{}, n), shut: make(chan struct{})}
}

// Enter waits for a place, and reports false when the door is shut.
func (d *Door) Enter() bool {
	select {
	case d.places <- struct{}{}:
	case <-d.shut:
		return false
	}
	select {
	case <-d.shut:
		d.Leave()
		return false
	default:
		return true
	}
}

// Leave gives a place back.
func (d *Door) Leave() { <-d.places }

// Shut lets nobody in any more. It is called once.
func (d *Door) Shut() { close(d.shut) }

// Wait waits until all have left. Nobody may enter meanwhile.
func (d *Door) Wait() {
	for range cap(d.places) {
		d.places <- struct{}{}
	}
}
