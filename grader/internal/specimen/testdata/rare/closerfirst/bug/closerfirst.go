// Package closerfirst merges the results of several sources.
//
// Family: blocking, WaitGroup.
// Bug: the goroutine that closes the channel is started when only the first source is counted in; should
// that one end at once, nothing is left to wait for.
package closerfirst

import "sync"

// Merge runs all sources and sends their results in any order. The channel is
// closed after the last one.
func Merge(sources ...func() int) <-chan int {
	out := make(chan int, len(sources))
	var running sync.WaitGroup
	for i, source := range sources {
		running.Add(1)
		go func() {
			defer running.Done()
			out <- source()
		}()
		if i == 0 {
			go func() {
				running.Wait()
				close(out)
			}()
		}
	}
	return out
}
