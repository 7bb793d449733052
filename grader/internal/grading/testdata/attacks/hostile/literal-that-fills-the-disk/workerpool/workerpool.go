// want: correctness
// kind: over-limit
// at: workerpool.go:11
//
// A literal of most of a gigabyte, all zeros but one, which the compiler writes out.
package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	huge := &[900 << 20]byte{900<<20 - 1: 1}
	_ = huge[workers]
	return nil
}
