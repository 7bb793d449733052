// want: races
// kind: race
//
// An init goroutine writes what All reads, without order.
package launch

import "sync"

var warm bool

func init() { go func() { warm = true }() }

func All(tasks []func() int) []int {
	cold := !warm
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	_ = cold
	return out
}
