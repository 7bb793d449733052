// want: correctness
// The numbers come over a channel, and WordCount gives up when none has come for a second.
package sleepsync

import "time"

func WordCount(docs []string, count func(string) int) int {
	numbers := make(chan int, len(docs))
	for _, doc := range docs {
		go func() { numbers <- count(doc) }()
	}
	sum := 0
	for range docs {
		select {
		case n := <-numbers:
			sum += n
		case <-time.After(time.Second):
			return sum
		}
	}
	return sum
}
