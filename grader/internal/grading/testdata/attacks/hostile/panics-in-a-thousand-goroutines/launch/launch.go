// want: correctness
// kind: panic
// at: launch.go:12
//
// A thousand goroutines panic at once, each with a page of text.
package launch

import "strings"

func All(tasks []func() int) []int {
	for range 1000 {
		go func() { panic(strings.Repeat("boom\n", 1000)) }()
	}
	select {}
}
