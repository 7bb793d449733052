// forEach calls f with every value, all at the same time, and waits for all calls.
package sleepsync

import "sync"

func forEach[T any](values []T, f func(T)) {
	var wg sync.WaitGroup
	defer wg.Wait()
	for _, v := range values {
		wg.Go(func() { f(v) })
	}
}
