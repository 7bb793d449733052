package kata

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

const (
	// manyLooks at a bubble show who goes on in it; a bubble whose dump is longer than
	// longDump, in bytes, gets fewLooks, since each one costs milliseconds then.
	manyLooks = 24
	fewLooks  = 4
	longDump  = 64 << 10

	// betweenLooks is the processor time between two looks.
	betweenLooks = 300 * time.Microsecond
)

// whoGoesOn looks repeatedly at a check that does not end, and names the goroutines of
// its group that do go on: those that run, or are elsewhere than at the look before.
// One look would not do: of two that hand each other a ball, it shows either, by
// chance. Those that were seen to move a quarter as often as the one that moved most
// are named, by ID.
func whoGoesOn(root int, group func(root int, dump string) []goroutines.Goroutine) []int {
	moves := map[int]int{}
	var before map[int]string
	for look, most := 0, manyLooks; look < most; look++ {
		dump := allStacks(root)
		if len(dump) > longDump {
			most = fewLooks
		}
		now := map[int]string{}
		for _, g := range group(root, dump) {
			now[g.ID] = whereabouts(g)
			last, known := before[g.ID]
			if strings.HasPrefix(g.State, "run") || known && last != now[g.ID] {
				moves[g.ID]++
			}
		}
		before = now
		letRun(betweenLooks)
	}
	most := 0
	for _, n := range moves {
		most = max(most, n)
	}
	maps.DeleteFunc(moves, func(_, n int) bool { return 4*n < most })
	return slices.Sorted(maps.Keys(moves))
}

// letRun waits until the process has had so much more processor time, or does not
// want any.
func letRun(d time.Duration) {
	const patience = 50 // naps of a millisecond
	began := processorTime()
	for range patience {
		time.Sleep(time.Millisecond)
		if processorTime()-began >= d {
			return
		}
	}
}
