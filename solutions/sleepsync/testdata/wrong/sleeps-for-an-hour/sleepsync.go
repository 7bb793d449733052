// want: correctness
// An hour is long enough for everybody, and nobody has time to wait for it.
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
	}
	time.Sleep(time.Hour)
	mu.Lock()
	defer mu.Unlock()
	return sum
}
