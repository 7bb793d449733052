// Approach: a small group type in a file of its own hides the WaitGroup and the lock; the
// errors are sorted by their number at the end.
package waitgroup

func Each(n int, work func(i int) error) error {
	var g group
	for i := range n {
		g.start(i, work)
	}
	return g.wait()
}
