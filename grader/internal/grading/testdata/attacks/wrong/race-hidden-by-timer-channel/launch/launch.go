// want: races
// may: correctness
// kind: race
// costs: much processor time
//
// Polls a plain counter on the ticks of a ticker, whose channel orders more than it should.
package launch

import "time"

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	done := make([]bool, len(tasks))
	for i, t := range tasks {
		go func() {
			out[i] = t()
			done[i] = true
		}()
	}
	tick := time.NewTicker(5 * time.Microsecond)
	defer tick.Stop()
	for {
		all := true
		for _, d := range done {
			all = all && d
		}
		if all {
			return out
		}
		<-tick.C
	}
}
