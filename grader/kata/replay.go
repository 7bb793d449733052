package kata

import (
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/concurrency-katas/go/grader/kata/hooks"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// replay runs a check that failed under every schedule, to tell how often it fails,
// and what the goroutines do in the first of those runs. Its findings are known
// already and are not reported.
func (c *check) replay(t *testing.T, body func(t *T)) {
	told := false
	if session.replay.AtOnce {
		hooks.Tell(c.tellStep())
	}
	for n := range session.schedules {
		races := raceErrors()
		c.failed.Store(false)
		c.replayed = replayed{wanted: session.replay.Kind}
		c.schedule.Store(int64(session.first + n))
		hooks.Record(!told)
		// A requirement that fails ends the goroutine of its subtest.
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			c.run(t, body)
			c.lookAgain(t, body)
		})
		if raceErrors() > races {
			c.replayed.see(finding{kind: kindRace})
		}
		told = c.tell(told) || told
	}
}

// tellStep returns what sends a record of each step, record.MaxSteps at most.
func (c *check) tellStep() func(hooks.Step) {
	var sent atomic.Int64
	return func(s hooks.Step) {
		if sent.Add(1) > record.MaxSteps {
			return
		}
		session.send(record.Record{
			Event: record.Stepped, Row: c.row, Check: c.name, Index: c.index,
			Schedule: int(c.schedule.Load()), Root: int(c.root.Load()), Steps: []record.Step{record.Step(s)},
		})
	}
}

// replayed is what a replay has seen of one run.
type replayed struct {
	wanted string // the kind of finding that counts
	seen   bool
	dump   string // the goroutines at that moment, if the finding came with them
}

func (r *replayed) see(f finding) {
	if f.kind == r.wanted && !r.seen {
		r.seen, r.dump = true, f.dump
	}
}

// tell sends the record of a run, and reports whether the steps were part of it.
func (c *check) tell(told bool) bool {
	r := record.Record{
		Event: record.Ran, Row: c.row, Check: c.name, Index: c.index,
		Schedule: int(c.schedule.Load()), Failed: c.replayed.seen, Root: int(c.root.Load()),
	}
	if r.Failed && !told {
		for _, s := range hooks.Recorded() {
			if len(r.Steps) == record.MaxSteps {
				break
			}
			r.Steps = append(r.Steps, record.Step(s))
		}
		for _, g := range inBubbleOf(r.Root, c.replayed.dump) {
			stuck := g.ID == r.Root && c.watch.phaseNow() == record.InBody
			if stuck || g.ID != r.Root && ofTheAnswer(g) {
				r.Left = append(r.Left, g.ID)
			}
		}
	}
	session.send(r)
	return r.Failed
}
