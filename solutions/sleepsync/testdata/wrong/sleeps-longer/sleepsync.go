// want: correctness
// Ten seconds instead of a tenth of one: still a guess.
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
	time.Sleep(10 * time.Second)
	mu.Lock()
	defer mu.Unlock()
	return sum
}
