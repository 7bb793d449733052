package hashpipe

import "sync"

var onlyOne sync.Mutex

func alone[T any](f func() T) T {
	onlyOne.Lock()
	defer onlyOne.Unlock()
	return f()
}

// later starts f and returns a function that waits for its result.
func later[T any](f func() T) func() T {
	done := make(chan struct{})
	var result T
	go func() {
		defer close(done)
		result = f()
	}()
	return func() T {
		<-done
		return result
	}
}

// stream runs f and closes what it sends to when it has returned.
func stream[T any](f func(out chan<- T)) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		f(out)
	}()
	return out
}

func all[T any](in <-chan T) (values []T) {
	for v := range in {
		values = append(values, v)
	}
	return values
}

// eachLater is a stage that calls f for all values at the same time.
func eachLater(f func(string) string) Stage {
	return func(in <-chan string, out chan<- string) {
		var sent []func() bool
		for x := range in {
			sent = append(sent, later(func() bool {
				out <- f(x)
				return true
			}))
		}
		for _, wait := range sent {
			wait()
		}
	}
}
