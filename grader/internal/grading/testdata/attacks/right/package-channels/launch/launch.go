// want: passed
//
// Package-level channel as a semaphore and result stream, made by an initialiser.
package launch

type pair struct{ i, v int }

var (
	gate    = make(chan struct{}, 1)
	results = make(chan pair)
)

func All(tasks []func() int) []int {
	gate <- struct{}{}
	defer func() { <-gate }()
	for i, t := range tasks {
		go func(i int, t func() int) { results <- pair{i, t()} }(i, t)
	}
	out := make([]int, len(tasks))
	for range tasks {
		p := <-results
		out[p.i] = p.v
	}
	return out
}
