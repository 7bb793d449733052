package launch

import (
	"context"
	"time"
)

func doneBreaks(ctx context.Context, in <-chan int) (sum int) {
	for {
		select {
		case <-ctx.Done():
			break // want "leaves only the `select`: the loop in line 9 goes on"
		case v, ok := <-in:
			if !ok {
				return sum
			}
			sum += v
		}
	}
}

func doneBreaksInTheEnd(ctx context.Context, in <-chan int) (err error) {
	for range in {
		select {
		case <-ctx.Done():
			err = ctx.Err()
			break // want "leaves only the `select`"
		case <-in:
		}
	}
	return err
}

func closedBreaks(in <-chan int, stop <-chan struct{}) (sum int) {
	for {
		select {
		case v, ok := <-in:
			if !ok {
				break // want "leaves only the `select`"
			}
			sum += v
		case <-stop:
			return sum
		}
	}
}

func noOtherWayOut(in <-chan int, limit time.Duration) {
	sum := 0
	for {
		select {
		case <-time.After(limit):
			break // want "leaves only the `select`"
		case v := <-in:
			sum += v
			switch {
			case sum > 10:
				break
			}
		}
	}
}

func labelOnTheSelect(ctx context.Context, in <-chan int) {
	for {
	loop:
		select {
		case <-ctx.Done():
			break loop // want "The label `loop` is on the `select`.*Put the label in front of the `for`"
		case <-in:
		}
		time.Sleep(time.Second)
	}
}

// What follows is right, or may be.

func labelOnTheLoop(ctx context.Context, in <-chan int) {
loop:
	for {
		select {
		case <-ctx.Done():
			break loop
		case <-in:
		}
	}
}

func skips(ctx context.Context, in <-chan int) (sum int) {
	for {
		select {
		case v, ok := <-in:
			if !ok {
				in = nil
				break
			}
			if v%2 == 1 {
				break
			}
			sum += v
		case <-ctx.Done():
			return sum
		}
	}
}

func somethingFollows(ctx context.Context, tick <-chan time.Time) (n int) {
	for {
		select {
		case <-ctx.Done():
			break
		case <-tick:
			n++
		}
		if ctx.Err() != nil {
			return n
		}
	}
}

func wakesUp(wake <-chan struct{}, stop <-chan struct{}) {
	for {
		select {
		case <-wake:
			break
		case <-stop:
			return
		}
	}
}

func leavesTheInnerLoop(ctx context.Context, in <-chan int) {
	for range in {
		select {
		case <-ctx.Done():
			for {
				if <-in == 0 {
					break
				}
			}
		case <-in:
		}
	}
}

func withoutLoop(ctx context.Context, in <-chan int) {
	select {
	case <-ctx.Done():
		break
	case <-in:
	}
}

func inALiteral(ctx context.Context, in <-chan int) {
	for range in {
		func() {
			select {
			case <-ctx.Done():
				break
			case <-in:
			}
		}()
	}
}

func sendsAreNoEnd(out chan<- int, stop <-chan struct{}) {
	for {
		select {
		case out <- 1:
			break
		case <-stop:
			return
		}
	}
}
