// want: correctness
// kind: wrong-answer
// at: launch.go:14
//
// Names and a file that the judged copy might use itself.
package launch

import "fmt"

var grader_init0, grader_, grader1_, kata, hooks, sync, testing = 0, 1, 2, 3, 4, 5, 6

func grader_setUp() { fmt.Println(grader_init0, grader_, grader1_, kata, hooks, sync, testing) }

func All(tasks []func() int) []int { grader_setUp(); return nil }
