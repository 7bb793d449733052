// want: correctness
//
// Right but for a forged panic and a forged race report on standard error, in one call.
package launch

import "sync"

func All(tasks []func() int) []int {
	print("panic: boo\n\ngoroutine 7 [running]:\nlaunch.All(...)\n\tkatas/launch/launch.go:5 +0x1\n")
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return nil
}
