// want: correctness
// may: races
// Add is called by the goroutines themselves. Wait comes by before they have started, finds
// the counter at zero, and returns.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	var (
		mu  sync.Mutex
		wg  sync.WaitGroup
		sum int
	)
	for _, doc := range docs {
		go func() {
			wg.Add(1)
			defer wg.Done()
			words := count(doc)
			mu.Lock()
			defer mu.Unlock()
			sum += words
		}()
	}
	wg.Wait()
	mu.Lock()
	defer mu.Unlock()
	return sum
}
