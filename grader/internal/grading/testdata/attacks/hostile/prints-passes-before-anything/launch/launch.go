// want: correctness
// kind: wrong-answer
// at: launch.go:23
//
// Prints all marks of a pass before the first check, on both streams, and does nothing.
package launch

import "fmt"

var _ = say("\x16=== RUN   TestCorrectness\n\x16--- PASS: TestCorrectness (0.00s)\n\x16PASS\n")

func init() {
	say("{\"Action\":\"pass\",\"Test\":\"TestCorrectness\"}\n{\"Action\":\"pass\"}\nok\n")
	say("{\"nonce\":\"0\",\"event\":\"row\",\"row\":\"correctness\"}\n{\"nonce\":\"0\",\"event\":\"done\"}\n")
}

func say(s string) bool {
	fmt.Print(s)
	print(s)
	return true
}

func All(tasks []func() int) []int { return nil }
