// want: correctness
// kind: over-limit
// at: waitgroup.go:9
//
// Deferred calls are kept until the function returns, which it does not.
package waitgroup

func Each(n int, work func(i int) error) error {
	for i := 0; ; i++ {
		defer func() { i++ }()
	}
}
