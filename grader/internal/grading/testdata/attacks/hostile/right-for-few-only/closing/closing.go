// want: races
// kind: wrong-answer
// at: closing.go:10
//
// Right for as many as a sample would have.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	emit := func(v int) { out <- v }
	var wg sync.WaitGroup
	for _, produce := range producers[:min(len(producers), 10)] {
		wg.Go(func() { produce(emit) })
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
