// want: timing
// WordCount looks every ten milliseconds whether everybody is done: it sees it late.
package sleepsync

import (
	"sync/atomic"
	"time"
)

func WordCount(docs []string, count func(string) int) int {
	var sum, done atomic.Int64
	for _, doc := range docs {
		go func() {
			sum.Add(int64(count(doc)))
			done.Add(1)
		}()
	}
	for done.Load() < int64(len(docs)) {
		time.Sleep(10 * time.Millisecond)
	}
	return int(sum.Load())
}
