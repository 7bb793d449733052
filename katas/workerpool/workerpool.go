// Package workerpool does many jobs with a few workers.
package workerpool

import "context"

// Run does the jobs with at most workers of them at the same time, and sends what
// do returned for each job to the channel that it returns, in any order. Run does
// not wait: it returns the channel at once. The channel is closed when jobs is
// closed and all results are delivered.
//
// When ctx ends, the workers stop: results that are not yet delivered may be
// dropped, and the channel is closed when the running calls of do have returned,
// or before. Nothing is left behind then.
//
// There is at least one worker.
func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	panic("not implemented: Run")
}
