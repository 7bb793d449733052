// Package endlesssum computes, and never comes to the end: 0 halved is 0.
package endlesssum

// Steps adds up how many steps it takes from each number below n to 1, where an even
// number is halved, and an odd one is tripled and one added.
func Steps(n int) int {
	steps := 0
	for i := range n { // want: busy-wait correctness
		for i != 1 {
			if i%2 == 0 {
				i /= 2
			} else {
				i = 3*i + 1
			}
			steps++
		}
	}
	return steps
}
