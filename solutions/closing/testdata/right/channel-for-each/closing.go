// Each producer sends on a channel of its own and closes it, as a single sender may;
// the streams are joined one by one in a chain.
package closing

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	var all <-chan int = closed()
	for _, produce := range producers {
		all = join(all, start(produce))
	}
	return all
}

func closed() <-chan int {
	ch := make(chan int)
	close(ch)
	return ch
}

func start(produce func(emit func(int))) <-chan int {
	own := make(chan int)
	go func() {
		defer close(own)
		produce(func(v int) { own <- v })
	}()
	return own
}

// join is the only sender on its output. A channel that has been closed is set to
// nil: receiving from it then never happens.
func join(a, b <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for a != nil || b != nil {
			select {
			case v, open := <-a:
				if !open {
					a = nil
					continue
				}
				out <- v
			case v, open := <-b:
				if !open {
					b = nil
					continue
				}
				out <- v
			}
		}
	}()
	return out
}
