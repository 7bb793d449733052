// want: correctness
// The texts of the errors are put together. It reads well, but errors.Is finds none of the
// errors any more.
package waitgroup

import (
	"fmt"
	"strings"
	"sync"
)

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	var texts []string
	for _, err := range errs {
		if err != nil {
			texts = append(texts, err.Error())
		}
	}
	if len(texts) == 0 {
		return nil
	}
	return fmt.Errorf("%s", strings.Join(texts, "\n"))
}
