// want: correctness
// The lock guards the sum, and is held while count runs: so only one runs at a time.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	var (
		mu  sync.Mutex
		wg  sync.WaitGroup
		sum int
	)
	for _, doc := range docs {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			sum += count(doc)
		})
	}
	wg.Wait()
	return sum
}
