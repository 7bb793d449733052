// Approach: iter.Pull turns a task into something that stops at each yield and goes on later,
// without a channel.
package scheduler

import "iter"

type Scheduler struct{ queue []*process }

type process struct {
	rank   int
	resume func() (struct{}, bool)
	body   func(func())
}

func New() *Scheduler { return new(Scheduler) }

func (s *Scheduler) Go(priority int, task func(yield func())) {
	s.queue = append(s.queue, &process{rank: priority, body: task})
}

func (s *Scheduler) Run() {
	for len(s.queue) > 0 {
		p := s.take()
		if p.resume == nil {
			p.resume, _ = iter.Pull(func(stop func(struct{}) bool) {
				p.body(func() { stop(struct{}{}) })
			})
		}
		if _, more := p.resume(); more {
			s.queue = append(s.queue, p)
		}
	}
}

func (s *Scheduler) take() *process {
	var chosen *process
	for _, p := range s.queue {
		if chosen == nil || p.rank > chosen.rank {
			chosen = p
		}
	}
	var rest []*process
	for _, p := range s.queue {
		if p != chosen {
			rest = append(rest, p)
		}
	}
	s.queue = rest
	return chosen
}
