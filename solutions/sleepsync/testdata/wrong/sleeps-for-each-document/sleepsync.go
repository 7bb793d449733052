// want: correctness
// The sleep grows with the number of documents. That is no better guess.
package sleepsync

import (
	"sync"
	"time"
)

func WordCount(docs []string, count func(string) int) int {
	var mu sync.Mutex
	sum := 0
	for _, doc := range docs {
		go func() {
			words := count(doc)
			mu.Lock()
			defer mu.Unlock()
			sum += words
		}()
		time.Sleep(100 * time.Millisecond)
	}
	mu.Lock()
	defer mu.Unlock()
	return sum
}
