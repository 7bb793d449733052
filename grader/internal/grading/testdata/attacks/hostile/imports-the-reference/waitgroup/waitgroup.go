// want: refused
// kind: refused
// at: waitgroup.go:8
//
// Lets the teacher's answer do it.
package waitgroup

import "github.com/concurrency-katas/go/solutions/waitgroup"

func Each(n int, work func(i int) error) error { return waitgroup.Each(n, work) }
