package kata

import (
	"fmt"
	"os"
	"runtime"
	"runtime/metrics"
	"strings"
	"sync/atomic"
	"time"

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
	bubble  atomic.Int64 // counts bubbles, so that each has its own budget
	crowd   atomic.Int64 // goroutines when the bubble began: those of dead bubbles stay
	inside  atomic.Bool
	closing atomic.Bool
	marks   atomic.Int64 // moves whenever the virtual clock has moved on noticeably
	late    atomic.Bool  // the virtual clock has come to virtualLimit
}

func (w *watch) follow(c *check) { w.check.Store(c) }

func (w *watch) enter() {
	w.closing.Store(false)
	w.late.Store(false)
	w.crowd.Store(int64(runtime.NumGoroutine()))
	w.bubble.Add(1)
	w.inside.Store(true)
}

func (w *watch) leave()        { w.inside.Store(false) }
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

// nextMark is the virtual time between two marks: a fraction of what has passed, so
// that whoever sleeps the same bit again and again moves the marks however small the
// bit is and however slow the machine, and is told from one who does not sleep.
func nextMark(passed time.Duration) time.Duration {
	const early = 64 * time.Millisecond
	if passed < early {
		return max(time.Microsecond, passed/8)
	}
	return passed / 64
}

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

// patience is how many budgets a check gets whose clock does move: one that looks
// again every few microseconds is no spinner, and may well come to its end.
const patience = 4

// watchProcess ends the process, with a finding, when a check can never end or
// uses more than its limits.
func watchProcess(limits record.Limits) {
	var (
		bubble     int64
		spentStart time.Duration // processor time when the bubble began
		marks      int64
		marksAt    time.Duration // processor time when marks last moved
		lateAt     time.Duration // processor time when the bubble was first seen to be late
		still      standstill
	)
	for {
		time.Sleep(lookEvery)
		c := theWatch.check.Load()
		if c == nil || !theWatch.inside.Load() {
			continue
		}
		spent := processorTime()
		if b := theWatch.bubble.Load(); b != bubble {
			bubble, spentStart, marksAt = b, spent, spent
			lateAt, still = 0, standstill{}
		}
		if m := theWatch.marks.Load(); m != marks {
			marks, marksAt = m, spent
		}
		if theWatch.late.Load() && lateAt == 0 {
			lateAt = spent
		}
		alive, heap := usage()
		limits := limits
		budget := time.Duration(limits.CPUSeconds * float64(time.Second))
		if spent-marksAt > budget {
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
		case spent-marksAt > budget && hooks.Naps():
			endForNaps(c)
		case lateAt == 0 && spent-marksAt > budget:
			endProcess(c, finding{kind: kindBusyWait, message: "the virtual clock stood still"})
		case lateAt != 0 && spent-lateAt > budget/4, spent-spentStart > patience*budget:
			endProcess(c, finding{kind: kindHang, message: "the virtual clock ran on without end"})
		case still.seen(c, spent):
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

func endProcess(c *check, f finding) {
	f.dump = allStacks(int(c.root.Load()))
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

// standstill is the net below the bubble's own deadlock report, for waits that a
// bubble does not recognise as durable: no processor time spent, every goroutine
// of the bubble blocked, and not one stack different, look after look.
type standstill struct {
	looks int
	spent time.Duration
	where string
}

// looksForStandstill looks in a row, lookEvery apart, make a standstill: one
// second in which there was nothing that could have run.
const looksForStandstill = 50

// idle is how much processor time may pass between two looks without counting as
// progress: the watch itself spends some.
const idle = 5 * time.Millisecond

func (s *standstill) seen(c *check, spent time.Duration) bool {
	quiet := spent-s.spent < idle
	s.spent = spent
	if !quiet {
		s.looks = 0
		return false
	}
	defer func() { s.spent = processorTime() }() // not what the look itself takes
	blocked, where := allBlocked(int(c.root.Load()))
	if !blocked || where != s.where {
		s.looks, s.where = 0, where
		return false
	}
	s.looks++
	return s.looks >= looksForStandstill
}

// allBlocked tells whether no goroutine of the root's bubble can run, and sums up
// where they wait.
func allBlocked(root int) (bool, string) {
	var where strings.Builder
	for _, g := range inBubbleOf(root, allStacks(root)) {
		// Running, runnable; or in a system call: it prints, and the reader may be slow.
		if strings.HasPrefix(g.State, "run") || g.State == "syscall" {
			return false, ""
		}
		fmt.Fprintf(&where, "%d %s", g.ID, g.State)
		for _, f := range g.Frames {
			fmt.Fprintf(&where, " %s:%d", f.File, f.Line)
		}
		where.WriteByte('\n')
	}
	return where.Len() > 0, where.String()
}
