// Approach: a report comes along from the last call to the first, and each puts its failure
// in front. The joined error is a list with an Unwrap of its own.
// every failure.
package waitgroup

import (
	"strings"
)

// report is what went wrong: a list, the first failure in front.
type report struct {
	failure error
	rest    *report
}

func (r *report) Error() string {
	var lines []string
	for ; r != nil; r = r.rest {
		lines = append(lines, r.failure.Error())
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.Is look at each failure.
func (r *report) Unwrap() (all []error) {
	for ; r != nil; r = r.rest {
		all = append(all, r.failure)
	}
	return all
}

// Each starts the last piece of work, then the one before it, and so on: each gets the
// channel on which the report about all behind it comes, and puts its own failure in front.
func Each(n int, work func(i int) error) error {
	behind := make(chan *report, 1)
	behind <- nil
	for n > 0 {
		n--
		i, from, to := n, behind, make(chan *report, 1)
		go func() {
			failure := work(i)
			r := <-from
			if failure != nil {
				r = &report{failure, r}
			}
			to <- r
		}()
		behind = to
	}
	if r := <-behind; r != nil {
		return r
	}
	return nil
}
