// Package hooks is called by judged answers, before and after every operation at
// which goroutines meet, and makes one run unlike the next: at chosen places and
// visits it lets the others go first.
//
// What it does is decided by the seed, the schedule's number, the place and how
// often that place was visited, and by nothing else, so that a schedule can be run
// again. It must not order goroutines for the race detector, or it would hide the
// races that it is meant to bring out: there is no lock and no atomic in it, and
// its own unguarded state is not watched (go:norace). A count that two goroutines
// spoil for each other only makes a schedule another one.
package hooks

import (
	"runtime"
	"time"
)

// MaxPlaces bounds the places that are told apart; the rest have no hooks.
const MaxPlaces = 2000

// Budget is how much virtual time the naps of one bubble may take in all: an
// answer whose outcome depends on time does not notice, since whatever a test
// compares lies a thousand times further apart (see kata.T.Settle).
const Budget = time.Microsecond

var (
	active  bool
	current plan
	visits  [MaxPlaces]uint32
	napped  time.Duration // of Budget
	until   time.Time     // when the nap ends that lasts longest
	held    int           // of maxHeld

	asked bool  // somebody wants to know the time
	clock int64 // when a hook was last called since then
)

// Begin starts a schedule for an answer with so many places. It is called inside
// the bubble, before anything of the answer's runs. Without naps, every nap becomes
// a yield.
//
//go:norace
func Begin(seed uint64, schedule, places int, naps bool) {
	current = newPlan(seed, schedule, min(places, MaxPlaces))
	current.naps = current.naps && naps
	active = current.kind != plain
	clear(visits[:min(places, MaxPlaces)])
	start = time.Now()
	napped, until, held, eager, waited = 0, time.Time{}, 0, 0, 0
	if recording {
		beginRecording()
	}
}

// End ends the schedule, when the bubble has come to its end: outside of it nobody is
// held back.
//
//go:norace
func End() { active = false }

// Naps tells whether goroutines may have napped in this schedule.
//
//go:norace
func Naps() bool { return active && current.naps && napped > 0 }

// AskClock has the hooks note, from now on, what time it is in the bubble. The watch
// asks once a bubble has spent so much that it may be spinning: a timer that told it
// as often would cost every bubble more than all else in it.
//
//go:norace
func AskClock(ask bool) { asked = ask }

// Clock is the time in the bubble at the last call of a hook, in nanoseconds of the
// Unix epoch. Whoever sleeps again and again calls hooks between the sleeps, so it
// moves with them, however short they are.
//
//go:norace
func Clock() int64 { return clock }

// At is called at a place where a goroutine may be held back.
//
//go:norace
func At(place int) {
	if recording {
		note(place)
	}
	if asked {
		clock = time.Now().UnixNano()
	}
	if !active || place >= MaxPlaces {
		return
	}
	letNappersWake()
	visits[place]++
	switch do := current.decide(place, visits[place]); {
	case do.nap > 0:
		nap(do.nap)
	case do.yields > 0:
		yield(do.yields)
	}
}

// nap sleeps on the virtual clock, which moves when all others are blocked or nap
// too. Naps that overlap count once against the budget: nobody is later for them than
// the time that they cover together.
//
//go:norace
func nap(d time.Duration) {
	now := time.Now()
	if !current.naps || waited >= maxWaits || held >= maxHeld || !inBubble(now) {
		yield(long)
		return
	}
	end := now.Add(d)
	if extra := min(end.Sub(until), d); extra > 0 {
		if napped+extra > Budget {
			yield(long)
			return
		}
		napped += extra
		until = end
	}
	eager = 0
	held++
	time.Sleep(d)
}

// long is how many yields stand in for a nap: enough for everybody who can run to
// have had a turn, in a check of a few dozen goroutines.
const long = 20

// maxHeld is how often the hooks of one bubble nap or yield in all. What they bring out
// shows long before; an answer that visits places a million times would otherwise
// spend its budget of processor time on them.
const maxHeld = 3000

//go:norace
func yield(times int) {
	if held >= maxHeld {
		return
	}
	held += times
	for range times {
		runtime.Gosched()
	}
}
