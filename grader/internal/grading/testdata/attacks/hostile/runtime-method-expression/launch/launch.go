// want: refused
// kind: refused
// at: launch.go:10
//
// A method expression needs no value.
package launch

import "runtime"

var lines = (*runtime.Func).FileLine

func All(tasks []func() int) []int { lines(nil, 0); return nil }
