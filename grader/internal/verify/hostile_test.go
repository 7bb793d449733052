package verify

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// attacks is a folder of answers that were written against the grader: CASE/KATA/KATA.go.
const attacks = "../grading/testdata/attacks"

// All of them are judged at once: they share their builds, and run side by side. Of the
// older ones, right/ and wrong/, those that take long are left to "make attacks".
func TestHostileSubmissionsComeOutAsRecorded(t *testing.T) {
	suite := courseSuite(t)
	hostile, harmless := readAttacks(t, suite, "hostile"), readAttacks(t, suite, "harmless")
	made := makeAttacks(t, suite)
	require.GreaterOrEqual(t, len(hostile), 100)
	require.GreaterOrEqual(t, len(harmless), 20)
	for _, e := range hostile {
		require.False(t, e.Expect.FullMarks(), "%s: what is hostile does not pass", e.Dir)
		require.Len(t, e.Expect.Kinds, 1, "%s: // kind: says what the first finding is", e.Dir)
		require.Empty(t, e.Expect.May, "%s: what comes out is the same each time", e.Dir)
		if e.Expect.Kinds[0] != result.Race {
			require.NotEmpty(t, e.Expect.At, "%s: // at: says where it is", e.Dir)
		}
	}
	for _, e := range harmless {
		require.True(t, e.Expect.FullMarks(), "%s: what is harmless has full marks", e.Dir)
	}
	exact := slices.Concat(hostile, harmless, made)
	older := slices.Concat(quick(readAttacks(t, suite, "right")), quick(readAttacks(t, suite, "wrong")))
	judgeAttacks(t, slices.Concat(exact, older), func(i int, got result.Kata) string {
		if i < len(exact) {
			return exact[i].Expect.Differs(exact[i].Case.Kata, got)
		}
		return older[i-len(exact)].Expect.compare(got)
	})
}

// quick leaves out those whose first lines say "// costs: …", and those of which a race
// decides what more comes out.
func quick(corpus Corpus) Corpus {
	return slices.DeleteFunc(corpus, func(e Example) bool {
		if len(e.Expect.May) > 0 || slices.Contains(e.Expect.Kinds, result.Race) {
			return true
		}
		return slices.ContainsFunc(e.Case.Answer.Files, func(f submission.File) bool { return bytes.Contains(f.Src, []byte("\n// costs: ")) })
	})
}

func courseSuite(t *testing.T) *catalogue.Suite {
	suite, err := catalogue.Load(os.DirFS(root+"/katas"), os.DirFS(root+"/solutions"))
	require.NoError(t, err)
	return suite
}

// readAttacks reads one part of them. Every answer says in its first lines what must
// come out.
func readAttacks(t *testing.T, suite *catalogue.Suite, part string) Corpus {
	var corpus Corpus
	for _, name := range folders(filepath.Join(attacks, part)) {
		dir := filepath.Join(attacks, part, name)
		katas := folders(dir)
		require.Len(t, katas, 1, dir)
		dir = filepath.Join(dir, katas[0])
		k, ok := suite.Find(katas[0])
		require.True(t, ok, dir)
		expect, err := ReadExpectation(dir, k)
		require.NoError(t, err, dir)
		answer, err := submission.Read(dir)
		require.NoError(t, err, dir)
		corpus = append(corpus, Example{Dir: part + "/" + name, Expect: expect, Case: grading.Case{Kata: k, Answer: answer}})
	}
	require.NotEmpty(t, corpus)
	return corpus
}

// judgeAttacks judges them under a single schedule: what most of them try has nothing
// to do with schedules, and some use up every limit there is. differs says how a verdict
// differs from what must come out.
func judgeAttacks(t *testing.T, corpus Corpus, differs func(i int, got result.Kata) string) {
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	judge := &grading.Judge{Tools: tools, CacheDir: t.TempDir()}
	var cases []grading.Case
	for _, e := range corpus {
		cases = append(cases, e.Case)
	}
	verdicts, err := judge.Judge(t.Context(), cases, grading.Options{Schedules: 1, Seed: 1, Jobs: 2, Fresh: true, Progress: quiet{}})
	require.NoError(t, err)
	for i, v := range verdicts {
		if what := differs(i, v.Kata); what != "" {
			assert.Fail(t, corpus[i].Dir+": "+what+"\n"+summary(v))
		}
	}
}

// The threat model names the attacks that show each layer at work, and each of them is
// there.
func TestTheThreatModelNamesAttacksThatThereAre(t *testing.T) {
	text, err := os.ReadFile(root + "/docs/threat-model.md")
	require.NoError(t, err)
	_, proof, found := strings.Cut(string(text), "## The proof")
	require.True(t, found)
	proof, _, _ = strings.Cut(proof, "## ")
	names := regexp.MustCompile("`[a-z]+(-[a-z]+)+(-…)?`").FindAllString(proof, -1)
	require.Greater(t, len(names), 60)
	for _, name := range names {
		name = strings.ReplaceAll(strings.Trim(name, "`"), "…", "*")
		dirs, err := filepath.Glob(filepath.Join(attacks, "h*", name))
		require.NoError(t, err)
		assert.NotEmpty(t, dirs, "there is no attack %s", name)
	}
}

type quiet struct{}

func (quiet) Step(string, string)  {}
func (quiet) Finished(result.Kata) {}
