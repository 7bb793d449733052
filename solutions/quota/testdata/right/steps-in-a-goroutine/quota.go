// Approach: the steps are made in a goroutine of their own, which asks for leave to go on
// after each; a panic comes back as a value. The state lies in a channel with room for it.
package quota

import "context"

type state struct {
	free  int
	queue []chan struct{}
}

type Limiter struct{ box chan state }

func NewLimiter(n int) *Limiter {
	l := &Limiter{box: make(chan state, 1)}
	l.box <- state{free: n}
	return l
}

type report struct {
	panicked bool
	value    any
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	if err := l.wait(ctx, l.apply()); err != nil {
		return err
	}
	goOn, reports := make(chan struct{}), make(chan report)
	defer close(goOn)
	go func() {
		for i := range steps {
			if _, more := <-goOn; !more {
				return
			}
			reports <- call(step, i)
		}
	}()

	for i := range steps {
		goOn <- struct{}{}
		if r := <-reports; r.panicked {
			l.release()
			panic(r.value)
		}
		if i%2 == 1 && i < steps-1 {
			if err := l.wait(ctx, l.exchange()); err != nil {
				return err
			}
		}
	}
	l.release()
	return nil
}

func call(step func(i int), i int) (r report) {
	r.panicked = true
	defer func() {
		if r.panicked {
			r.value = recover()
		}
	}()
	step(i)
	r.panicked = false
	return r
}

// apply returns what can be received from once there is a place.
func (l *Limiter) apply() chan struct{} {
	s := <-l.box
	defer func() { l.box <- s }()
	turn := make(chan struct{}, 1)
	if s.free > 0 {
		s.free--
		turn <- struct{}{}
	} else {
		s.queue = append(s.queue, turn)
	}
	return turn
}

// exchange gives the place to the first in the queue, which is the caller if there is no
// other.
func (l *Limiter) exchange() chan struct{} {
	s := <-l.box
	defer func() { l.box <- s }()
	turn := make(chan struct{}, 1)
	s.queue = append(s.queue, turn)
	s.queue[0] <- struct{}{}
	s.queue = s.queue[1:]
	return turn
}

func (l *Limiter) release() {
	s := <-l.box
	defer func() { l.box <- s }()
	if len(s.queue) == 0 {
		s.free++
		return
	}
	s.queue[0] <- struct{}{}
	s.queue = s.queue[1:]
}

func (l *Limiter) wait(ctx context.Context, turn chan struct{}) error {
	select {
	case <-turn:
		return nil
	default: // only who really waits looks at ctx
	}
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
	}
	s := <-l.box
	for i := range s.queue {
		if s.queue[i] == turn {
			s.queue = append(append([]chan struct{}{}, s.queue[:i]...), s.queue[i+1:]...)
			l.box <- s
			return ctx.Err()
		}
	}
	l.box <- s
	l.release()
	return ctx.Err()
}
