// Approach: futures, in a second file: whatever is slow is a function to call later for its
// result. The exclusive function has a lock for the whole package.
package hashpipe

import (
	"fmt"
	"slices"
	"strings"
)

type Stage func(in <-chan string, out chan<- string)

type Hasher struct {
	Exclusive, Slow func(string) string
}

func ExecutePipeline(source []string, stages ...Stage) []string {
	last := stream(func(out chan<- string) {
		for i := range source {
			out <- source[i]
		}
	})
	for _, stage := range stages {
		in := last
		last = stream(func(out chan<- string) { stage(in, out) })
	}
	return all(last)
}

func SingleHash(h Hasher) Stage {
	return eachLater(func(x string) string {
		plain := later(func() string { return h.Slow(x) })
		hidden := later(func() string { return h.Slow(alone(func() string { return h.Exclusive(x) })) })
		return fmt.Sprintf("%s-%s", plain(), hidden())
	})
}

func MultiHash(h Hasher) Stage {
	return eachLater(func(x string) string {
		var parts []func() string
		for th := 0; th < 4; th++ {
			parts = append(parts, later(func() string { return h.Slow(fmt.Sprint(th, x)) }))
		}
		var b strings.Builder
		for _, part := range parts {
			b.WriteString(part())
		}
		return b.String()
	})
}

func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		values := all(in)
		slices.Sort(values)
		out <- strings.Join(values, "|")
	}
}
