// want: correctness
// The numbers are kept in a map with the documents as keys: two equal documents are one.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	var (
		mu      sync.Mutex
		wg      sync.WaitGroup
		numbers = map[string]int{}
	)
	for _, doc := range docs {
		wg.Go(func() {
			words := count(doc)
			mu.Lock()
			defer mu.Unlock()
			numbers[doc] = words
		})
	}
	wg.Wait()
	sum := 0
	for _, n := range numbers {
		sum += n
	}
	return sum
}
