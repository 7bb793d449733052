// want: passed
//
// An unreferenced time.Tick and a NewTicker that is never stopped are untidy, but no leak (Go 1.23).
package launch

import "time"

func All(tasks []func() int) []int {
	type r struct{ i, v int }
	tick := time.Tick(time.Millisecond)
	other := time.NewTicker(100 * time.Microsecond)
	ch := make(chan r)
	for i, t := range tasks {
		go func() { ch <- r{i, t()} }()
	}
	out := make([]int, len(tasks))
	for n := 0; n < len(tasks); {
		select {
		case x := <-ch:
			out[x.i] = x.v
			n++
		case <-tick:
		case <-other.C:
		}
	}
	return out
}
