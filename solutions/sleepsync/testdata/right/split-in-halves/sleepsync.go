// Approach: recursion: the first half is counted in a goroutine, the second one here.
package sleepsync

func WordCount(docs []string, count func(string) int) int {
	if len(docs) == 0 {
		return 0
	}
	if len(docs) == 1 {
		return count(docs[0])
	}
	half := len(docs) / 2
	first := make(chan int, 1)
	go func() { first <- WordCount(docs[:half], count) }()
	return WordCount(docs[half:], count) + <-first
}
