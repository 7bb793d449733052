package specimen_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

func loadRare(t *testing.T) []specimen.Specimen {
	all, err := specimen.Load("testdata/rare")
	require.NoError(t, err)
	return all
}

func TestEveryRareBugSaysItsFamilyAndWhatItIs(t *testing.T) {
	seen := map[string]int{}
	for _, s := range loadRare(t) {
		t.Run(s.Name, func(t *testing.T) {
			assert.Contains(t, specimen.Families(), s.Family)
			seen[s.Family]++
			for twin, line := range map[string]string{"bug": "// Bug: ", "mended": "// Mended: "} {
				src, err := os.ReadFile(filepath.Join("testdata/rare", s.Name, twin, s.Name+".go"))
				require.NoError(t, err)
				assert.Contains(t, string(src), "\n// Family: "+s.Family+".\n"+line)
			}
		})
	}
	for _, family := range specimen.Families() {
		assert.GreaterOrEqual(t, seen[family], 2, "%s has too few programs", family)
	}
}

// rig builds every bug and every mended twin. Case 2*i is the bug of all[i], and
// case 2*i+1 its twin.
func rig(t *testing.T, all []specimen.Specimen) *grading.Rig {
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	var cases []grading.Case
	for _, s := range all {
		cases = append(cases, s.Bug(), s.Mended())
	}
	judge := &grading.Judge{Tools: tools, CacheDir: t.TempDir()}
	built, err := judge.Rig(t.Context(), cases, silent{})
	require.NoError(t, err)
	t.Cleanup(func() { built.Close() })
	return built
}

// more is how many schedules a mended twin has to pass after the default ones.
const more = 200

func TestRareBugsAreToldAndTheirMendedTwinsPass(t *testing.T) {
	all := loadRare(t)
	built := rig(t, all)
	run := func(t *testing.T, i int, opts grading.Options) grading.Run {
		opts.Seed = 1
		r, err := built.Run(t.Context(), i, opts)
		require.NoError(t, err)
		return r
	}
	for i, s := range all {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			if bug := run(t, 2*i, grading.Options{Schedules: grading.DefaultSchedules}); bug.Found {
				require.NotEmpty(t, bug.Findings, "something was out of order, and nothing says what")
				assert.NotEqual(t, result.GraderError, bug.Findings[0].Kind, "%v", bug.Findings)
				// A wrong answer shows in the test, and may have no place in the program.
				assert.Contains(t, []string{"", "katas/" + s.Name + "/" + s.Name + ".go"}, bug.Findings[0].File, "%v", bug.Findings)
			}
			mended := run(t, 2*i+1, grading.Options{Schedules: grading.DefaultSchedules + more})
			assert.False(t, mended.Found, "%v", mended.Findings)
		})
	}
}
