package terminal

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/report/lanes"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// The chart of a timeline, with its heading and legend, has at most 20 lines of 80
// columns.
const (
	mostLanes  = 15
	mostBar    = 28 // columns
	labelWidth = 12

	leastForChart = 60 // columns of the screen
)

const legend = "> starts, - runs, = calls, . waits, z sleeps, # locks, x gone, ! left"

// timeline draws what the goroutines did: a line for each, from left to right in the
// order in which things happened, and behind it what became of it.
func (p *page) timeline(all []result.Lane) {
	chosen, more := lanes.Choose(all, mostLanes)
	if len(chosen) == 0 || p.width < leastForChart {
		return
	}
	axis := newAxis(chosen)
	p.line(spaces(4), p.style.quiet.Render("what the goroutines did, on the virtual clock:"))
	p.line(spaces(4+labelWidth+1), p.style.quiet.Render(truncate(axis.times(), p.width-labelWidth-5)))
	for _, l := range chosen {
		left := spaces(4) + padRight(wording.Lane(l), labelWidth) + " " + axis.bar(l)
		tail := truncate(wording.Fate(l), p.width-width(left)-2)
		p.line(left, "  ", tail)
	}
	if more > 0 {
		p.line(spaces(4), p.style.quiet.Render(fmt.Sprintf("… and %d more %s", more, wording.Plural(more, "goroutine", "goroutines"))))
	}
	for _, line := range wrap(legend, p.width-4) {
		p.line(spaces(4), p.style.quiet.Render(line))
	}
}

// axis gives every moment a column.
type axis struct {
	orders []int
	at     map[int]int64 // by order
	width  int
}

func newAxis(chosen []result.Lane) axis {
	a := axis{at: map[int]int64{}, orders: lanes.Orders(chosen)}
	for _, l := range chosen {
		for _, s := range l.Steps {
			a.at[s.Order] = s.At
		}
	}
	a.width = min(mostBar, len(a.orders)+1)
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
