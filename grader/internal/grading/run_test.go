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
	"github.com/concurrency-katas/go/grader/internal/result"
)

// spinner is a judged program in which the first check of one row spins, and the
// others are in order.
const spinner = `#!/bin/sh
read -r job <&3
nonce=${job#*'"nonce":"'}
nonce=${nonce%%%%'"'*}
rows=${job#*'"rows":['}
rows=${rows%%%%']'*}
IFS=,
for row in $rows; do
	echo "{\"nonce\":\"$nonce\",\"event\":\"begin\",\"row\":$row,\"check\":\"c\"}" >&4
	if [ "$row" = '"%s"' ]; then
		echo "{\"nonce\":\"$nonce\",\"event\":\"finding\",\"kind\":\"busy-wait\",\"row\":$row,\"check\":\"c\"}" >&4
		exit 3
	fi
	echo "{\"nonce\":\"$nonce\",\"event\":\"end\",\"row\":$row}" >&4
	echo "{\"nonce\":\"$nonce\",\"event\":\"row\",\"row\":$row}" >&4
done
echo "{\"nonce\":\"$nonce\",\"event\":\"done\"}" >&4
`

func TestAnAnswerThatSpinsIsRunAsOftenAsItsVerdictNeeds(t *testing.T) {
	points := map[result.RowName]int{result.Correctness: 4, result.Leaks: 2, result.Races: 4}
	const fail, pass, not = result.RowFail, result.RowPass, result.RowNotEarned
	for name, test := range map[string]struct {
		spins result.RowName
		gate  result.RowName
		runs  int
		rows  []result.RowStatus
	}{
		"in correctness: all is decided":                  {result.Correctness, "", 1, []result.RowStatus{fail, not, not}},
		"in correctness, which is the gate":               {result.Correctness, result.Correctness, 1, []result.RowStatus{fail, not, not}},
		"in correctness, and another row is the gate":     {result.Correctness, result.Races, 2, []result.RowStatus{fail, not, not}},
		"in another row: each is run alone for the proof": {result.Leaks, "", 5, []result.RowStatus{pass, fail, pass}},
	} {
		t.Run(name, func(t *testing.T) {
			program := filepath.Join(t.TempDir(), "program")
			require.NoError(t, os.WriteFile(program, fmt.Appendf(nil, spinner, test.spins), 0o755))
			runs := 0
			var verdict Verdict
			trial := trial{
				Case: Case{Kata: catalogue.Kata{Name: "k", Entry: "F", Points: points, Gate: test.gate}}, id: "k0_k", verdict: &verdict,
				observe: func(Case, execution.Outcome) { runs++ },
			}
			require.NoError(t, trial.run(t.Context(), program, Options{Schedules: 1, Seed: 1}))
			var rows []result.RowStatus
			for _, row := range verdict.Kata.Rows {
				rows = append(rows, row.Status)
			}
			assert.Equal(t, test.rows, rows)
			assert.Equal(t, result.BusyWait, verdict.Kata.Findings[0].Kind)
			assert.Equal(t, test.runs, runs)
		})
	}
}
