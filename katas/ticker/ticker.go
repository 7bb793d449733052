// Package ticker takes readings at a steady pace.
package ticker

import (
	"context"
	"time"
)

// Sample calls read every, 2×every, 3×every… after its own call, and returns what
// read returned, in order. It returns as soon as there are n values, or when ctx
// ends, with the values that it has by then.
//
// One reading follows the other. Those that would be due while one runs are missed:
// at most one reading makes up for all of them, at once when the running one has
// returned; later ones begin at multiples of every again.
//
// Sample leaves nothing behind. every and n are greater than zero, and ctx does not
// end while a reading runs.
func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	panic("not implemented: Sample")
}
