// Approach: there is nobody in the middle. Who yields or returns picks the next one, and gives
// it the turn; the last one tells Run.
package scheduler

import "container/heap"

type fibre struct {
	priority, since int
	wake            chan bool
	f               func(func())
}

type ready []*fibre

func (r ready) Len() int { return len(r) }
func (r ready) Less(i, j int) bool {
	if r[i].priority == r[j].priority {
		return r[i].since < r[j].since
	}
	return r[i].priority > r[j].priority
}
func (r ready) Swap(i, j int) { r[i], r[j] = r[j], r[i] }
func (r *ready) Push(x any)   { *r = append(*r, x.(*fibre)) }
func (r *ready) Pop() any {
	old := *r
	last := old[len(old)-1]
	*r = old[:len(old)-1]
	return last
}

type Scheduler struct {
	ready ready
	clock int
	over  chan bool
}

func New() *Scheduler { return &Scheduler{over: make(chan bool, 1)} }

func (s *Scheduler) push(x *fibre) {
	s.clock++
	x.since = s.clock
	heap.Push(&s.ready, x)
}

func (s *Scheduler) Go(priority int, task func(yield func())) {
	s.push(&fibre{priority: priority, f: task})
}

func (s *Scheduler) passOn() {
	if len(s.ready) == 0 {
		s.over <- true
		return
	}
	next := heap.Pop(&s.ready).(*fibre)
	if next.wake != nil {
		next.wake <- true
		return
	}
	next.wake = make(chan bool, 1) // room for one: a task may wake itself
	go func() {
		next.f(func() {
			s.push(next)
			s.passOn()
			<-next.wake
		})
		s.passOn()
	}()
}

func (s *Scheduler) Run() {
	s.passOn()
	<-s.over
}
