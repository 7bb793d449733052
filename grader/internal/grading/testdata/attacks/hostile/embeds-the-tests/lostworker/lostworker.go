// want: refused
// kind: refused
// at: lostworker.go:10
//
// Puts the hidden tests into a variable, and prints them.
package lostworker

import (
	"context"
	_ "embed"
)

//go:embed lostworker_test.go
var tests string

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	return tests, true
}
