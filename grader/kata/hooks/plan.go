package hooks

import "time"

// A schedule's kind says how it chooses whom to hold back. No single way finds every
// bug, so the schedules of an answer take turns (see docs/schedules.md).
type kind int

const (
	plain      kind = iota // nobody: as a plain run
	slowPlaces             // half of the places hold everybody back, each for its own time
	often                  // anybody anywhere, every other time
	yields                 // the same, by yielding alone
	mixed                  // some places always, and now and then anybody anywhere
	onePlace               // everybody at one place: whoever comes there lets all others go first
	someVisits             // a third of the visits of a third of the places, for long
)

// kinds is the order in which schedules take turns, after the first, which is plain.
// docs/schedules.md says what each of them finds, and how the order was chosen.
var kinds = [...]kind{
	slowPlaces, often, yields, mixed, onePlace, mixed, someVisits, often, onePlace, someVisits,
	mixed, onePlace, someVisits, mixed, someVisits, often, onePlace, someVisits, mixed,
}

// plan is what one schedule has decided beforehand.
type plan struct {
	kind   kind
	seed   uint64
	target int // of onePlace
	naps   bool
}

// newPlan is the plan of a schedule: number 0 is plain.
//
//go:norace
func newPlan(seed uint64, schedule, places int) plan {
	if schedule == 0 || places == 0 {
		return plan{}
	}
	turn := schedule - 1
	p := plan{kind: kinds[turn%len(kinds)], seed: mix(seed ^ mix(uint64(schedule)))}
	p.naps = p.kind != yields
	// The places take turns too: neighbouring schedules of a kind look at distant ones,
	// and none is looked at twice before all were.
	p.target = int((uint64(before(turn))*stride(places) + mix(seed)) % uint64(places))
	return p
}

// before counts the turns of the same kind before this one.
//
//go:norace
func before(turn int) int {
	k, inRound, earlier := kinds[turn%len(kinds)], 0, 0
	for i, other := range kinds {
		if other != k {
			continue
		}
		inRound++
		if i < turn%len(kinds) {
			earlier++
		}
	}
	return turn/len(kinds)*inRound + earlier
}

// stride is a step with which one comes to every place before any for the second time.
//
//go:norace
func stride(places int) uint64 {
	step := max(1, places*5/8)
	for divisor(step, places) != 1 {
		step++
	}
	return uint64(step)
}

//go:norace
func divisor(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// action is what a goroutine does at a place: nap, or yield so many times, or go on.
type action struct {
	nap    time.Duration
	yields int
}

// decide is a pure function of the plan, the place and the number of the visit.
//
//go:norace
func (p plan) decide(place int, visit uint32) action {
	h := mix(p.seed ^ mix(uint64(place)<<32|uint64(visit)))
	here := mix(p.seed ^ mix(uint64(place)+1)) // the same at each visit
	switch p.kind {
	case slowPlaces:
		if here%100 < 50 {
			return action{nap: length(here>>8, 6)}
		}
	case often:
		if h%100 < 50 {
			return action{nap: length(h>>8, 7)}
		}
	case yields:
		if h%2 == 0 {
			return action{yields: 1 + int((h>>8)%4)}
		}
	case mixed:
		switch {
		case here%100 < 15, h%100 < 8:
			return action{nap: length(h>>8, 4)}
		case h%100 < 30:
			return action{yields: 1 + int((h>>8)%3)}
		}
	case onePlace:
		if place == p.target {
			return action{nap: length(h, 4)}
		}
	case someVisits:
		if here%3 == 0 && h%3 == 0 {
			return action{nap: length(h>>8, 9)}
		}
	}
	return action{}
}

// length is a nap's: 1, 2, 4… ns of virtual time, one of so many. All that matters is
// who wakes before whom.
//
//go:norace
func length(h uint64, choices uint64) time.Duration { return 1 << (h % choices) }

// mix spreads the bits of x: the finaliser of MurmurHash3 (Appleby).
//
//go:norace
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}
