// Approach: no WaitGroup: each call sends its number and its error over a channel, and
// Each receives exactly n of them and puts them in order.
package waitgroup

import "errors"

type answer struct {
	i   int
	err error
}

func Each(n int, work func(i int) error) error {
	answers := make(chan answer)
	for i := 0; i < n; i++ {
		go func() {
			answers <- answer{i: i, err: work(i)}
		}()
	}
	inOrder := make([]error, n)
	for count := 0; count < n; count++ {
		a := <-answers
		inOrder[a.i] = a.err
	}
	var result error
	for i := 0; i < n; i++ {
		if inOrder[i] != nil {
			result = errors.Join(result, inOrder[i])
		}
	}
	return result
}
