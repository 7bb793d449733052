// want: correctness
// Only the first error is kept, as errgroup does it. Nobody learns of the others.
package waitgroup

import "sync"

func Each(n int, work func(i int) error) error {
	var (
		wg    sync.WaitGroup
		once  sync.Once
		first error
	)
	for i := range n {
		wg.Go(func() {
			if err := work(i); err != nil {
				once.Do(func() { first = err })
			}
		})
	}
	wg.Wait()
	return first
}
