// want: correctness
// kind: panic
//
// The panic value's String method panics.
package workerpool

import "context"

type nasty struct{}

func (nasty) Error() string { panic("again") }

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	panic(nasty{})
}
