// want: correctness
// kind: busy-wait
// at: launch.go:14
//
// A processor, and so a thread, for each of a crowd that spins.
package launch

import "runtime"

func All(tasks []func() int) []int {
	runtime.GOMAXPROCS(10_000)
	for range 40 {
		go func() {
			for {
			}
		}()
	}
	select {}
}
