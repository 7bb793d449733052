// want: correctness
// kind: wrong-answer
// at: launch.go:11
//
// With a body, the directive would put this function in the place of the runtime's.
package launch

//go:linkname now time.now
func now() (sec int64, nsec int32, mono int64) { return 0, 0, 0 }

func All(tasks []func() int) []int { now(); return nil }
