// want: correctness
// Nobody closes the stream, so a reader that ranges over it waits for ever.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	for _, produce := range producers {
		go produce(func(v int) { out <- v })
	}
	return out
}
