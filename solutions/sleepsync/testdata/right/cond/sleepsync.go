// Approach: the goroutines count themselves out behind the mutex that guards the sum, and a
// sync.Cond tells when nobody is left.
package sleepsync

import "sync"

type tally struct {
	mu    sync.Mutex
	done  *sync.Cond
	left  int
	words int
}

func (t *tally) add(words int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.words += words
	t.left--
	if t.left == 0 {
		t.done.Broadcast()
	}
}

func (t *tally) wait() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.left > 0 {
		t.done.Wait()
	}
	return t.words
}

func WordCount(docs []string, count func(string) int) int {
	t := &tally{left: len(docs)}
	t.done = sync.NewCond(&t.mu)
	for _, doc := range docs {
		go func() { t.add(count(doc)) }()
	}
	return t.wait()
}
