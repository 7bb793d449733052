// Approach: a goroutine owns the state and reads letters, each of a type that knows what
// it changes; jobs run in goroutines of their own, which write when they are done.
package shutdown

import (
	"container/list"
	"errors"
)

// ErrClosed is what Submit returns after Close.
var ErrClosed = errors.New("the pool is closed")

// Pool is the letterbox of a foreman. The foreman is a goroutine that alone knows the
// yard, and that never waits but for letters.
type Pool struct {
	letters chan letter
	dark    chan struct{} // closed when the foreman has gone home
}

// letter is what one can write to the foreman.
type letter interface{ read(*foreman) }

type foreman struct {
	letters chan letter
	idle    int // how many mechanics there are who have nothing to do
	busy    int
	yard    list.List // of func()
	closed  bool
}

type order struct {
	job      func()
	accepted chan bool
}

type repaired struct{}

type closing struct{}

func (o order) read(f *foreman) {
	if !f.closed {
		f.yard.PushBack(o.job)
	}
	o.accepted <- !f.closed
}

func (repaired) read(f *foreman) {
	f.busy--
	f.idle++
}

func (closing) read(f *foreman) { f.closed = true }

// New returns a pool that runs at most workers jobs at the same time.
func New(workers int) *Pool {
	p := &Pool{letters: make(chan letter), dark: make(chan struct{})}
	f := &foreman{letters: p.letters, idle: workers}
	go func() {
		defer close(p.dark)
		for !f.closed || f.busy > 0 || f.yard.Len() > 0 {
			(<-f.letters).read(f)
			f.assign()
		}
	}()
	return p
}

// assign gives jobs to idle mechanics.
func (f *foreman) assign() {
	for f.idle > 0 && f.yard.Len() > 0 {
		job := f.yard.Remove(f.yard.Front()).(func())
		f.idle--
		f.busy++
		go func() {
			job()
			f.letters <- repaired{}
		}()
	}
}

// Submit writes an order, and waits for the yes or no.
func (p *Pool) Submit(job func()) error {
	o := order{job, make(chan bool, 1)}
	select {
	case p.letters <- o:
		if <-o.accepted {
			return nil
		}
	case <-p.dark:
	}
	return ErrClosed
}

// Close writes to the foreman, and waits for the dark.
func (p *Pool) Close() {
	select {
	case p.letters <- closing{}:
		<-p.dark
	case <-p.dark:
	}
}
