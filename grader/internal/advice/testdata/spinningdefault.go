package launch

import (
	"context"
	"runtime"
	"time"
)

func spins(ctx context.Context, in <-chan int) (sum int) {
	for {
		select {
		case v := <-in:
			sum += v
		case <-ctx.Done():
			return sum
		default: // want "`select` never waits, so the loop in line 10"
		}
	}
}

func stepsAside(ctx context.Context, in <-chan int) (sum int) {
	for {
		select {
		case v := <-in:
			sum += v
		case <-ctx.Done():
			return sum
		default: // want "never waits"
			runtime.Gosched()
			continue
		}
	}
}

// What follows is right, or may be.

func drains(in <-chan int) (all []int) {
	for {
		select {
		case v := <-in:
			all = append(all, v)
		default:
			return all
		}
	}
}

func works(ctx context.Context, do func()) {
	for {
		select {
		case <-ctx.Done():
			return
		default:
			do()
		}
	}
}

func worksAfterwards(ctx context.Context, do func()) {
	for {
		select {
		case <-ctx.Done():
			return
		default:
		}
		do()
	}
}

func polls(in <-chan int) int {
	for {
		select {
		case v := <-in:
			return v
		default:
			time.Sleep(time.Millisecond)
		}
	}
}

func counted(in <-chan int) (sum int) {
	for range 10 {
		select {
		case v := <-in:
			sum += v
		default:
		}
	}
	return sum
}

func leavesTheLoop(in <-chan int) (sum int) {
loop:
	for {
		select {
		case v := <-in:
			sum += v
		default:
			break loop
		}
	}
	return sum
}
