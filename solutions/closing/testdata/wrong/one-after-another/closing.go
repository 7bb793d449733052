// want: timing
// One goroutine runs the producers in turn: safe to close, and slow.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, produce := range producers {
			produce(func(v int) { out <- v })
		}
	}()
	return out
}
