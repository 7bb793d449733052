package hooks

import (
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// Step says that a goroutine came to a place.
type Step struct {
	Goroutine int           // its ID
	Place     int           // its number
	At        time.Duration // on the virtual clock, since Begin
}

// How much is taken down of one bubble. The log of each goroutine is a place of its
// own, so that they need no lock; one whose place is taken goes without.
const (
	maxGoroutines = 256

	// MaxSteps is how many steps of one goroutine are taken down, the first ones. Whoever
	// has as many has made more.
	MaxSteps = 128
)

type goroutineLog struct {
	goroutine int
	n         int
	steps     [MaxSteps]struct {
		place int
		at    time.Duration
		tick  int
	}
}

var (
	recording bool
	began     time.Time
	tick      int // orders what happens at the same instant
	logs      [maxGoroutines]goroutineLog
	told      func(Step) // nil: nobody is told
)

// Record makes the hooks take down who comes where, from the next Begin on.
//
//go:norace
func Record(on bool) { recording = on }

// Tell makes the hooks call f at each step that they take down, before the goroutine
// goes on. That orders goroutines: it is not for finding races.
//
//go:norace
func Tell(f func(Step)) { told = f }

//go:norace
func beginRecording() {
	began, tick = time.Now(), 0
	for i := range logs {
		logs[i].goroutine, logs[i].n = 0, 0
	}
}

//go:norace
func note(place int) {
	id := goroutines.Current()
	l := &logs[id%maxGoroutines]
	if l.goroutine == 0 {
		l.goroutine = id
	}
	if l.goroutine != id || l.n == MaxSteps {
		return
	}
	tick++
	s := &l.steps[l.n]
	s.place, s.at, s.tick = place, time.Since(began), tick
	l.n++
	if told != nil {
		told(Step{id, place, s.at})
	}
}

// Recorded is what was taken down since Begin, in the order in which it happened.
//
//go:norace
func Recorded() []Step {
	type ordered struct {
		Step
		tick int
	}
	var all []ordered
	for i := range logs {
		l := &logs[i]
		for j := range l.n {
			s := &l.steps[j]
			all = append(all, ordered{Step{l.goroutine, s.place, s.at}, s.tick})
		}
	}
	slices.SortStableFunc(all, func(a, b ordered) int { return a.tick - b.tick })
	steps := make([]Step, len(all))
	for i, o := range all {
		steps[i] = o.Step
	}
	return steps
}
