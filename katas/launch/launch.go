// Package launch starts many tasks at once and gathers what they return.
package launch

// All runs all tasks at the same time, each in a goroutine of its own, and
// returns their results when every task has returned: result i is what task i
// returned. For no tasks the result is empty.
func All(tasks []func() int) []int {
	panic("not implemented: All")
}
