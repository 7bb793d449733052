// want: timing
// kind: too-slow
// at: sleepsync.go:13
//
// Sleeps for long where only a real clock would show it.
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
			n := count(doc)
			mu.Lock()
			defer mu.Unlock()
			sum += n
		})
	}
	wg.Wait()
	time.Sleep(20 * time.Microsecond)
	return sum
}
