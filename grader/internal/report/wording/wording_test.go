package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestEvidence(t *testing.T) {
	for name, tt := range map[string]struct {
		give string
		want []string
	}{
		"the indent that all lines share goes":       {"\tgot 1\n\t\twant 2", []string{"got 1", "    want 2"}},
		"blank lines at the ends go, others stay":    {"\n \n a\n\n b\n\t\n", []string{"a", "", "b"}},
		"a blank line of spaces has no say in it":    {"    a\n  \n    b", []string{"a", "", "b"}},
		"white space at the end of a line goes":      {"a \t \nb", []string{"a", "b"}},
		"nothing but white space is no evidence":     {" \n\t\n", nil},
		"nothing is no evidence":                     {"", nil},
		"what a terminal would obey is not shown it": {"\x1b[2Ja", []string{"a"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, wording.Evidence(result.KataRun{Evidence: []string{tt.give}}, 0))
		})
	}
}

func TestAFindingWithoutEvidenceHasNone(t *testing.T) {
	assert.Nil(t, wording.Evidence(result.KataRun{Evidence: []string{"a"}}, 1))
	assert.Nil(t, wording.Evidence(result.KataRun{}, 0))
}

func TestPlacesSayAsMuchAsIsKnown(t *testing.T) {
	assert.Equal(t, "katas/a/a.go:3", wording.Place("katas/a/a.go", 3))
	assert.Equal(t, "katas/a/a.go", wording.Place("katas/a/a.go", 0))
	assert.Equal(t, "", wording.Place("", 3))
}

func TestSeenSaysHowOftenAndHowToSeeItAgain(t *testing.T) {
	for _, test := range []struct {
		run  result.KataRun
		want string
	}{
		{result.KataRun{}, ""},
		{result.KataRun{Seen: "3 of 12", Schedule: 7}, "seen in 3 of 12 schedules; to see it again: --schedule 7"},
		{result.KataRun{Seen: "12 of 12", Schedule: 1}, "seen in each of 12 schedules"},
		{result.KataRun{Seen: "3 of 12"}, "seen in 3 of 12 schedules"},
		{result.KataRun{Schedule: 5}, "seen in schedule 5; to see it again: --schedule 5"},
		{result.KataRun{Schedule: 1}, ""},
	} {
		assert.Equal(t, test.want, wording.Seen(test.run))
	}
}

func TestEveryKindAndStatusHasAName(t *testing.T) {
	for _, k := range result.Kinds() {
		assert.NotContains(t, wording.Kind(k), "-")
	}
	assert.Equal(t, "grader error", wording.Status(result.Error))
	assert.Equal(t, "does not compile", wording.Status(result.DoesNotCompile))
	assert.Equal(t, "unnamed", wording.Status("\x00"))
}
