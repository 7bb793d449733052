// Package ballintime throws a ball to and fro n times, a millisecond for each throw.
package ballintime

import "time"

// Play lets two players throw a ball until it was thrown n times.
func Play(n int) int {
	table, back := make(chan int), make(chan int)
	go func() {
		for ball := range table {
			time.Sleep(time.Millisecond)
			back <- ball + 1
		}
		close(back)
	}()
	ball := 0
	for ball < n {
		table <- ball
		ball = <-back
	}
	close(table)
	return ball
}
