// Approach: a beginner's long way: counters under a mutex, a linked list, and for everybody who closes a
// channel of their own on which they are told.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type node struct {
	job  func()
	next *node
}

type Pool struct {
	mutex        sync.Mutex
	maxWorkers   int
	runningCount int
	first        *node
	last         *node
	isClosed     bool
	closers      []chan bool
}

func New(workers int) *Pool {
	p := Pool{}
	p.maxWorkers = workers
	return &p
}

func (p *Pool) Submit(job func()) error {
	p.mutex.Lock()
	if p.isClosed == true {
		p.mutex.Unlock()
		return ErrClosed
	}
	n := &node{}
	n.job = job
	if p.first == nil {
		p.first = n
		p.last = n
	} else {
		p.last.next = n
		p.last = n
	}
	p.mutex.Unlock()
	p.startIfPossible()
	return nil
}

func (p *Pool) startIfPossible() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.first != nil && p.runningCount < p.maxWorkers {
		job := p.first.job
		p.first = p.first.next
		if p.first == nil {
			p.last = nil
		}
		p.runningCount++
		go p.runJob(job)
	}
}

func (p *Pool) runJob(job func()) {
	job()
	p.mutex.Lock()
	p.runningCount--
	p.mutex.Unlock()
	p.startIfPossible()
	p.tellClosersIfQuiet()
}

func (p *Pool) tellClosersIfQuiet() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.isClosed && p.first == nil && p.runningCount == 0 {
		for _, c := range p.closers {
			c <- true
		}
		p.closers = nil
	}
}

func (p *Pool) Close() {
	told := make(chan bool, 1)
	p.mutex.Lock()
	p.isClosed = true
	p.closers = append(p.closers, told)
	p.mutex.Unlock()
	p.tellClosersIfQuiet()
	<-told
}
