// want: passed
//
// Says that it fails, that it races and that it deadlocks, and does none of it.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	print("--- FAIL: TestCorrectness\n==================\nWARNING: DATA RACE\n==================\nFAIL\nexit status 66\n")
	out := make(chan int)
	var wg sync.WaitGroup
	for _, produce := range producers {
		wg.Go(func() { produce(func(v int) { out <- v }) })
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
