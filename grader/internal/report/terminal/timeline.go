package terminal

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/report/fitting"
	"github.com/concurrency-katas/go/grader/internal/report/lanes"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// The chart of a timeline, with its heading and legend, has at most 20 lines of 80
// columns.
const (
	mostLanes  = 12
	mostAlike  = 2  // of goroutines that began at one line and ended alike
	mostGroups = 4  // of such, of which it is said how many more there are
	mostBar    = 28 // columns
	leastBar   = 16
	labelWidth = 13

	leastForChart = 60 // columns of the screen
)

const legend = "> starts, - runs, = calls, . waits, z sleeps, # locks, x gone, ! left"

// worthDrawing tells whether the chart says more than the finding: one goroutine alone
// meets nobody, one that spins does nothing else, of too many goroutines it shows some that
// are all alike, and of a timer nothing is seen.
func worthDrawing(f result.Finding, all []result.Lane) bool {
	some := slices.DeleteFunc(slices.Clone(all), func(l result.Lane) bool { return len(l.Steps) == 0 })
	left := slices.ContainsFunc(some, func(l result.Lane) bool { return l.Steps[len(l.Steps)-1].State == result.LeftBehind })
	return len(some) > 1 && f.Kind != result.BusyWait && f.Kind != result.OverLimit && (f.Kind != result.Leak || left)
}

// timeline draws what the goroutines did: a line for each, from left to right in the
// order in which things happened, and behind it what became of it.
func (p *page) timeline(all []result.Lane) {
	chosen, more := choose(all)
	if len(chosen) == 0 || p.width < leastForChart {
		return
	}
	longest := 0
	for _, l := range chosen {
		longest = max(longest, width(wording.Fate(l)))
	}
	axis := newAxis(chosen, min(mostBar, max(leastBar, p.width-4-labelWidth-1-2-longest)))
	p.line(spaces(4), p.style.quiet.Render("what the goroutines did, on the virtual clock:"))
	p.line(spaces(4), p.style.quiet.Render(padRight("who, began at", labelWidth)+" "+truncate(axis.times(), p.width-labelWidth-5)))
	for _, l := range chosen {
		left := spaces(4) + padRight(wording.Lane(l), labelWidth) + " " + axis.bar(l)
		tail := truncate(wording.Fate(l), p.width-width(left)-2)
		p.line(left, "  ", tail)
	}
	for _, text := range more {
		p.line(spaces(4), p.style.quiet.Render(truncate(text, p.width-4)))
	}
	for _, line := range fitting.Wrap(legend, p.width-4) {
		p.line(spaces(4), p.style.quiet.Render(line))
	}
}

// choose takes the lanes that are shown: the caller's, the ones left behind, and as many
// of the others as there is room for, but only some of those that are alike. The texts
// say how many there are besides.
func choose(all []result.Lane) (chosen []result.Lane, more []string) {
	all = slices.DeleteFunc(slices.Clone(all), func(l result.Lane) bool { return len(l.Steps) == 0 })
	rank := func(l result.Lane) int {
		switch {
		case l.Test:
			return 0
		case l.Steps[len(l.Steps)-1].State == result.LeftBehind:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(all, func(a, b result.Lane) int { return rank(a) - rank(b) })
	type kind struct {
		file string
		line int
		fate string
	}
	alike := map[kind]int{}
	example := map[kind]int{} // the number of one that is shown
	var kinds []kind
	for _, l := range all {
		k := kind{l.File, l.Line, wording.Fate(l)}
		if alike[k]++; alike[k] == 1 {
			kinds = append(kinds, k)
		}
		if len(chosen) < mostLanes && (l.Test || alike[k] <= mostAlike) {
			chosen = append(chosen, l)
			example[k] = l.Number
		}
	}
	rest := len(all) - len(chosen)
	for _, k := range kinds {
		if n := alike[k] - mostAlike; n > 0 && example[k] > 0 && len(more) < mostGroups-1 {
			more = append(more, fmt.Sprintf("… and %d more like %d", n, example[k]))
			rest -= n
		}
	}
	if rest > 0 {
		more = append(more, fmt.Sprintf("… and %d more %s", rest, wording.Plural(rest, "goroutine", "goroutines")))
	}
	slices.SortStableFunc(chosen, func(a, b result.Lane) int { return a.Number - b.Number })
	return chosen, more
}

// axis gives every moment a column.
type axis struct {
	orders []int
	at     map[int]int64 // by order
	width  int
}

func newAxis(chosen []result.Lane, widest int) axis {
	a := axis{at: map[int]int64{}, orders: lanes.Orders(chosen)}
	for _, l := range chosen {
		for _, s := range l.Steps {
			a.at[s.Order] = s.At
		}
	}
	a.width = min(widest, len(a.orders)+1)
	return a
}

func (a axis) column(order int) int {
	i, _ := slices.BinarySearch(a.orders, order)
	return i * (a.width - 1) / max(1, len(a.orders))
}

// times writes the virtual time above the columns at which it has moved on, as far as
// there is room.
func (a axis) times() string {
	var b strings.Builder
	last := int64(-1)
	for _, order := range a.orders {
		// Naps of the hooks are no time that a student should see.
		at := a.at[order] / int64(time.Millisecond)
		if at == last {
			continue
		}
		column := a.column(order)
		if column > 0 && column <= b.Len() {
			continue
		}
		last = at
		b.WriteString(spaces(column - b.Len()))
		b.WriteString((time.Duration(at) * time.Millisecond).String())
	}
	return b.String()
}

// bar draws one goroutine.
func (a axis) bar(l result.Lane) string {
	bar := []byte(spaces(a.width))
	for i, s := range l.Steps {
		from, to := a.column(s.Order), a.width
		if i+1 < len(l.Steps) && l.Steps[i+1].State != result.LeftBehind {
			to = max(from+1, a.column(l.Steps[i+1].Order))
		}
		switch s.State {
		case result.Gone:
			at := min(from+1, a.width-1)
			if i > 0 && bar[from] == ' ' {
				at = from
			}
			for j := at; j < a.width; j++ {
				bar[j] = ' '
			}
			bar[at] = 'x'
		case result.LeftBehind:
			bar[a.width-1] = '!'
		default:
			for j := from; j < to; j++ {
				bar[j] = stroke(s.State)
			}
		}
	}
	return string(bar)
}

func stroke(s result.State) byte {
	switch s {
	case result.Started:
		return '>'
	case result.Waiting:
		return '.'
	case result.Running:
		return '='
	case result.Asleep:
		return 'z'
	case result.Holding:
		return '#'
	case result.Did, result.Gone, result.LeftBehind:
	}
	return '-'
}
