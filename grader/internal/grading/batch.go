package grading

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/workspace"
)

// batchSize is how many answers are linked into one program. Linking is paid once
// for all of them, but the larger a program, the longer each of its processes takes
// to start: with 200 answers that cost three times what the tests did.
const batchSize = 32

// batch is a program with the trials that are in it.
type batch struct {
	trials  []*trial
	program workspace.Program
	err     error // of the build
}

// built yields the trials batch by batch. While one batch runs, the next is built.
func built(ctx context.Context, space *workspace.Workspace, trials []*trial, p Progress) iter.Seq[batch] {
	return func(yield func(batch) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		ready := make(chan batch)
		go func() {
			defer close(ready)
			n := 0
			for some := range slices.Chunk(trials, batchSize) {
				what := fmt.Sprintf("compiling and linking %d answers", len(some))
				if len(some) == 1 {
					what = "compiling and linking one answer"
				}
				p.Step("", what)
				n++
				program, err := space.Build(ctx, fmt.Sprintf("judge%d", n), entries(some))
				select {
				case ready <- batch{some, program, err}:
				case <-ctx.Done():
					return
				}
			}
		}()
		defer func() {
			cancel()
			for range ready { // the workspace must not go while it is being built in
			}
		}()
		for b := range ready {
			if !yield(b) {
				return
			}
		}
	}
}

// firstTime says of what is done that it takes longer now than ever again: the compiler's
// cache has nothing yet of what every program needs.
type firstTime struct{ Progress }

func (f firstTime) Step(kata, what string) {
	f.Progress.Step(kata, what+" (the first time: a minute)")
}
