// Approach: the answers come over an unbuffered channel that is closed after the last one.
// Search returns early, and leaves a goroutine that takes the rest and ends with the close.
package lostworker

import (
	"context"
	"sync"
)

type answer struct {
	what  string
	found bool
}

func ask(ctx context.Context, places []func(context.Context) (string, bool)) <-chan answer {
	answers := make(chan answer)
	var wg sync.WaitGroup
	for _, look := range places {
		wg.Go(func() {
			what, found := look(ctx)
			answers <- answer{what, found}
		})
	}
	go func() {
		wg.Wait()
		close(answers)
	}()
	return answers
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := ask(ctx, places)
	for a := range answers {
		if a.found {
			go func() {
				for range answers {
				}
			}()
			return a.what, true
		}
	}
	return "", false
}
