// Approach: divide and conquer: one half in a goroutine, the other half here; what both
// return is joined. A single call is made directly.
package waitgroup

import "errors"

func Each(n int, work func(i int) error) error {
	return between(0, n, work)
}

func between(from, to int, work func(i int) error) error {
	switch to - from {
	case 0:
		return nil
	case 1:
		return work(from)
	}
	middle := (from + to) / 2
	lower := make(chan error, 1)
	go func() { lower <- between(from, middle, work) }()
	upper := between(middle, to, work)
	return errors.Join(<-lower, upper)
}
