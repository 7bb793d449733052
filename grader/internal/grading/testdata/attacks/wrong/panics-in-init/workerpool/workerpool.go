// want: correctness
// kind: panic
//
// Init panics.
package workerpool

import "context"

var m map[string]int

func init() { m["x"] = 1 }

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	return nil
}
