package specimen_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// judge judges specimens.
func judge(t *testing.T, opts grading.Options, cases ...grading.Case) []grading.Verdict {
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	opts.Seed, opts.Jobs, opts.Fresh, opts.Progress = 1, 2, true, silent{}
	verdicts, err := (&grading.Judge{Tools: tools, CacheDir: t.TempDir()}).Judge(t.Context(), cases, opts)
	require.NoError(t, err)
	return verdicts
}

// twins are the specimens in testdata/twins, by name.
func twins(t *testing.T) map[string]specimen.Specimen {
	all, err := specimen.Load("testdata/twins")
	require.NoError(t, err)
	byName := map[string]specimen.Specimen{}
	for _, s := range all {
		byName[s.Name] = s
	}
	return byName
}

// All that the tests below look at is judged at once: linking is what costs.
func TestSchedules(t *testing.T) {
	all := twins(t)
	verdicts := judge(t, grading.Options{Schedules: 12, Story: true},
		all["unguarded"].Bug(), all["unguarded"].Mended(),
		all["spinlock"].Bug(), all["spinlock"].Mended(),
		all["lostupdate"].Bug(), all["lostupdate"].Mended(),
		all["sendclosed"].Bug(), all["sendclosed"].Mended())

	t.Run("no schedule hides a race", func(t *testing.T) {
		race, mended := verdicts[0], verdicts[1]
		require.NotEmpty(t, race.Kata.Findings)
		assert.Equal(t, result.Race, race.Kata.Findings[0].Kind)
		assert.Equal(t, 14, race.Kata.Findings[0].Line)
		assert.Equal(t, "12 of 12", race.Run.Seen)
		assert.Equal(t, result.Passed, mended.Kata.Status, "%v", mended.Kata.Findings)
	})

	// While the holder of the lock naps in a hook, the others keep the clock from
	// moving: that is no busy-wait of theirs.
	t.Run("who spins only while a hook naps is judged without naps", func(t *testing.T) {
		spins, mended := verdicts[2], verdicts[3]
		assert.Equal(t, result.Passed, mended.Kata.Status, "%v", mended.Kata.Findings)
		require.NotEmpty(t, spins.Kata.Findings)
		assert.Equal(t, result.BusyWait, spins.Kata.Findings[0].Kind)
	})

	t.Run("a finding says how often it shows and what the goroutines did", func(t *testing.T) {
		lost, mended := verdicts[4], verdicts[5]
		assert.Equal(t, result.Passed, mended.Kata.Status, "%v", mended.Kata.Findings)
		require.Equal(t, result.Failed, lost.Kata.Status)
		assert.Regexp(t, regexp.MustCompile(`^[1-9]\d* of 12$`), lost.Run.Seen)
		assert.NotZero(t, lost.Run.Schedule)
		holding := 0
		for _, l := range lost.Run.Timeline {
			for _, s := range l.Steps {
				if s.State == result.Holding {
					holding++
					assert.Equal(t, "c.mu", s.On)
					assert.Equal(t, "katas/lostupdate/lostupdate.go", s.File)
				}
			}
		}
		assert.GreaterOrEqual(t, holding, 4, "each of the two takes the lock twice")
	})

	t.Run("what the goroutines did until one of them panicked is told, though the process died of it", func(t *testing.T) {
		died, mended := verdicts[6], verdicts[7]
		assert.Equal(t, result.Passed, mended.Kata.Status, "%v", mended.Kata.Findings)
		require.NotEmpty(t, died.Kata.Findings)
		assert.Equal(t, result.Panic, died.Kata.Findings[0].Kind)
		assert.Equal(t, 1, died.Run.Schedule)
		require.NotEmpty(t, died.Run.Timeline)
		var did []string
		for _, l := range died.Run.Timeline {
			for _, s := range l.Steps {
				did = append(did, s.Op+" "+s.On)
			}
		}
		assert.Subset(t, did, []string{"close done", "send done"})
	})
}

func TestTheHooksFindABugByThemselves(t *testing.T) {
	lost := judge(t, grading.Options{First: 1, Schedules: 11}, twins(t)["lostupdate"].Bug())[0]
	assert.Equal(t, result.Failed, lost.Kata.Status)
}
