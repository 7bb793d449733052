// want: correctness
// The sum is a package variable, and the next use goes on where the last one ended.
package sleepsync

import "sync"

var (
	mu  sync.Mutex
	sum int
)

func WordCount(docs []string, count func(string) int) int {
	var wg sync.WaitGroup
	for _, doc := range docs {
		wg.Go(func() {
			words := count(doc)
			mu.Lock()
			defer mu.Unlock()
			sum += words
		})
	}
	wg.Wait()
	mu.Lock()
	defer mu.Unlock()
	return sum
}
