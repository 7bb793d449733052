// Package nobodyreceives sends on a channel before anybody receives.
package nobodyreceives

// Sum adds up all numbers.
func Sum(numbers []int) int {
	result := make(chan int)
	total := 0
	for _, n := range numbers {
		total += n
	}
	result <- total // want: deadlock correctness
	return <-result
}
