// want: correctness leaks
// The places are asked one after another. So nobody is left behind, and nothing happens at
// the same time.
package lostworker

import "context"

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	for _, look := range places {
		if what, found := look(ctx); found {
			return what, true
		}
	}
	return "", false
}
