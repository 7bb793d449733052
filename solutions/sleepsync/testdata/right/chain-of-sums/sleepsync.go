// Approach: each goroutine has a neighbour on the left and one on the right, and adds its
// own words to the sum that comes along.
package sleepsync

// WordCount is a chain of people. Each counts a document, and when they have done so they
// take the sum that comes from the left, add their own, and hand it to the right.
func WordCount(docs []string, count func(string) int) int {
	sum := make(chan int, 1)
	sum <- 0
	for _, doc := range docs {
		left, right := sum, make(chan int)
		go func() {
			words := count(doc)
			right <- words + <-left
		}()
		sum = right
	}
	return <-sum
}
