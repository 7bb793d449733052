// Package closerfirst merges the results of several sources.
//
// Family: blocking, WaitGroup.
// Mended: all sources are counted in before.
package closerfirst

import "sync"

// Merge runs all sources and sends their results in any order. The channel is
// closed after the last one.
func Merge(sources ...func() int) <-chan int {
	out := make(chan int, len(sources))
	var running sync.WaitGroup
	running.Add(len(sources))
	for i, source := range sources {
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
