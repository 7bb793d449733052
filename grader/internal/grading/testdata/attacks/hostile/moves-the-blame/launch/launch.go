// want: leaks
// kind: leak
// at: launch.go:18
//
// Line directives say that the leak is in another file.
package launch

import "sync"

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	//line solutions/launch/launch_test.go:1
	go func() { /*line /etc/passwd:7:3*/ select {} }()
	return results
}
