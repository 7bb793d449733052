// want: correctness
// kind: panic
// at: waitgroup.go:10
//
// Each deferred call panics again: the runtime lists them all.
package waitgroup

func Each(n int, work func(i int) error) error {
	for i := range 1000 {
		defer func() { panic(i) }()
	}
	return nil
}
