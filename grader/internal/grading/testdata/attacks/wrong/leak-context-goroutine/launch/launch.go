// want: leaks
// kind: leak
//
// An uncancelled child of a context type of its own: package context starts a goroutine for it, no line of the answer
// on its stack.
package launch

import (
	"context"
	"sync"
)

type mine struct {
	context.Context
	done chan struct{}
}

func (m mine) Done() <-chan struct{} { return m.done }

func All(tasks []func() int) []int {
	ctx, cancel := context.WithCancel(mine{context.Background(), make(chan struct{})})
	_, _ = ctx, cancel
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
