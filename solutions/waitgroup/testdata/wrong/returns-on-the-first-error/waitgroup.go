// want: correctness
// The errors come over a channel with room for all of them, and Each returns with the first
// one. The other calls still run.
package waitgroup

func Each(n int, work func(i int) error) error {
	results := make(chan error, n)
	for i := range n {
		go func() { results <- work(i) }()
	}
	for range n {
		if err := <-results; err != nil {
			return err
		}
	}
	return nil
}
