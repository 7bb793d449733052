package kata

import (
	"os"
	"runtime"
	"runtime/metrics"
	"sync/atomic"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/hooks"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// theWatch follows the check that is running, from outside its bubble.
var theWatch = &watch{}

// watch tells a check that will never end from one on a slow machine. It never
// looks at the wall clock: a standstill shows in stacks that do not change while
// nothing can run, and a busy-wait in processor time that was really spent. A
// starved process has spent none.
type watch struct {
	check   atomic.Pointer[check]
	row     atomic.Pointer[check] // stands in for what the row's test does outside of its checks
	bubble  atomic.Int64          // counts bubbles, so that each has its own budget
	crowd   atomic.Int64          // goroutines when the bubble began: those of dead bubbles stay
	inside  atomic.Bool
	ended   atomic.Int64 // bubbles that came to their end
	closing atomic.Bool
	marks   atomic.Int64 // moves whenever the virtual clock has moved far
	late    atomic.Bool  // the virtual clock has come to virtualLimit
}

func (w *watch) follow(c *check) { w.check.Store(c) }

// followRow is called on the goroutine of a row's test.
func (w *watch) followRow(row string) {
	c := &check{row: row, watch: w, outside: true}
	c.root.Store(int64(goroutines.Current()))
	w.row.Store(c)
}

func (w *watch) enter() {
	w.closing.Store(false)
	w.late.Store(false)
	w.crowd.Store(int64(runtime.NumGoroutine()))
	w.bubble.Add(1)
	w.inside.Store(true)
}

func (w *watch) leave() {
	w.inside.Store(false)
	w.ended.Add(1)
}

func (w *watch) enterClosing() { w.closing.Store(true) }

func (w *watch) phaseNow() record.Phase {
	if w.closing.Load() {
		return record.Closing
	}
	return record.InBody
}

// followClock makes marks move with the virtual clock until virtualLimit. Past that
// it leaves the bubble alone: with nothing else to wait for, the bubble is then a
// deadlock and ends at once; otherwise something ticks for ever, which the processor
// time shows. The returned function stops it.
func (w *watch) followClock() (stop func()) {
	began := time.Now()
	var timer atomic.Pointer[time.Timer]
	var stopped atomic.Bool
	var mark func()
	mark = func() {
		w.marks.Add(1)
		passed := time.Since(began)
		if passed >= virtualLimit {
			w.late.Store(!stopped.Load())
			return
		}
		timer.Store(time.AfterFunc(nextMark(passed), mark))
		if stopped.Load() { // meanwhile, at this very instant
			timer.Load().Stop()
		}
	}
	timer.Store(time.AfterFunc(nextMark(0), mark))
	return func() {
		stopped.Store(true)
		timer.Load().Stop()
	}
}

// nextMark is the virtual time until the next mark: as much as has passed. Marks are
// few, since each costs every bubble a goroutine; whoever sleeps so little that they
// come too seldom shows in the clock of the hooks.
func nextMark(passed time.Duration) time.Duration { return max(time.Microsecond, passed) }

// Exit codes of a judged process that the harness ends before its time. The
// verdict is in the records; the code only says that it was us.
const exitedByWatch = 3

// lookEvery is the real time between two looks at the process.
const lookEvery = 20 * time.Millisecond

// manyBytes of live heap, or manyGoroutines at once, are far more than a check has
// that spins and nothing else.
const (
	manyBytes      = 32 << 20
	manyGoroutines = 1000
)

// watchProcess ends the process, with a finding, when a check can never end or
// uses more than its limits.
func watchProcess(limits record.Limits) {
	var (
		bubble int64
		marks  int64
		clock  int64
		spent  spending
		still  standstill
		out    outside
		budget = time.Duration(limits.CPUSeconds * float64(time.Second))
		inRow  rowSpending
		forRow = time.Duration(limits.RowCPUSeconds * float64(time.Second))
	)
	// Where thousands of goroutines want to run, whoever wakes gets what is left of somebody
	// else's turn, and then waits for the next one behind all of them: a minute, perhaps.
	// On a thread of its own it gets a whole turn, which is enough for what is done here.
	runtime.LockOSThread()
	for {
		time.Sleep(lookEvery)
		now := processorTime()
		c := theWatch.check.Load()
		row := theWatch.row.Load()
		if inRow.over(row, now, forRow) {
			endRow(row)
		}
		if c == nil || !theWatch.inside.Load() {
			if f := out.look(row, now, budget); f.kind != "" {
				endProcess(row, f)
			}
			continue
		}
		out = outside{}
		if b := theWatch.bubble.Load(); b != bubble {
			bubble, spent, still = b, spending{began: now, marked: now}, standstill{}
			hooks.AskClock(false)
		}
		if m, t := theWatch.marks.Load(), hooks.Clock(); m != marks || t != clock {
			marks, clock, spent.marked = m, t, now
		}
		if spent.suspicious(now, budget) {
			hooks.AskClock(true)
		}
		if theWatch.late.Load() && spent.late == 0 {
			spent.late = now
		}
		alive, heap := usage()
		limits := limits
		over := spent.over(now, budget)
		if over == kindBusyWait {
			// Which limit is met first would depend on the machine; whoever has
			// collected this much in that time is not merely spinning.
			limits.HeapBytes = min(limits.HeapBytes, manyBytes)
			limits.Goroutines = min(limits.Goroutines, manyGoroutines)
		}
		if heap > limits.HeapBytes {
			runtime.GC() // what the checks before have left may still be in it
			_, heap = usage()
		}
		if theWatch.bubble.Load() != bubble || !theWatch.inside.Load() {
			continue // it has come to its end meanwhile
		}
		switch {
		case alive-int(theWatch.crowd.Load()) > limits.Goroutines:
			endProcess(c, finding{kind: kindOverLimit, message: "far too many goroutines at once"})
		case heap > limits.HeapBytes:
			endProcess(c, finding{kind: kindOverLimit, message: "far too much memory"})
		case over == kindBusyWait && hooks.Naps():
			endForNaps(c)
		case over == kindBusyWait:
			endProcess(c, finding{kind: over, message: "the virtual clock stood still"})
		case over == kindHang:
			endProcess(c, finding{kind: over, message: "the virtual clock ran on without end"})
		case still.seen(c, now):
			endProcess(c, finding{kind: kindDeadlock, message: "nothing can run any more"})
		}
	}
}

// endForNaps ends the process without a finding: while one goroutine naps in a
// hook, another that waits for it by looking again and again keeps the clock from
// moving, and without the hooks might have come to an end.
func endForNaps(c *check) {
	session.send(record.Record{Event: record.Spinning, Row: c.row, Check: c.name, Index: c.index})
	os.Exit(exitedByWatch)
}

// endRow ends the process because all checks of a row together use too much. Which of
// them was running says nothing.
func endRow(row *check) {
	row.report(finding{kind: kindOverLimit, message: "far too much processor time"})
	os.Exit(exitedByWatch)
}

// endProcess ends the process with a finding, unless the bubble comes to its end while
// the watch still looks who is to blame.
func endProcess(c *check, f finding) {
	root, bubble := int(c.root.Load()), theWatch.bubble.Load()
	if f.kind == kindBusyWait || f.kind == kindHang {
		group := inBubbleOf
		if c.outside {
			group = outsideOf
		}
		f.busy = whoGoesOn(root, group)
	}
	f.dump = allStacks(root)
	time.Sleep(time.Microsecond) // for a whole turn again, in which to tell
	if theWatch.bubble.Load() != bubble || theWatch.inside.Load() == c.outside {
		return
	}
	c.report(f)
	if session.replay != nil {
		c.tell(false)
	}
	os.Exit(exitedByWatch)
}

// usage reads the number of live goroutines and the bytes of heap in use.
func usage() (goroutines int, heap uint64) {
	samples := []metrics.Sample{
		{Name: "/sched/goroutines:goroutines"},
		{Name: "/memory/classes/heap/objects:bytes"},
	}
	metrics.Read(samples)
	return int(samples[0].Value.Uint64()), samples[1].Value.Uint64()
}
