// Approach: the sum is a value that lies in a channel with one place: whoever adds takes it
// out and puts it back. The WaitGroup is in a helper in a file of its own.
package sleepsync

func WordCount(docs []string, count func(string) int) int {
	sum := make(chan int, 1)
	sum <- 0
	forEach(docs, func(doc string) {
		n := count(doc)
		sum <- n + <-sum
	})
	return <-sum
}
