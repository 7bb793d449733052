package causes_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/report/causes"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestWhatLeadsToTheCauseIsToldFirst(t *testing.T) {
	for _, test := range []struct {
		name string
		give []result.Kind
		want []result.Kind
	}{
		{"a race comes before what it leads to", []result.Kind{result.WrongAnswer, result.Leak, result.Race, result.TooEarly},
			[]result.Kind{result.Race, result.WrongAnswer, result.Leak, result.TooEarly}},
		{"equals stay in their order", []result.Kind{result.Panic, result.Race, result.Panic}, []result.Kind{result.Panic, result.Race, result.Panic}},
		{"who waits may wait for one who has died", []result.Kind{result.Deadlock, result.Panic}, []result.Kind{result.Panic, result.Deadlock}},
		{"a few wrong answers are enough", []result.Kind{result.WrongAnswer, result.WrongAnswer, result.WrongAnswer, result.WrongAnswer},
			[]result.Kind{result.WrongAnswer, result.WrongAnswer, result.WrongAnswer}},
		{"beside others two are", []result.Kind{result.Leak, result.WrongAnswer, result.WrongAnswer, result.Leak, result.WrongAnswer, result.Leak, result.Race},
			[]result.Kind{result.Race, result.WrongAnswer, result.WrongAnswer, result.Leak, result.Leak}},
		{"what does not compile is told whole", []result.Kind{result.Compile, result.Compile, result.Compile, result.Compile, result.Compile},
			[]result.Kind{result.Compile, result.Compile, result.Compile, result.Compile, result.Compile}},
		{"beside anything else one time is enough", []result.Kind{result.TooEarly, result.TooSlow, result.Leak}, []result.Kind{result.Leak, result.TooEarly}},
		{"where only times are wrong, some are told", []result.Kind{result.TooSlow, result.TooSlow, result.TooSlow, result.TooSlow},
			[]result.Kind{result.TooSlow, result.TooSlow, result.TooSlow}},
		{"nothing was found", nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var findings []result.Finding
			for i, kind := range test.give {
				findings = append(findings, result.Finding{Kind: kind, Message: fmt.Sprint(i)})
			}
			told, more := causes.Nearest(findings, 8)
			var got []result.Kind
			for _, c := range told {
				got = append(got, c.Finding.Kind)
			}
			assert.Equal(t, test.want, got)
			assert.Equal(t, len(test.give)-len(test.want), more)
		})
	}
}

func TestNoMoreIsToldThanAskedFor(t *testing.T) {
	var findings []result.Finding
	for i := range 20 {
		findings = append(findings, result.Finding{Kind: result.Compile, Message: fmt.Sprint(i)})
	}
	told, more := causes.Nearest(findings, 8)
	assert.Len(t, told, 8)
	assert.Equal(t, 12, more)
	told, more = causes.Nearest(findings[:9], 8)
	assert.Len(t, told, 9, "one more takes no more room than to say so")
	assert.Zero(t, more)
}
