// Package sleepsync counts the words of many documents at the same time.
package sleepsync

import "sync"

// WordCount waits for the goroutines themselves. No length of a sleep would be
// right: whatever it is, it is too short for some documents and too long for others.
func WordCount(docs []string, count func(string) int) int {
	var (
		mu  sync.Mutex
		sum int
		wg  sync.WaitGroup
	)
	for _, doc := range docs {
		wg.Go(func() {
			words := count(doc) // not under the lock, or one would wait for another
			mu.Lock()
			defer mu.Unlock()
			sum += words
		})
	}
	wg.Wait()
	return sum // nobody changes it any more, and Wait has made it visible
}
