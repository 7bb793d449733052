// want: timing
// Only ten documents are counted at the same time. The others have to wait.
package sleepsync

import (
	"sync"
	"sync/atomic"
)

func WordCount(docs []string, count func(string) int) int {
	var sum atomic.Int64
	var wg sync.WaitGroup
	places := make(chan struct{}, 10)
	for _, doc := range docs {
		wg.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			sum.Add(int64(count(doc)))
		})
	}
	wg.Wait()
	return int(sum.Load())
}
