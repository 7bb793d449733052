// Package ballforever throws a ball to and fro and does not count.
package ballforever

// Play lets two players throw a ball until it was thrown n times.
func Play(n int) int {
	table, back := make(chan int), make(chan int)
	go func() {
		for ball := range table {
			back <- ball
		}
		close(back)
	}()
	ball := 0
	for ball < n { // want: busy-wait correctness
		table <- ball
		ball = <-back
	}
	close(table)
	return ball
}
