package grading

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

// Whoever exhausts the compiler has written something that does not compile; where the
// hidden tests do not fit an answer, that is ours to explain.
func TestWhatCannotBeBuiltIsExplained(t *testing.T) {
	for name, test := range map[string]struct {
		broken workspace.Broken
		status result.Status
		line   int
		says   string
	}{
		"the compiler's own words": {workspace.Broken{Said: "katas/k/k.go:7:2: stack frame too large\n"}, result.DoesNotCompile, 7, "stack frame too large"},
		"out of memory":            {workspace.Broken{Said: "fatal error: out of memory\n\nruntime.throw({0x10})\n", Exhausted: true}, result.DoesNotCompile, 0, "too much for the compiler"},
		"a hidden test":            {workspace.Broken{Said: "solutions/k/k_test.go:9:4: undefined: k.G\n", Ours: true}, result.Error, 0, "undefined: k.G"},
	} {
		t.Run(name, func(t *testing.T) {
			var v Verdict
			trial := trial{verdict: &v, Case: Case{
				Kata:   catalogue.Kata{Name: "k", Points: map[result.RowName]int{result.Correctness: 4}},
				Answer: submission.Answer{Files: []submission.File{{Name: "k.go"}}},
			}}
			trial.refusedByCompiler(test.broken)
			assert.Equal(t, test.status, v.Kata.Status)
			assert.Zero(t, v.Kata.Score)
			assert.Equal(t, "katas/k/k.go", v.Kata.Findings[0].File)
			assert.Equal(t, test.line, v.Kata.Findings[0].Line)
			assert.Contains(t, v.Kata.Findings[0].Message, test.says)
			assert.NotContains(t, v.Kata.Findings[0].Message, "runtime.throw", "no stack traces")
		})
	}
}
