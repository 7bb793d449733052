// want: leaks
// A goroutine adds the numbers that come over a channel. Nobody tells it that no more will
// come, so it waits for ever.
package sleepsync

import "sync"

func WordCount(docs []string, count func(string) int) int {
	numbers := make(chan int)
	sum := 0
	var wg sync.WaitGroup
	wg.Add(len(docs))
	go func() {
		for n := range numbers {
			sum += n
			wg.Done()
		}
	}()
	for _, doc := range docs {
		go func() { numbers <- count(doc) }()
	}
	wg.Wait()
	return sum
}
