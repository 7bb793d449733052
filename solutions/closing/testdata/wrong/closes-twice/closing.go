// want: correctness
// varies: correctness
// Every producer closes the stream when it is done: the second close panics.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	if len(producers) == 0 {
		close(out)
	}
	for _, produce := range producers {
		go func() {
			defer close(out)
			produce(func(v int) { out <- v })
		}()
	}
	return out
}
