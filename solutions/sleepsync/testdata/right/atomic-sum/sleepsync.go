// Approach: an atomic sum needs no lock; the WaitGroup is used as one did before wg.Go.
package sleepsync

import (
	"sync"
	"sync/atomic"
)

func WordCount(docs []string, count func(string) int) int {
	var sum int64
	var wg sync.WaitGroup
	wg.Add(len(docs))
	for i := 0; i < len(docs); i++ {
		go func(doc string) {
			defer wg.Done()
			atomic.AddInt64(&sum, int64(count(doc)))
		}(docs[i])
	}
	wg.Wait()
	return int(sum)
}
