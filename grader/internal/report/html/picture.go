package html

import (
	"fmt"
	"time"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/report/lanes"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// The picture's measures, in units of its own (a pixel, where there is room).
const (
	mostLanes   = 10
	left        = 132 // for the goroutines' names
	right       = 30  // for the ends of connections
	top         = 34  // for the time
	laneHeight  = 47
	widest      = 1_400
	usualPlot   = 600
	mostColumn  = 60
	leastColumn = 6
	barOffset   = 13 // of a lane's bar below its top
)

// picture is what the goroutines did: a lane for each, from left to right in the order
// in which things happened.
type picture struct {
	Width, Height int
	PlotLeft      int
	PlotRight     int
	Ticks         []tick
	Lanes         []laneView
	Starts        []link // from a go statement to what it started
	Waits         []link // from one who waits for a lock to the one who has it
	More          int
}

type tick struct {
	X, Y2 int
	Text  string
}

type laneView struct {
	Name, Since string
	Y, TextY    int // of the bar, of the words below it
	Top, Height int
	Test, Left  bool
	Bars        []bar
	Dots        []dot
	Holds       []hold
	End         *end
	Fate        string
}

// bar is a time in one state.
type bar struct {
	X1, X2, Y int
	Class     string // "run", "wait", "sleep", "call"
	Title     string
}

type dot struct {
	X, Y  int
	Title string
}

// hold is a time with a lock.
type hold struct {
	X, Y, Width int
	Name        string
	Kept        bool
}

type end struct {
	X, Y  int
	Class string // "gone", "left"
}

type link struct{ Path, Head, Title string }

// newPicture draws the timeline; nil if there is none.
func newPicture(all []result.Lane) *picture {
	chosen, more := lanes.Choose(all, mostLanes)
	if len(chosen) == 0 {
		return nil
	}
	orders := lanes.Orders(chosen)
	column := min(max(usualPlot/len(orders), leastColumn), mostColumn)
	if column*len(orders) > widest {
		column = max(1, widest/len(orders))
	}
	x := map[int]int{}
	for i, order := range orders {
		x[order] = left + column/2 + i*column
	}
	p := &picture{
		PlotLeft: left, PlotRight: left + max(column*len(orders), 220), More: more,
		Height: top + laneHeight*len(chosen) + 4,
	}
	p.Width = p.PlotRight + right
	p.ticks(chosen, orders, x)
	for i, l := range chosen {
		p.Lanes = append(p.Lanes, p.lane(l, i, x))
	}
	p.links(chosen, x)
	return p
}

// ticks marks where the virtual clock has moved on. Naps of the hooks are no time that
// a student should see.
func (p *picture) ticks(chosen []result.Lane, orders []int, x map[int]int) {
	at := map[int]int64{}
	for _, l := range chosen {
		for _, s := range l.Steps {
			at[s.Order] = s.At / int64(time.Millisecond)
		}
	}
	last, free := int64(-1), 0
	for _, order := range orders {
		if at[order] == last {
			continue
		}
		last = at[order]
		t := tick{X: x[order], Y2: p.Height - 4}
		if t.X >= free {
			t.Text = (time.Duration(last) * time.Millisecond).String()
			free = t.X + 8*len(t.Text) + 6
		}
		p.Ticks = append(p.Ticks, t)
	}
}

func (p *picture) lane(l result.Lane, i int, x map[int]int) laneView {
	y := top + i*laneHeight + barOffset
	v := laneView{
		Name: fmt.Sprintf("goroutine %d", l.Number), Since: fmt.Sprintf("line %d", l.Line), Test: l.Test,
		Y: y, TextY: y + 21, Top: top + i*laneHeight - 2, Height: laneHeight - 3, Fate: wording.Fate(l),
	}
	if l.Test {
		v.Name, v.Since = "the test", "calls you"
	}
	for n, s := range l.Steps {
		from, to := x[s.Order], p.PlotRight
		if n+1 < len(l.Steps) && l.Steps[n+1].State != result.LeftBehind {
			to = x[l.Steps[n+1].Order]
		}
		switch s.State {
		case result.Gone:
			v.End = &end{X: from, Y: y, Class: "gone"}
			continue
		case result.LeftBehind:
			v.End, v.Left = &end{X: p.PlotRight, Y: y, Class: "left"}, true
			continue
		case result.Started, result.Waiting, result.Running, result.Asleep, result.Holding, result.Did:
		}
		title := wording.Doing(s)
		if to > from {
			v.Bars = append(v.Bars, bar{X1: from, X2: to, Y: y, Class: stroke(s.State), Title: title})
		}
		if s.State == result.Did || s.State == result.Holding {
			v.Dots = append(v.Dots, dot{X: from, Y: y, Title: title})
		}
	}
	for _, h := range lanes.Holds(l) {
		to := x[h.To]
		if h.Kept && v.Left {
			to = p.PlotRight
		}
		name := clean.Line(h.Lock, 40)
		band := hold{X: x[h.From], Y: y + 5, Width: max(to-x[h.From], 3), Name: name, Kept: h.Kept}
		v.Holds = append(v.Holds, band)
	}
	return v
}

func stroke(s result.State) string {
	switch s {
	case result.Waiting:
		return "wait"
	case result.Asleep:
		return "sleep"
	case result.Running:
		return "call"
	case result.Started, result.Holding, result.Did, result.Gone, result.LeftBehind:
	}
	return "run"
}

// links connects the lanes: what was started by whom, and who waits for whom.
func (p *picture) links(chosen []result.Lane, x map[int]int) {
	for i, l := range chosen {
		if parent, order := lanes.Parent(chosen, i); parent >= 0 {
			x1, y1, x2, y2 := x[order], p.Lanes[parent].Y, x[l.Steps[0].Order], p.Lanes[i].Y
			p.Starts = append(p.Starts, link{
				Path: fmt.Sprintf("M%d %d V%d H%d", x1, y1, y2, x2),
			})
		}
		lock := lanes.Blocked(l)
		if lock == "" {
			continue
		}
		holder := -1
		for j, other := range chosen {
			for _, h := range lanes.Holds(other) {
				if h.Kept && h.Lock == lock && j != i {
					if holder >= 0 {
						holder = len(chosen) // two locks of one name: nobody can say which
					} else {
						holder = j
					}
				}
			}
		}
		if holder < 0 || holder >= len(chosen) {
			continue
		}
		x1, y1, y2 := p.PlotRight, p.Lanes[i].Y, p.Lanes[holder].Y+10
		p.Waits = append(p.Waits, link{
			Path:  fmt.Sprintf("M%d %d C%d %d %d %d %d %d", x1+4, y1, x1+right, y1, x1+right, y2, x1+9, y2),
			Head:  fmt.Sprintf("M%d %d l9 -4 v8 z", x1+1, y2),
			Title: fmt.Sprintf("%s waits for %s, which %s holds", p.Lanes[i].Name, clean.Line(lock, 40), p.Lanes[holder].Name),
		})
	}
}
