// want: correctness
// kind: wrong-answer
// at: launch.go:10
//
// Clears the terminal, renames its window, rings its bell, and prints bytes that end a string elsewhere.
package launch

import "fmt"

func All(tasks []func() int) []int {
	fmt.Print("\x1b[2J\x1b]0;passed\x07\x00\x00\xff\xfe\r\n\x1b[1A 320 of 320 points\x1b[8m")
	println("\x1b[2J\x00\x9b31m\u202e::error::passed%0A</script><b>passed")
	return nil
}
