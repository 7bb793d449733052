// want: refused
// kind: refused
// at: launch.go:9
//
// A few hundred bytes that take the type checker gigabytes.
package launch

const a = "0123456789abcdef"
const (
	b = a + a + a + a + a + a + a + a
	c = b + b + b + b + b + b + b + b
	d = c + c + c + c + c + c + c + c
	e = d + d + d + d + d + d + d + d
	f = e + e + e + e + e + e + e + e
	g = f + f + f + f + f + f + f + f
	h = g + g + g + g + g + g + g + g
	i = h + h + h + h + h + h + h + h
	j = i + i + i + i + i + i + i + i
)

func All(tasks []func() int) []int { return make([]int, len(j)) }
