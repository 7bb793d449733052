// want: races
// may: correctness
// A goroutine says that it is done before it adds its number to the sum.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	var (
		mu  sync.Mutex
		wg  sync.WaitGroup
		sum int
	)
	wg.Add(len(docs))
	for _, doc := range docs {
		go func() {
			words := count(doc)
			wg.Done()
			mu.Lock()
			defer mu.Unlock()
			sum += words
		}()
	}
	wg.Wait()
	return sum
}
