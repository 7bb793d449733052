// Approach: each goroutine sends its number, and WordCount receives as many numbers as there
// are documents.
package sleepsync

func WordCount(docs []string, count func(string) int) int {
	numbers := make(chan int)
	for _, doc := range docs {
		go func() { numbers <- count(doc) }()
	}
	sum := 0
	for range docs {
		sum += <-numbers
	}
	return sum
}
