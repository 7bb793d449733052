// Package endlesssum computes for a good while, and comes to its end.
package endlesssum

// Steps adds up how many steps it takes from each number below n to 1, where an even
// number is halved, and an odd one is tripled and one added.
func Steps(n int) int {
	steps := 0
	for i := 1; i < n; i++ {
		for k := i; k != 1; steps++ {
			if k%2 == 0 {
				k /= 2
			} else {
				k = 3*k + 1
			}
		}
	}
	return steps
}
