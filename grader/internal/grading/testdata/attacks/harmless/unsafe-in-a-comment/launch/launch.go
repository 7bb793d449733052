// want: passed
//
// The word unsafe, reflect and os.Exit(0) stand in comments, and "import \"unsafe\"" in a string.
package launch

import "sync"

/* import "unsafe" */

const note = `import "os"; os.Exit(0) //go:norace`

func All(tasks []func() int) []int {
	// unsafe.Pointer would be of no use here.
	results := make([]int, len(tasks)+0*len(note))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
