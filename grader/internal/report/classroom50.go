package report

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/markdown"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// releaseBody is the file that Classroom 50 publishes as the text of the release, beside
// the result.
const releaseBody = "release-body.md"

// WriteClassroom50 writes Classroom 50's result.json, schema "classroom50/result/v1".
//
//  1. Its keys are exactly those that an autograder has to write; who handed in and when
//     is the runner's to say. What it repeats is what the runner has put into the
//     environment.
//  2. One test is one row of a kata's score sheet. A test may carry more keys: one whose
//     points are missing says why.
//  3. The tests' points add up to the score.
//  4. Where the grader failed there is no grade: 0 of 0 points, and one test that says so.
func WriteClassroom50(w io.Writer, r result.Result, getenv func(string) string) error {
	env, err := classroom50Environment(getenv)
	if err != nil {
		return err
	}
	c := classroom50{
		Schema: "classroom50/result/v1", classroom50Env: env,
		Score: r.Score, MaxScore: r.MaxScore,
	}
	if verdict(r) == "error" {
		c.Score, c.MaxScore = 0, 0
		c.Tests = []classroom50Test{{Name: "no grade", Message: wording.Summary(r)}}
		return writeJSON(w, c)
	}
	c.Tests = []classroom50Test{}
	for _, l := range sheet(r) {
		c.Tests = append(c.Tests, classroom50Test{
			Name: l.name, Passed: l.status == result.RowPass, Score: l.points, MaxScore: l.most, Message: l.why,
		})
	}
	return writeJSON(w, c)
}

type classroom50 struct {
	Schema string `json:"schema"`
	classroom50Env
	Score    int               `json:"score"`
	MaxScore int               `json:"max-score"`
	Tests    []classroom50Test `json:"tests"`
}

type classroom50Env struct {
	Classroom  string `json:"classroom"`
	Assignment string `json:"assignment"`
	Submission string `json:"submission"`
	Commit     string `json:"commit"`
	Release    string `json:"release"`
	Review     string `json:"review"`
}

type classroom50Test struct {
	Name     string `json:"test-name"`
	Passed   bool   `json:"passed"`
	Score    int    `json:"score"`
	MaxScore int    `json:"max-score"`
	Message  string `json:"message,omitempty"`
}

// classroom50Environment reads what the runner says of the submission.
func classroom50Environment(getenv func(string) string) (classroom50Env, error) {
	var missing []string
	need := func(name string) string {
		value := ""
		if getenv != nil {
			value = getenv(name)
		}
		if value == "" {
			missing = append(missing, name)
		}
		return value
	}
	env := classroom50Env{
		Classroom: need("CLASSROOM"), Assignment: need("ASSIGNMENT"), Submission: need("SUBMISSION_TAG"),
		Commit: need("COMMIT_URL"), Release: need("RELEASE_URL"),
	}
	if len(missing) > 0 {
		return env, fmt.Errorf("Classroom 50's runner sets CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL and RELEASE_URL; not set here: %s", strings.Join(missing, ", "))
	}
	if !strings.HasPrefix(env.Submission, "submit/") {
		return env, errors.New("SUBMISSION_TAG is not one of Classroom 50's, which begin with submit/")
	}
	env.Review = env.Commit
	if review := getenv("REVIEW_URL"); review != "" {
		env.Review = review
	}
	return env, nil
}

// mostRelease is the room that a release has for its text: GitHub takes 125,000
// characters.
const mostRelease = 120_000 // bytes

func classroom50Release(w io.Writer, r result.Result, o Options) error {
	return markdown.Write(w, r, markdown.Options{Limit: mostRelease, Reveal: o.Reveal})
}

// classroom50Outputs are the outputs that Classroom 50 shows at the commit.
func classroom50Outputs(r result.Result) string {
	return output("status", verdict(r)) + output("summary", wording.Summary(r))
}
