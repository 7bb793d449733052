package launch

import (
	"context"
	"errors"
	"sync"
	"time"
)

var errLate = errors.New("late")

func timeLimit(ask func() string, limit time.Duration) (string, error) {
	answer := make(chan string)
	go func() { answer <- ask() }() // want "may give up before.*`make.chan string, n.`"
	select {
	case a := <-answer:
		return a, nil
	case <-time.After(limit):
		return "", errLate
	}
}

func ctxEnds(ctx context.Context, asks []func() int) ([]int, error) {
	var answers = make(chan int, 0)
	var all []int
	for _, ask := range asks {
		go func() {
			v := ask()
			answers <- v // want "may give up before"
		}()
	}
	for range asks {
		select {
		case v := <-answers:
			all = append(all, v)
		case <-ctx.Done():
			return all, ctx.Err()
		}
	}
	return all, nil
}

func firstOnly(asks []func() int) int {
	answers := make(chan int, 1)
	for _, ask := range asks {
		go func() { answers <- ask() }() // want "only one value is received"
	}
	return <-answers
}

func firstGood(asks []func() int) int {
	var wg sync.WaitGroup
	answers := make(chan int)
	for _, ask := range asks {
		wg.Go(func() {
			answers <- ask() // want "may `return` before all have sent"
		})
	}
	for range asks {
		if v := <-answers; v > 0 {
			return v
		}
	}
	return 0
}

func forwards(ctx context.Context, in <-chan int) (sum int) {
	values := make(chan int)
	go func() {
		for v := range in {
			values <- v // want "may give up before.*Send in a `select`"
		}
	}()
	for {
		select {
		case v := <-values:
			sum += v
		case <-ctx.Done():
			return sum
		}
	}
}

// What follows is right, or may be.

func roomForOne(ask func() string, limit time.Duration) (string, error) {
	answer := make(chan string, 1)
	go func() { answer <- ask() }()
	select {
	case a := <-answer:
		return a, nil
	case <-time.After(limit):
		return "", errLate
	}
}

func roomForAll(asks []func() int) int {
	answers := make(chan int, len(asks))
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	return <-answers
}

func sendersGiveUp(ctx context.Context, asks []func() int) int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan int)
	for _, ask := range asks {
		go func() {
			select {
			case answers <- ask():
			case <-ctx.Done():
			}
		}()
	}
	return <-answers
}

func onlyTheFirstSends(asks []func() int) int {
	var once sync.Once
	answers := make(chan int)
	for _, ask := range asks {
		go func() {
			v := ask()
			once.Do(func() { answers <- v })
		}()
	}
	return <-answers
}

func someSend(asks []func() int) int {
	answers := make(chan int)
	for i, ask := range asks {
		go func() {
			if v := ask(); i == 0 {
				answers <- v
			}
		}()
	}
	return <-answers
}

func allAreReceived(asks []func() int) (sum int) {
	answers := make(chan int)
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	for range asks {
		sum += <-answers
	}
	return sum
}

func theRestIsReceived(asks []func() int) int {
	answers := make(chan int)
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	defer func() {
		go func() {
			for range len(asks) - 1 {
				<-answers
			}
		}()
	}()
	return <-answers
}

func countsThem(asks []func() error) error {
	errs := make(chan error)
	for _, ask := range asks {
		go func() { errs <- ask() }()
	}
	var all error
	left := len(asks)
	for {
		all = errors.Join(all, <-errs)
		if left--; left == 0 {
			return all
		}
	}
}

func doneOrFailed(ask func() error) error {
	failed, done := make(chan error), make(chan struct{})
	problem := make(chan error)
	go func() {
		if err := ask(); err != nil {
			problem <- err
			return
		}
		close(done)
	}()
	select {
	case err := <-problem:
		return err
	case <-done:
		return nil
	case err := <-failed:
		return err
	}
}

func givenAway(asks []func() int, take func(<-chan int) int) int {
	answers := make(chan int)
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	return take(answers)
}

func aNewOneEachTime(asks []func() int) (sum int) {
	for _, ask := range asks {
		answer := make(chan int)
		go func() { answer <- ask() }()
		sum += <-answer
	}
	return sum
}
