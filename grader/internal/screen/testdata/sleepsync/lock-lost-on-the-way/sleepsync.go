// want: races
// may: correctness
// The WaitGroup is right, and with the sleep the lock has gone too: all goroutines change
// the sum at the same time.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	var wg sync.WaitGroup
	sum := 0
	for _, doc := range docs {
		wg.Go(func() { sum += count(doc) })
	}
	wg.Wait()
	return sum
}
