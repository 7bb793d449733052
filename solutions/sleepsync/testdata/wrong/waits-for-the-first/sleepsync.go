// want: correctness
// One signal comes from each goroutine, and WordCount waits for one of them only.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	if len(docs) == 0 {
		return 0
	}
	var mu sync.Mutex
	sum := 0
	done := make(chan struct{}, len(docs))
	for _, doc := range docs {
		go func() {
			words := count(doc)
			mu.Lock()
			sum += words
			mu.Unlock()
			done <- struct{}{}
		}()
	}
	<-done
	mu.Lock()
	defer mu.Unlock()
	return sum
}
