// want: correctness
// kind: wrong-answer
// at: lostworker.go:13
//
// Package fmt reads unexported fields: it prints what contexts and functions are made of.
package lostworker

import (
	"context"
	"fmt"
)

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	fmt.Printf("%#v %+v %p\n", ctx, places, places)
	return fmt.Sprintf("%#v", ctx), true
}
