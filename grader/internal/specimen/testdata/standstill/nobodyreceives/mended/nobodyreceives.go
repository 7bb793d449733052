// Package nobodyreceives sends on a channel while another receives.
package nobodyreceives

// Sum adds up all numbers.
func Sum(numbers []int) int {
	result := make(chan int)
	go func() {
		total := 0
		for _, n := range numbers {
			total += n
		}
		result <- total
	}()
	return <-result
}
