// want: correctness
// WordCount asks again and again whether everybody is done. It keeps a processor busy all
// the time.
package sleepsync

import (
	"runtime"
	"sync/atomic"
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
		runtime.Gosched()
	}
	return int(sum.Load())
}
