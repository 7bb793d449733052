// Approach: a list for each priority, messages with names, and everything written out.
package scheduler

import "sort"

type Task struct {
	number   int
	priority int
	function func(yield func())
	started  bool
	goOn     chan string
}

type Scheduler struct {
	lists    map[int][]*Task
	howMany  int
	messages chan string
}

func New() *Scheduler {
	var s Scheduler
	s.lists = make(map[int][]*Task)
	s.messages = make(chan string)
	return &s
}

func (s *Scheduler) Go(priority int, task func(yield func())) {
	t := new(Task)
	t.priority = priority
	t.function = task
	t.started = false
	t.goOn = make(chan string)
	s.putAtTheEnd(t)
}

func (s *Scheduler) putAtTheEnd(t *Task) {
	s.lists[t.priority] = append(s.lists[t.priority], t)
}

func (s *Scheduler) findNext() *Task {
	priorities := []int{}
	for priority, list := range s.lists {
		if len(list) > 0 {
			priorities = append(priorities, priority)
		}
	}
	if len(priorities) == 0 {
		return nil
	}
	sort.Ints(priorities)
	highest := priorities[len(priorities)-1]
	t := s.lists[highest][0]
	s.lists[highest] = s.lists[highest][1:]
	return t
}

func (s *Scheduler) runInGoroutine(t *Task) {
	<-t.goOn
	yield := func() {
		s.messages <- "yielded"
		<-t.goOn
	}
	t.function(yield)
	s.messages <- "finished"
}

func (s *Scheduler) Run() {
	for {
		t := s.findNext()
		if t == nil {
			break
		}
		if !t.started {
			t.started = true
			go s.runInGoroutine(t)
		}
		t.goOn <- "go on"
		message := <-s.messages
		if message == "yielded" {
			s.putAtTheEnd(t)
		}
	}
}
