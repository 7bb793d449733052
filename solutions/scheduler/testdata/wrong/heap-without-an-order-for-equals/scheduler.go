// want: correctness
// A heap gives out the highest priority, and equals in any order that suits it.
package scheduler

import "container/heap"

type task struct {
	priority int
	do       func(yield func())
	turn     chan struct{}
}

type byPriority []*task

func (h byPriority) Len() int           { return len(h) }
func (h byPriority) Less(i, j int) bool { return h[i].priority > h[j].priority }
func (h byPriority) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *byPriority) Push(x any)        { *h = append(*h, x.(*task)) }
func (h *byPriority) Pop() any {
	n := len(*h) - 1
	t := (*h)[n]
	*h = (*h)[:n]
	return t
}

type Scheduler struct{ waiting byPriority }

func New() *Scheduler { return &Scheduler{} }

func (s *Scheduler) Go(priority int, do func(yield func())) {
	heap.Push(&s.waiting, &task{priority: priority, do: do})
}

func (s *Scheduler) Run() {
	back := make(chan bool)
	for len(s.waiting) > 0 {
		t := heap.Pop(&s.waiting).(*task)
		if t.turn == nil {
			t.turn = make(chan struct{})
			go func() {
				t.do(func() {
					back <- false
					<-t.turn
				})
				back <- true
			}()
		} else {
			t.turn <- struct{}{}
		}
		if returned := <-back; !returned {
			heap.Push(&s.waiting, t)
		}
	}
}
