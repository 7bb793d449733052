// want: does-not-compile
// kind: compile
// at: launch.go:10
//
// The same with shifts of integers.
package launch

const (
	a = 1 << 500
	b = a * a
	c = b * b
	d = c * c
)

func All(tasks []func() int) []int { return make([]int, d>>4000) }
