// Approach: an error type of its own, which is made only if something failed.
package waitgroup

import "strings"

type Failures []error

func (f Failures) Error() string {
	text := make([]string, len(f))
	for i, err := range f {
		text[i] = err.Error()
	}
	return strings.Join(text, "\n")
}

func (f Failures) Unwrap() []error { return f }

type place struct {
	err  error
	done chan struct{}
}

func Each(n int, work func(i int) error) error {
	places := make([]place, n)
	for i := range places {
		p := &places[i]
		p.done = make(chan struct{})
		go func() {
			defer close(p.done)
			p.err = work(i)
		}()
	}
	var failures Failures
	for i := range places {
		<-places[i].done
		if places[i].err != nil {
			failures = append(failures, places[i].err)
		}
	}
	if failures == nil {
		return nil
	}
	return failures
}
