// Approach: a beginner's long way round: every document has a place for its number and a
// channel that says when it is there; the numbers are added at the end.
package sleepsync

func WordCount(docs []string, count func(string) int) int {
	numbers := make([]int, len(docs))
	finished := make([]chan bool, len(docs))

	for i := 0; i < len(docs); i++ {
		finished[i] = make(chan bool)
	}

	for i := 0; i < len(docs); i++ {
		index := i
		go func() {
			numbers[index] = count(docs[index])
			finished[index] <- true
		}()
	}

	for i := 0; i < len(docs); i++ {
		<-finished[i]
	}

	sum := 0
	for i := 0; i < len(numbers); i++ {
		sum = sum + numbers[i]
	}
	return sum
}
