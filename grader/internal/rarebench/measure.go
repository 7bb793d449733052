package main

import (
	"context"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
)

const (
	// A hundred plain runs are made in windows, so that they also tell what ten find:
	// the share of windows, not the luck of the first one.
	window  = 10
	windows = 10

	// more is how many schedules a mended twin has to pass after the default ones.
	more = 200
)

// plan says how much is measured.
type plan struct {
	schedules int
	seed      uint64
	singles   int
	repeats   int
	jobs      int
}

// series sums up runs of one kind.
type series struct {
	runs, found int
	cpu, wall   time.Duration
}

func (s *series) add(r grading.Run) {
	s.runs++
	if r.Found {
		s.found++
	}
	s.cpu += r.CPU
	s.wall += r.Wall
}

// share is the part of the runs in which something was found, from 0 to 1.
func (s series) share() float64 { return float64(s.found) / float64(s.runs) }

// The kinds of runs.
type runKind int

const (
	onePlain runKind = iota
	tenPlain
	twentyPlain
	hundredPlain
	byDefault
	moreSchedules
	runKinds
)

// measured is what the runs of one specimen showed.
type measured struct {
	name, family string
	bug, mended  [runKinds]series
	kinds        []result.Kind // first kinds of finding in the bug, each once
	trouble      []string      // what is out of order
}

// hundred is 1 if any of a hundred plain runs found the bug, else 0.
func (m *measured) hundred() float64 {
	if m.bug[tenPlain].found > 0 {
		return 1
	}
	return 0
}

// errand is one run to make.
type errand struct {
	of     *measured
	index  int // of the case in the rig
	mended bool
	kind   runKind
	opts   grading.Options
}

func measure(ctx context.Context, judge *grading.Judge, all []specimen.Specimen, p plan) ([]*measured, error) {
	var cases []grading.Case
	var list []*measured
	for _, s := range all {
		cases = append(cases, s.Bug(), s.Mended())
		list = append(list, &measured{name: s.Name, family: s.Family})
	}
	rig, err := judge.Rig(ctx, cases, reporter{})
	if err != nil {
		return nil, err
	}
	defer rig.Close()
	var errands []errand
	for i, m := range list {
		errands = append(errands, p.errands(m, 2*i, 2*i+1)...)
	}
	return list, runAll(ctx, rig, errands, p.jobs)
}

// errands are the runs of one specimen. Inputs differ from one plain run to another,
// as a fresh seed makes them; the default is what a student gets, so its seed stays.
func (p plan) errands(m *measured, bug, mended int) []errand {
	plain := func(n int, seed uint64) grading.Options {
		return grading.Options{Schedules: n, Seed: seed, Plain: true}
	}
	usual := grading.Options{Schedules: p.schedules, Seed: p.seed}
	var list []errand
	for n := range p.singles {
		list = append(list, errand{m, bug, false, onePlain, plain(1, uint64(n+1))})
	}
	for n := range windows {
		list = append(list, errand{m, bug, false, tenPlain, plain(window, uint64(n+1))})
	}
	for range p.repeats {
		list = append(list, errand{m, bug, false, byDefault, usual})
	}
	for range 3 {
		list = append(list,
			errand{m, mended, true, onePlain, plain(1, 1)},
			errand{m, mended, true, tenPlain, plain(window, 1)},
			errand{m, mended, true, byDefault, usual})
	}
	return append(list,
		errand{m, mended, true, twentyPlain, plain(2*window, 1)},
		errand{m, mended, true, hundredPlain, plain(windows*window, 1)},
		errand{m, mended, true, moreSchedules, grading.Options{First: p.schedules, Schedules: more, Seed: p.seed}})
}

// runAll makes the runs, some at once.
func runAll(ctx context.Context, rig *grading.Rig, errands []errand, jobs int) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	var mu sync.Mutex
	var workers sync.WaitGroup
	for range max(1, jobs) {
		workers.Go(func() {
			for {
				n := int(next.Add(1)) - 1
				if n >= len(errands) || ctx.Err() != nil {
					return
				}
				e := errands[n]
				run, err := rig.Run(ctx, e.index, e.opts)
				if err != nil {
					cancel(err)
					return
				}
				mu.Lock()
				e.note(run)
				if n%100 == 0 {
					fmt.Fprintf(os.Stderr, "%d of %d runs\n", n, len(errands))
				}
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}
