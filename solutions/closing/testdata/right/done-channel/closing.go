// Every producer sends one token when it has returned; a goroutine that owns the
// close counts them.
package closing

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	done := make(chan struct{})
	for _, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })
			done <- struct{}{}
		}()
	}
	go func() {
		for range producers {
			<-done
		}
		close(out)
	}()
	return out
}
