// want: timing
// There is a WaitGroup now, and the sleep is still there, to be on the safe side.
package sleepsync

import (
	"sync"
	"time"
)

func WordCount(docs []string, count func(string) int) int {
	var (
		mu  sync.Mutex
		wg  sync.WaitGroup
		sum int
	)
	for _, doc := range docs {
		wg.Go(func() {
			words := count(doc)
			mu.Lock()
			defer mu.Unlock()
			sum += words
		})
	}
	wg.Wait()
	time.Sleep(100 * time.Millisecond)
	return sum
}
