//go:build unix

package grading

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// program is a judged program: a shell script that keeps to the harness's protocol. The
// first check of one row finds something of some kind; then it does as it is told.
const program = `#!/bin/sh
read -r job <&3
nonce=${job#*'"nonce":"'}
nonce=${nonce%%%%'"'*}
rows=${job#*'"rows":['}
rows=${rows%%%%']'*}
IFS=,
for row in $rows; do
	echo "{\"nonce\":\"$nonce\",\"event\":\"begin\",\"row\":$row,\"check\":\"c\"}" >&4
	if [ "$row" = '"%s"' ]; then
		echo "{\"nonce\":\"$nonce\",\"event\":\"finding\",\"kind\":\"%s\",\"row\":$row,\"check\":\"c\"}" >&4
		%s
	fi
	echo "{\"nonce\":\"$nonce\",\"event\":\"end\",\"row\":$row}" >&4
	echo "{\"nonce\":\"$nonce\",\"event\":\"row\",\"row\":$row}" >&4
done
echo "{\"nonce\":\"$nonce\",\"event\":\"done\"}" >&4
exit $code
`

func TestAnAnswerIsRunAsOftenAsItsVerdictNeeds(t *testing.T) {
	points := map[result.RowName]int{result.Correctness: 4, result.Leaks: 2, result.Races: 4}
	const (
		fail, pass, not    = result.RowFail, result.RowPass, result.RowNotEarned
		correctness, leaks = result.Correctness, result.Leaks
	)
	for name, test := range map[string]struct {
		row  result.RowName // in which something is found
		kind result.Kind
		then string // what the program does then
		gate result.RowName
		runs int
		rows []result.RowStatus
	}{
		"it spins in correctness: all is decided":                  {correctness, result.BusyWait, "exit 3", "", 1, []result.RowStatus{fail, not, not}},
		"it spins in correctness, which is the gate":               {correctness, result.BusyWait, "exit 3", correctness, 1, []result.RowStatus{fail, not, not}},
		"it spins in correctness, and another row is the gate":     {correctness, result.BusyWait, "exit 3", result.Races, 2, []result.RowStatus{fail, not, not}},
		"it spins in another row: each is run alone":               {leaks, result.BusyWait, "exit 3", "", 5, []result.RowStatus{pass, fail, pass}},
		"it ends in the middle of a record: what it said stands":   {correctness, result.OverLimit, `printf '{"nonce":"%s","eve' "$nonce" >&4; exit 3`, "", 1, []result.RowStatus{fail, not, not}},
		"all checks come to their end":                             {leaks, result.TooSlow, "code=1", "", 1, []result.RowStatus{pass, fail, pass}},
		"all checks come to their end, and correctness has failed": {correctness, result.WrongAnswer, "code=1", "", 1, []result.RowStatus{fail, not, not}},
		"a check ends the process: each row is run alone":          {correctness, result.WrongAnswer, "exit 3", "", 5, []result.RowStatus{fail, not, not}},
		"it ends with an odd exit code: each row is run alone":     {correctness, result.WrongAnswer, "code=7", "", 4, []result.RowStatus{fail, not, not}},
		"it speaks of a race: each row is run alone":               {correctness, result.WrongAnswer, "code=1; echo 'WARNING: DATA RACE' >&2", "", 4, []result.RowStatus{fail, not, not}},
		"somebody else writes records: each row is run alone":      {correctness, result.WrongAnswer, "code=1; echo '{}' >&4", "", 4, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(sandbox.Without, "landlock") // which allows judged programs no shell
			path := filepath.Join(t.TempDir(), "program")
			require.NoError(t, os.WriteFile(path, fmt.Appendf(nil, program, test.row, test.kind, test.then), 0o755))
			runs := 0
			var verdict Verdict
			trial := trial{
				Case: Case{Kata: catalogue.Kata{Name: "k", Entry: "F", Points: points, Gate: test.gate}}, id: "k0_k", verdict: &verdict,
				observe: func(Case, execution.Outcome) { runs++ },
			}
			require.NoError(t, trial.run(t.Context(), path, Options{Schedules: 1, Seed: 1}))
			var rows []result.RowStatus
			for _, row := range verdict.Kata.Rows {
				rows = append(rows, row.Status)
			}
			if test.rows == nil {
				test.rows = []result.RowStatus{result.RowNotJudged, result.RowNotJudged, result.RowNotJudged}
			}
			assert.Equal(t, test.rows, rows, "%v", verdict.Kata.Findings)
			assert.Equal(t, test.runs, runs)
		})
	}
}
