// A beginner's long way round: every carrier reports to one goroutine, which owns
// the output: it alone sends, counts the carriers that are done, and closes.
package multiplex

import "context"

type message[T any] struct {
	value T
	done  bool
}

// Merge carries the values of all inputs.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	messages := make(chan message[T])
	carriers := 0
	for _, in := range ins {
		if in == nil {
			continue
		}
		carriers++
		go carry(ctx, in, messages)
	}

	go func() {
		defer close(out)
		for carriers > 0 {
			select {
			case m := <-messages:
				if m.done {
					carriers--
					continue
				}
				select {
				case out <- m.value:
				case <-ctx.Done():
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func carry[T any](ctx context.Context, in <-chan T, messages chan<- message[T]) {
	for {
		var m message[T]
		select {
		case v, ok := <-in:
			if ok {
				m.value = v
			} else {
				m.done = true
			}
		case <-ctx.Done():
			return
		}
		select {
		case messages <- m:
		case <-ctx.Done():
			return
		}
		if m.done {
			return
		}
	}
}
