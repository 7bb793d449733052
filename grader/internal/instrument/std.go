package instrument

import (
	"context"

	"github.com/concurrency-katas/go/grader/internal/instrument/policy"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
)

// NewStd makes the importer that Answer needs: the packages that every kata may
// use, and extra ones that some may. It is safe for concurrent use, and meant to
// be shared by all katas. What it learns from the go command it keeps in cacheDir.
func NewStd(ctx context.Context, cacheDir, goCmd string, env []string, extra ...string) (*stdlib.Importer, error) {
	return stdlib.Open(ctx, stdlib.Options{
		CacheDir: cacheDir, GoCmd: goCmd, Env: env, Packages: append(policy.Imports(), extra...),
	})
}
