// Package timeline tells what each goroutine did in a run that failed, from the
// steps that the hooks took down.
package timeline

import (
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/internal/instrument/places"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/hooks"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// Bounds on what is told: more shows less.
const (
	maxLanes = 50
	maxSteps = 200 // of one goroutine
)

// Build makes a lane for each goroutine, in the order in which they first did
// something. What the record says is the judged process's word: steps at places
// that do not exist are left out.
func Build(r record.Record, all []places.Place) []result.Lane {
	var lanes []*lane
	byID := map[int]*lane{}
	visits := map[int]int{}
	var last moment
	for i, s := range r.Steps {
		visits[s.Goroutine]++
		if s.Place < 0 || s.Place >= len(all) || s.At < 0 {
			continue
		}
		l := byID[s.Goroutine]
		if l == nil {
			l = &lane{test: s.Goroutine == r.Root}
			byID[s.Goroutine] = l
			lanes = append(lanes, l)
		}
		l.visit(moment{s.At, i}, all[s.Place])
		last = moment{s.At, i}
	}
	out := []result.Lane{}
	for _, l := range lanes[:min(len(lanes), maxLanes)] {
		out = append(out, result.Lane{Test: l.test})
	}
	for id, l := range byID {
		if i := slices.Index(lanes, l); i < len(out) {
			// Where the recording has ended before the goroutine, what became of it is not
			// known, unless it is still there.
			cut := visits[id] >= hooks.MaxSteps || len(r.Steps) >= record.MaxSteps
			l.end(last, slices.Contains(r.Left, id), cut)
			out[i].Steps = l.steps[:min(len(l.steps), maxSteps)]
			out[i].Cut = cut || len(l.steps) > maxSteps
			out[i].File, out[i].Line = l.file, l.line
		}
	}
	number(out)
	return out
}

// number gives the goroutines the names that the report shows.
func number(lanes []result.Lane) {
	n := 0
	for i := range lanes {
		if !lanes[i].Test {
			n++
			lanes[i].Number = n
		}
	}
}

// moment is when something happened: the virtual time, and the order among what
// happened at the same time.
type moment struct {
	at    time.Duration
	order int
}

// lane is one goroutine while its steps are read.
type lane struct {
	test  bool
	file  string // where it was seen first
	line  int
	steps []result.Step

	doing *pending // what it was about to do when last seen
	last  moment
}

type pending struct {
	op    places.Op
	file  string
	since moment
}

// visit takes in that the goroutine came to a place.
func (l *lane) visit(now moment, p places.Place) {
	if d := l.doing; d != nil && now.at-d.since.at > hooks.Budget {
		l.add(d.since, during(d.op), d.op, d.file)
	}
	l.doing, l.last = nil, now
	for _, op := range p.After {
		l.first(p.File, op.Line)
		l.add(now, behind(op), op, p.File)
	}
	if n := len(p.Before); n > 0 {
		op := p.Before[n-1]
		if p.Before[0].Kind == places.Select {
			op = p.Before[0]
		}
		l.first(p.File, op.Line)
		l.doing = &pending{op, p.File, now}
	}
}

func (l *lane) first(file string, line int) {
	if l.file == "" {
		l.file, l.line = file, line
	}
}

// end adds what became of the goroutine: one that is not left is gone, and has done
// what it was about to do. Of one that is cut nobody knows.
func (l *lane) end(last moment, left, cut bool) {
	if cut {
		if left && !l.test {
			l.steps = append(l.steps, result.Step{Order: last.order, At: int64(last.at), State: result.LeftBehind})
		}
		return
	}
	if d := l.doing; d != nil && left {
		l.add(d.since, during(d.op), d.op, d.file)
	} else if d != nil {
		l.add(d.since, behind(d.op), d.op, d.file)
	}
	switch {
	case left && !l.test:
		l.steps = append(l.steps, result.Step{Order: last.order, At: int64(last.at), State: result.LeftBehind})
	case !l.test:
		l.steps = append(l.steps, result.Step{Order: l.last.order, At: int64(l.last.at), State: result.Gone})
	}
}

func (l *lane) add(when moment, state result.State, op places.Op, file string) {
	l.steps = append(l.steps, result.Step{
		Order: when.order, At: int64(when.at), State: state,
		Op: string(op.Kind), On: op.Name, File: file, Line: op.Line,
	})
}

// during is the state of a goroutine in the middle of an operation.
func during(op places.Op) result.State {
	switch op.Kind {
	case places.Sleep:
		return result.Asleep
	case places.Call:
		return result.Running
	}
	return result.Waiting
}

// behind is the state of a goroutine that has done an operation.
func behind(op places.Op) result.State {
	switch op.Kind {
	case places.Start:
		return result.Started
	case places.Lock:
		return result.Holding
	}
	return result.Did
}
