// Package ringofthree lets three neighbours speak all at once: everybody sends, and
// nobody listens.
package ringofthree

import "sync"

// Largest lets three goroutines in a ring find out the largest of their numbers.
func Largest(a, b, c int) []int {
	largest := []int{a, b, c}
	var links [3]chan int
	for i := range links {
		links[i] = make(chan int)
	}
	var all sync.WaitGroup
	for i := range links {
		all.Go(func() {
			left, right := links[i], links[(i+1)%3]
			for range 2 {
				right <- largest[i] // want: deadlock correctness
				largest[i] = max(largest[i], <-left)
			}
		})
	}
	all.Wait()
	return largest
}
