package launch

import "context"

func comesBack(ctx context.Context, in <-chan int, out chan<- int) {
	for {
		select {
		case v, ok := <-in:
			if !ok {
				continue // want "once `in` is closed"
			}
			out <- v
		case <-ctx.Done():
			return
		}
	}
}

// What follows is right, or may be.

func outOfTheSelect(ctx context.Context, a, b <-chan int, out chan<- int) {
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			out <- v
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			out <- v
		case <-ctx.Done():
			return
		}
	}
}

func anotherEachTime(ctx context.Context, ins []<-chan int) {
	for {
		in := ins[0]
		ins = append(ins[1:], in)
		select {
		case _, ok := <-in:
			if !ok {
				continue
			}
		case <-ctx.Done():
			return
		}
	}
}

func overAList(ctx context.Context, in <-chan int) {
	for range 10 {
		select {
		case _, ok := <-in:
			if !ok {
				continue
			}
		case <-ctx.Done():
		}
	}
}

func notTheState(ctx context.Context, in <-chan bool) {
	good := true
	for {
		select {
		case v, ok := <-in:
			if !good {
				continue
			}
			good = v && ok
		case <-ctx.Done():
			return
		}
	}
}
