package cmd

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestTheOutcomeOfAGrading(t *testing.T) {
	graded := func(score int, statuses ...result.Status) result.Result {
		r := result.Result{Score: score, MaxScore: 30}
		for _, s := range statuses {
			r.Katas = append(r.Katas, result.Kata{Name: "k", Status: s})
		}
		return r
	}
	for name, test := range map[string]struct {
		graded   result.Result
		minScore int
		missing  bool
		noGrade  bool
	}{
		"full marks":                             {graded(30, result.Passed), 100, false, false},
		"one point missing":                      {graded(29, result.Passed, result.Failed), 100, true, false},
		"the share that was asked for":           {graded(20, result.Failed), 66, false, false},
		"a fraction below the share":             {graded(20, result.Failed), 67, true, false},
		"nothing was asked for":                  {graded(0, result.Failed), 0, false, false},
		"a fault of ours among full marks":       {graded(30, result.Passed, result.Error), 100, false, true},
		"a fault of ours, and nothing asked for": {graded(0, result.Error), 0, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			err := outcome(test.graded, test.minScore)
			assert.Equal(t, test.missing, errors.Is(err, errPointsMissing))
			assert.Equal(t, test.noGrade, err != nil && !errors.Is(err, errPointsMissing), "%v", err)
		})
	}
}

func TestKatasAreJudgedOnceEachInTheOrderOfTheCourse(t *testing.T) {
	suite := &catalogue.Suite{Katas: []catalogue.Kata{{Name: "one"}, {Name: "two"}, {Name: "three"}}}
	for _, test := range []struct{ asked, want []string }{
		{nil, []string{"one", "two", "three"}},
		{[]string{"three", "one"}, []string{"one", "three"}},
		{[]string{"two", "two"}, []string{"two"}},
	} {
		katas, err := chosen(suite, test.asked)
		require.NoError(t, err)
		var names []string
		for _, k := range katas {
			names = append(names, k.Name)
		}
		assert.Equal(t, test.want, names)
	}
	_, err := chosen(suite, []string{"one", "four"})
	assert.ErrorContains(t, err, `no kata called "four"`)
}

func TestACommandThatIsStoppedGivesNoGrade(t *testing.T) {
	student := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(student, "katas", "launch"), 0o755))
	for _, args := range [][]string{{"grade", "--submission", student, "--min-score", "0"}, {"verify", "launch", "--suite", "../.."}} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var out, errs bytes.Buffer
		code := Run(ctx, args, Console{In: new(bytes.Buffer), Out: &out, Err: &errs})
		assert.Equal(t, exitNoGrade, code, args)
		assert.Contains(t, errs.String(), "there is no grade")
		assert.Empty(t, out.String())
	}
}

func TestItIsCalledByTheNameThatWorksHere(t *testing.T) {
	before := os.Args
	defer func() { os.Args = before }()
	for name, want := range map[string]string{
		"grader": "grader", filepath.Join("bin", "grader"): filepath.Join("bin", "grader"),
		filepath.Join(t.TempDir(), "grader"): "grader",
	} {
		os.Args = []string{name, "grade"}
		assert.Equal(t, want, calledAs(), name)
	}
}
