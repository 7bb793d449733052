package report

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// The payload travels in one environment variable, of which Linux takes 128 KiB.
const (
	mostPayload = 90_000 // bytes of JSON; base64 makes 120,000 of them
	mostParts   = 1_000
	mostMessage = 300 // characters
)

// WriteClassroom writes the payload of GitHub Classroom's autograding reporter: JSON in
// base64, on one line.
//
//  1. One of the reporter's tables counts tests that passed and multiplies, its notices
//     add points. Both agree only if all tests have the same points. So a test is a
//     part of a row's points: as many points as divide every row's of all katas.
//  2. A row's parts follow each other, the ones that were reached first. The name says
//     kata, row, and which part of how many.
//  3. The first part of a row that was not reached says why.
//  4. There is always a test, and each has all keys.
//  5. Where the grader failed there is no grade: the payload says so in one test and
//     claims 0 of 0 points, for which the reporter writes no points at all.
//  6. If the messages are too long for the payload's place, they go.
func WriteClassroom(w io.Writer, r result.Result) error {
	payload, err := classroomPayload(r)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, payload+"\n")
	return err
}

type autograding struct {
	Version  int             `json:"version"`
	Status   string          `json:"status"` // "pass", "fail", "error"
	MaxScore int             `json:"max_score"`
	Tests    []autogradeTest `json:"tests"`
}

type autogradeTest struct {
	Name          string  `json:"name"`
	Status        string  `json:"status"` // "pass", "fail", "error"
	Score         int     `json:"score"`
	Message       *string `json:"message"`
	TestCode      string  `json:"test_code"`
	Filename      string  `json:"filename"`
	LineNo        int     `json:"line_no"`
	ExecutionTime string  `json:"execution_time"`
}

func classroomPayload(r result.Result) (string, error) {
	a := autograding{Version: 1, Status: "pass", MaxScore: r.MaxScore}
	switch verdict(r) {
	case "error":
		a.Status, a.MaxScore = "error", 0
		a.Tests = []autogradeTest{test("no grade", "error", wording.Summary(r))}
	case "failure":
		a.Status = "fail"
		fallthrough
	default:
		tests, err := parts(r)
		if err != nil {
			return "", err
		}
		a.Tests = tests
	}
	text, err := json.Marshal(a)
	if err == nil && len(text) > mostPayload {
		for i := range a.Tests {
			a.Tests[i].Message = nil
		}
		text, err = json.Marshal(a)
	}
	if err != nil {
		return "", fmt.Errorf("encoding the payload: %w", err)
	}
	return base64.StdEncoding.EncodeToString(text), nil
}

// parts applies rules 1 to 3.
func parts(r result.Result) ([]autogradeTest, error) {
	lines := sheet(r)
	size, most := 0, 0
	for _, l := range lines {
		size = gcd(gcd(size, l.points), l.most)
		most += l.most
	}
	if size == 0 {
		return []autogradeTest{test("katas", "pass", "")}, nil
	}
	if n := most / size; n > mostParts {
		return nil, fmt.Errorf("the autograding reporter needs tests of equal points, and these katas would need %d: %d are the most; give them points with a common divisor", n, mostParts)
	}
	var all []autogradeTest
	for _, l := range lines {
		n := l.most / size
		for i := range n {
			t := test(l.name, "fail", "")
			if n > 1 {
				t.Name += fmt.Sprintf(" (%d of %d)", i+1, n)
			}
			switch reached := l.points / size; {
			case i < reached:
				t.Status, t.Score = "pass", size
			case i == reached:
				t = withMessage(t, l.why)
				t.Filename, t.LineNo = l.file, l.line
			}
			if i == 0 {
				t.ExecutionTime = fmt.Sprintf("%.2fs", l.seconds)
			}
			all = append(all, t)
		}
	}
	return all, nil
}

func test(name, status, message string) autogradeTest {
	return withMessage(autogradeTest{Name: name, Status: status, ExecutionTime: "0.00s"}, message)
}

func withMessage(t autogradeTest, message string) autogradeTest {
	if message = clean.Line(message, mostMessage); message != "" {
		t.Message = &message
	}
	return t
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
