// Approach: a package-level channel with one place is the lock around the sum; a channel
// that the last goroutine closes ends the waiting.
package sleepsync

var lock = make(chan struct{}, 1)

func locked(f func()) {
	lock <- struct{}{}
	defer func() { <-lock }()
	f()
}

func WordCount(docs []string, count func(string) int) (sum int) {
	left := len(docs)
	if left == 0 {
		return 0
	}
	allDone := make(chan struct{})
	for _, doc := range docs {
		go func() {
			words := count(doc)
			locked(func() {
				sum += words
				left--
				if left == 0 {
					close(allDone)
				}
			})
		}()
	}
	<-allDone
	return sum
}
