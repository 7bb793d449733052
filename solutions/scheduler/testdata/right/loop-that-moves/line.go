package scheduler

import (
	"maps"
	"slices"
)

// turn is what a task needs to go on: to be called, or to be woken.
type turn struct {
	begin func(yield func())
	goOn  chan struct{}
}

// line is a queue of those who have the same priority.
type line struct{ turns []turn }

func (s *Scheduler) add(priority int, t turn) {
	l := s.lines[priority]
	if l == nil {
		l = new(line)
		s.lines[priority] = l
	}
	l.turns = append(l.turns, t)
}

func (s *Scheduler) next() (priority int, t turn, ok bool) {
	if len(s.lines) == 0 {
		return 0, turn{}, false
	}
	priority = slices.Max(slices.Collect(maps.Keys(s.lines)))
	l := s.lines[priority]
	t = l.turns[0]
	if l.turns = l.turns[1:]; len(l.turns) == 0 {
		delete(s.lines, priority)
	}
	return priority, t, true
}
