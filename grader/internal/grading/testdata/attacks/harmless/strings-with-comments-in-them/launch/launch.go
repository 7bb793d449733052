// want: passed
//
// What looks like a comment in a string is none, and what looks like a string in a comment is none: "`.
package launch

import "sync"

var words = []string{"//go:build ignore", "/* */", `//line x.go:1
/*`, "*/", "\"//\"", `\`, "'"}

const slash, star = '/', '*' // '

func All(tasks []func() int) []int {
	results := make([]int, len(tasks), len(tasks)+len(words)+slash/star) /* " */
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() }) // `
	}
	wg.Wait()
	return results
}
