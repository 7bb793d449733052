// want: correctness
// kind: panic
// at: launch.go:8
//
// Lengths beyond all memory, in the hope of a negative one.
package launch

func All(tasks []func() int) []int { return make([]int, len(tasks)<<59+1<<62) }
