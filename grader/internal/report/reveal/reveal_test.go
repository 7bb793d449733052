package reveal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestFullShowsEverything(t *testing.T) { // rule 1
	assert.Equal(t, reporttest.Sample(), reveal.Full.Of(reporttest.Sample()))
}

func TestFindingsShowsWhatIsWrongAndNotWhatTheChecksSaw(t *testing.T) { // rule 2
	all, shown := reporttest.Sample(), reveal.Findings.Of(reporttest.Sample())
	assert.Equal(t, all.Katas, shown.Katas)
	run := shown.Run.Katas["launch"]
	assert.Equal(t, result.KataRun{Seconds: 0.412, Evidence: []string{""}, Seen: "3 of 12", Schedule: 7}, run)
	assert.Equal(t, all.Run.Katas["latch"], shown.Run.Katas["latch"], "the compiler's words are no secret")
}

func TestRowsShowsNoFindingOfAHiddenTest(t *testing.T) { // rule 3
	all, shown := reporttest.Sample(), reveal.Rows.Of(reporttest.Sample())
	for i, k := range shown.Katas {
		assert.Equal(t, all.Katas[i].Rows, k.Rows)
		assert.Empty(t, k.Advice)
		for _, f := range k.Findings {
			assert.Contains(t, []result.Kind{result.Compile, result.RefusedSource, result.GraderError}, f.Kind)
		}
		run := shown.Run.Katas[k.Name]
		assert.LessOrEqual(t, len(run.Evidence), len(k.Findings))
		assert.Empty(t, run.Seen)
		assert.Zero(t, run.Schedule)
		assert.Empty(t, run.Timeline)
	}
	assert.Len(t, shown.Katas[9].Findings, 2)
	assert.Equal(t, all.Run.Katas["latch"], shown.Run.Katas["latch"])
}

func TestScoreShowsPointsAndStatusOfEachKata(t *testing.T) { // rule 4
	for _, level := range []reveal.Level{reveal.Score, "", "odd"} {
		for _, k := range level.Of(reporttest.Sample()).Katas {
			assert.Empty(t, k.Rows)
			assert.Empty(t, k.Advice)
			if k.Status != result.Error {
				assert.Empty(t, k.Findings)
			}
		}
		for name, run := range level.Of(reporttest.Sample()).Run.Katas {
			run.Seconds, run.Remembered = 0, false
			if name != "relay" {
				assert.Equal(t, result.KataRun{}, run)
			}
		}
	}
}

func TestAFaultOfTheGradersIsToldAtEveryLevel(t *testing.T) {
	for _, level := range reveal.Levels() {
		shown := level.Of(reporttest.Sample())
		assert.Equal(t, "The judge's process could not be started.", shown.Katas[11].Findings[0].Message)
		evidence := shown.Run.Katas["relay"].Evidence
		assert.Len(t, evidence, 1)
		assert.Equal(t, level == reveal.Full, evidence[0] != "", "what it was seen by may come from a hidden test")
	}
}

func TestNoLevelChangesTheScore(t *testing.T) {
	all := reporttest.Sample()
	for _, level := range reveal.Levels() {
		shown := level.Of(all)
		assert.Equal(t, all.Score, shown.Score)
		assert.Equal(t, all.MaxScore, shown.MaxScore)
		for i, k := range shown.Katas {
			assert.Equal(t, all.Katas[i].Status, k.Status)
			assert.Equal(t, all.Katas[i].Score, k.Score)
			assert.Equal(t, all.Katas[i].MaxScore, k.MaxScore)
		}
	}
	assert.Equal(t, reporttest.Sample(), all, "the result itself is left alone")
}

func TestParse(t *testing.T) {
	for _, level := range reveal.Levels() {
		got, err := reveal.Parse(string(level))
		require.NoError(t, err)
		assert.Equal(t, level, got)
	}
	_, err := reveal.Parse("all")
	assert.EqualError(t, err, `unknown level "all": --reveal takes one of full, findings, rows, score`)
}
