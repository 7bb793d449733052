// Approach: a beginner's long way round: a slice of people who wait, each with a channel
// on which they are called, and an answer to each case written out.
package quota

import (
	"context"
	"sync"
)

type person struct {
	called chan string
}

type Limiter struct {
	mutex   sync.Mutex
	places  int
	howMany int
	waiting []*person
}

func NewLimiter(n int) *Limiter {
	var limiter Limiter
	limiter.places = n
	limiter.howMany = 0
	return &limiter
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	l.mutex.Lock()
	if l.howMany < l.places {
		l.howMany = l.howMany + 1
		l.mutex.Unlock()
	} else {
		me := &person{called: make(chan string, 1)}
		l.waiting = append(l.waiting, me)
		l.mutex.Unlock()
		err := l.waitUntilCalled(ctx, me)
		if err != nil {
			return err
		}
	}

	finished := false
	gone := false
	defer func() {
		if finished == false && gone == false { // a step has panicked
			l.goAway()
		}
	}()

	for i := 0; i < steps; i++ {
		step(i)
		if i == steps-1 {
			break
		}
		if i%2 == 1 {
			l.mutex.Lock()
			if len(l.waiting) > 0 {
				first := l.waiting[0]
				me := &person{called: make(chan string, 1)}
				l.waiting = append(l.waiting[1:], me)
				first.called <- "come in"
				l.mutex.Unlock()
				gone = true
				err := l.waitUntilCalled(ctx, me)
				if err != nil {
					return err
				}
				gone = false
			} else {
				l.mutex.Unlock()
			}
		}
	}
	finished = true
	l.goAway()
	return nil
}

func (l *Limiter) goAway() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if len(l.waiting) == 0 {
		l.howMany = l.howMany - 1
		return
	}
	first := l.waiting[0]
	l.waiting = l.waiting[1:]
	first.called <- "come in"
}

func (l *Limiter) waitUntilCalled(ctx context.Context, me *person) error {
	select {
	case <-me.called:
		return nil
	case <-ctx.Done():
	}
	l.mutex.Lock()
	var others []*person
	found := false
	for _, p := range l.waiting {
		if p == me {
			found = true
		} else {
			others = append(others, p)
		}
	}
	l.waiting = others
	l.mutex.Unlock()
	if found == false {
		// I have been called in the same moment: I come, though my time is up.
		<-me.called
		return nil
	}
	return ctx.Err()
}
