package advice_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/advice"
	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/katas"
)

const root = "../../.."

func TestNoRightAnswerGetsAdvice(t *testing.T) {
	for kata := range suite(t) {
		dirs := append(folders(t, "solutions/"+kata+"/testdata/right/*"), "solutions/"+kata)
		require.GreaterOrEqual(t, len(dirs), 4, kata)
		for _, dir := range dirs {
			assert.Empty(t, remarks(t, kata, dir), dir)
		}
	}
}

func TestNoAnswerThatTheAttacksCallRightGetsAdvice(t *testing.T) {
	dirs := folders(t, "grader/internal/grading/testdata/attacks/right/*/*")
	require.NotEmpty(t, dirs)
	for _, dir := range dirs {
		assert.Empty(t, remarks(t, filepath.Base(dir), dir), dir)
	}
}

func TestNoMendedSpecimenGetsAdvice(t *testing.T) {
	dirs := folders(t, "grader/internal/specimen/testdata/*/*/mended")
	require.NotEmpty(t, dirs)
	for _, dir := range dirs {
		assert.Empty(t, remarks(t, filepath.Base(filepath.Dir(dir)), dir), dir)
	}
}

// The wrong answers are the traps that students fall into. Where the source alone
// shows one, there is advice, at the line where it stands.
func TestWrongAnswersGetAdvice(t *testing.T) {
	for dir, want := range map[string]struct {
		line int
		says string
	}{
		"breakout/testdata/wrong/closed-input-spins":               {16, "leaves only the `select`"},
		"breakout/testdata/wrong/default-spins":                    {20, "never waits"},
		"breakout/testdata/wrong/end-of-ctx-spins":                 {13, "leaves only the `select`"},
		"breakout/testdata/wrong/guard-is-never-cancelled":         {13, "cancel function is thrown away"},
		"breakout/testdata/wrong/label-on-the-select":              {14, "`loop` is on the `select`"},
		"closing/testdata/wrong/sleeps-and-closes":                 {15, "sends on `out` after this close panics"},
		"deadline/testdata/wrong/break-leaves-only-the-select":     {25, "leaves only the `select`"},
		"deadline/testdata/wrong/cancel-dropped":                   {12, "cancel function is thrown away"},
		"deadline/testdata/wrong/ticks-forwarded-for-ever":         {18, "Send in a `select`"},
		"directions/testdata/wrong/sleeps-for-the-result":          {35, "does not wait for the goroutines"},
		"firstwins/testdata/wrong/losers-stuck-on-a-send":          {36, "`make(chan result[T], n)`"},
		"launch/testdata/wrong/adds-inside-the-goroutine":          {14, "`Add` runs inside the goroutine"},
		"launch/testdata/wrong/shared-loop-variable":               {18, "share this variable"},
		"launch/testdata/wrong/sleeps-instead-of-waiting":          {13, "does not wait for the goroutines"},
		"launch/testdata/wrong/sleeps-long-enough":                 {14, "does not wait for the goroutines"},
		"launch/testdata/wrong/waits-inside-the-loop":              {13, "one after another"},
		"lostworker/testdata/wrong/room-for-one":                   {19, "Whoever sends on `answers`"},
		"lostworker/testdata/wrong/told-but-stuck":                 {16, "Whoever sends on `finds`"},
		"lostworker/testdata/wrong/told-only-after-a-find":         {17, "on which `cancel` is not called"},
		"multiplex/testdata/wrong/closed-input-spins":              {22, "once `in` is closed"},
		"racymap/testdata/wrong/snapshot-locks-twice":              {37, "`Count` locks `v.mu`"},
		"racymap/testdata/wrong/unlock-forgotten-on-early-return":  {29, "`v.mu` is still locked"},
		"racymap/testdata/wrong/value-receiver-copies-the-lock":    {26, "copy of the `Visits`, and with it of the `sync.Mutex`"},
		"sleepsync/testdata/wrong/adds-inside-the-goroutine":       {17, "`Add` runs inside the goroutine"},
		"sleepsync/testdata/wrong/sleeps-longer":                   {21, "does not wait for the goroutines"},
		"stopdrain/testdata/wrong/closed-input-spins":              {16, "once `in` is closed"},
		"stopdrain/testdata/wrong/drains-when-asked-the-wrong-way": {10, "nothing to drain"},
		"stopdrain/testdata/wrong/drains-without-asking":           {19, "nothing to drain"},
		"timeout/testdata/wrong/context-not-cancelled":             {15, "cancel function is thrown away"},
		"timeout/testdata/wrong/room-for-one":                      {15, "Whoever sends on `answers`"},
		"waitgroup/testdata/wrong/adds-inside-the-goroutine":       {17, "`Add` runs inside the goroutine"},
		"waitgroup/testdata/wrong/waits-inside-the-loop":           {19, "one after another"},
		"timeout/testdata/wrong/unbuffered-channel":                {16, "Whoever sends on `answers`"},
	} {
		t.Run(dir, func(t *testing.T) {
			kata, _, _ := strings.Cut(dir, "/")
			got := remarks(t, kata, "solutions/"+dir)
			require.NotEmpty(t, got)
			assert.Equal(t, "katas/"+kata+"/"+kata+".go", got[0].File)
			assert.Equal(t, want.line, got[0].Line)
			assert.Contains(t, got[0].Message, want.says)
		})
	}
}

// remarks reads the answer to a kata in a folder of this repository, as the grader
// would, and returns what there is to remark on it.
func remarks(t *testing.T, kata, dir string) []advice.Remark {
	t.Helper()
	answer, err := submission.Read(filepath.Join(root, filepath.FromSlash(dir)))
	require.NoError(t, err)
	var files []instrument.File
	for _, f := range answer.Files {
		files = append(files, instrument.File(f))
	}
	return judged(t, kata, files, suite(t)[kata].Imports...)
}

// judged returns the remarks on files that compile.
func judged(t testing.TB, kata string, files []instrument.File, extra ...string) []advice.Remark {
	t.Helper()
	rules := instrument.Rules{Package: kata, Path: "katas/" + kata, ExtraImports: extra}
	answer, problems := instrument.Answer(files, files, rules, instrumenttest.Target(), instrumenttest.Std(t))
	require.Empty(t, instrumenttest.Texts(problems))
	return answer.Remarks
}

// suite is the course: katas by name.
func suite(t *testing.T) map[string]catalogue.Kata {
	t.Helper()
	given, err := katas.Files()
	require.NoError(t, err)
	s, err := catalogue.Load(given, os.DirFS("../../../solutions"))
	require.NoError(t, err)
	all := map[string]catalogue.Kata{}
	for _, k := range s.Katas {
		all[k.Name] = k
	}
	require.NotEmpty(t, all)
	return all
}

// folders are the folders that match, as paths in the repository.
func folders(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
	require.NoError(t, err)
	var all []string
	for _, dir := range found {
		rel, err := filepath.Rel(root, dir)
		require.NoError(t, err)
		all = append(all, filepath.ToSlash(rel))
	}
	return all
}
