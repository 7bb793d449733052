//go:build !race

package multiplex

import "context"

func merge[T any](ctx context.Context, ins ...<-chan T) <-chan T { return nil }
