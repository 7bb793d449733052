// want: passed
//
// Divide and conquer, goroutines starting goroutines; generics; iterators over functions.
package launch

import "iter"

func halves[T any](s []T) iter.Seq2[int, []T] {
	return func(yield func(int, []T) bool) {
		if !yield(0, s[:len(s)/2]) {
			return
		}
		yield(len(s)/2, s[len(s)/2:])
	}
}

func into[T any](out []T, fs []func() T, done chan<- struct{}) {
	defer func() { done <- struct{}{} }()
	switch len(fs) {
	case 0:
		return
	case 1:
		out[0] = fs[0]()
		return
	}
	mine := make(chan struct{})
	for at, half := range halves(fs) {
		go into(out[at:], half, mine)
	}
	<-mine
	<-mine
}

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	done := make(chan struct{}, 1)
	go into(out, tasks, done)
	<-done
	return out
}
