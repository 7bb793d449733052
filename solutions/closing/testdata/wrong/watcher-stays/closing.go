// want: leaks
// The goroutine that counts the finished producers ranges over a channel that is
// never closed, so it stays when its work is done.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	if len(producers) == 0 {
		close(out)
		return out
	}
	finished := make(chan int)
	for i, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })
			finished <- i
		}()
	}
	go func() {
		count := 0
		for range finished {
			count++
			if count == len(producers) {
				close(out)
			}
		}
	}()
	return out
}
