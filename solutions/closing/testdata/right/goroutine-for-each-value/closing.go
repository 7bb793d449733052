// Approach: emit never waits: each value has a goroutine, which waits for the value before it;
// a chain of closed channels leads to the close of the stream.
package closing

// Collect gives each value a goroutine of its own, which waits until the value before it
// has been taken. A producer's last goroutine tells the next producer's waiter, and so on:
// behind the last one the stream is closed.
func Collect(producers []func(emit func(int))) <-chan int {
	stream := make(chan int)
	all := gate()
	close(all)
	for _, produce := range producers {
		before, after := all, gate()
		go func() {
			taken := gate()
			close(taken)
			produce(func(v int) {
				ahead, mine := taken, gate()
				taken = mine
				go func() {
					<-ahead
					stream <- v
					close(mine)
				}()
			})
			<-taken
			<-before
			close(after)
		}()
		all = after
	}
	if len(producers) == 0 {
		close(stream)
		return stream
	}
	go func() {
		<-all
		close(stream)
	}()
	return stream
}

func gate() chan struct{} { return make(chan struct{}) }
