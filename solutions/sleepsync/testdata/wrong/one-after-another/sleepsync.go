// want: correctness
// Without goroutines there is nothing to wait for, and nothing is done at the same time.
package sleepsync

func WordCount(docs []string, count func(string) int) int {
	sum := 0
	for _, doc := range docs {
		sum += count(doc)
	}
	return sum
}
