// want: refused
// kind: refused
// at: waitgroup.go:10
//
// In this package nil is an error, and true is false.
package waitgroup

import "errors"

var nil = errors.New("nothing")

const true = 1 == 2

func Each(n int, work func(i int) error) error { return nil }
