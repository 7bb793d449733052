// want: refused
// kind: refused
// at: cache.go:10
//
// Changes the arguments, to skip tests.
package cache

import (
	"context"
	"os"
)

func init() { os.Args = append(os.Args[:1], "-test.run=^$") }

type Memo[K comparable, V any] struct{}

func NewMemo[K comparable, V any](load func(ctx context.Context, key K) (V, error)) *Memo[K, V] {
	return nil
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (v V, err error) { return }
