// want: correctness
// kind: wrong-answer
// at: launch.go:8
//
// By their names these files would belong to other systems, and only the first would be compiled here.
package launch

func All(tasks []func() int) []int { return all(tasks) }
