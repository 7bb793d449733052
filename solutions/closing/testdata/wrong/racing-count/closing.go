// want: races
// may: correctness leaks timing
// The producers count down a plain int: two may both see zero, or a step is lost
// and nobody ever does.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	running := len(producers)
	if running == 0 {
		close(out)
	}
	for _, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })
			running--
			if running == 0 {
				close(out)
			}
		}()
	}
	return out
}
