package verify

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
)

var kata = catalogue.Kata{Name: "k", Points: map[result.RowName]int{result.Correctness: 6, result.Leaks: 2, result.Races: 2}}

func TestReadExpectation(t *testing.T) {
	for _, test := range []struct {
		name, src string
		want      Expectation
		fails     bool
	}{
		{"rows that fail", "// want: leaks races\npackage k\n", Expectation{Want: []result.RowName{result.Leaks, result.Races}}, false},
		{"rows that may fail", "// want: races\n// may: correctness\n// Why.\npackage k\n", Expectation{Want: []result.RowName{result.Races}, May: []result.RowName{result.Correctness}}, false},
		{"rows whose first finding varies", "// want: correctness\n// varies: correctness leaks\npackage k\n", Expectation{Want: []result.RowName{result.Correctness}, Varies: []result.RowName{result.Correctness, result.Leaks}}, false},
		{"a row that varies and that this kata has not", "// want: leaks\n// varies: timing\npackage k\n", Expectation{}, true},
		{"a status", "// want: does-not-compile\npackage k\n", Expectation{Status: result.DoesNotCompile}, false},
		{"full marks", "// want: passed\npackage k\n", Expectation{}, false},
		{"what the first finding may be", "// want: correctness\n// kind: hang deadlock\npackage k\n", Expectation{Want: []result.RowName{result.Correctness}, Kinds: []result.Kind{result.Hang, result.Deadlock}}, false},
		{"a kind that there is not", "// want: leaks\n// kind: leaky\npackage k\n", Expectation{}, true},
		{"a want without a word", "// want:\npackage k\n", Expectation{}, true},
		{"a row that this kata has not", "// want: timing\npackage k\n", Expectation{}, true},
		{"a may that is no row", "// want: leaks\n// may: sometimes\npackage k\n", Expectation{}, true},
		{"nothing said", "// A wrong answer.\npackage k\n", Expectation{}, true},
		{"said too late", "package k\n// want: leaks\n", Expectation{}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "k.go"), []byte(test.src), 0o600))
			got, err := ReadExpectation(dir, kata)
			if test.fails {
				assert.Error(t, err)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestCompare(t *testing.T) {
	verdict := func(status result.Status, score int, rows ...result.RowStatus) result.Kata {
		k := result.Kata{Status: status, Score: score, MaxScore: 10}
		for i, row := range kata.Rows() {
			k.Rows = append(k.Rows, result.Row{Name: row, Status: rows[i]})
		}
		return k
	}
	const pass, fail, not, none = result.RowPass, result.RowFail, result.RowNotEarned, result.RowNotJudged
	leaks := Expectation{Want: []result.RowName{result.Leaks}}
	hangs := Expectation{Want: []result.RowName{result.Correctness}, Kinds: []result.Kind{result.Hang, result.Deadlock}}
	racy := Expectation{Want: []result.RowName{result.Races}, May: []result.RowName{result.Correctness}}
	found := func(k result.Kata, kind result.Kind) result.Kata {
		k.Findings = []result.Finding{{Kind: kind}}
		return k
	}
	for _, test := range []struct {
		name   string
		expect Expectation
		got    result.Kata
		holds  bool
	}{
		{"one of the kinds", hangs, found(verdict(result.Failed, 0, fail, not, not), result.Deadlock), true},
		{"another kind", hangs, found(verdict(result.Failed, 0, fail, not, not), result.WrongAnswer), false},
		{"a right answer with full marks", Expectation{}, verdict(result.Passed, 10, pass, pass, pass), true},
		{"a right answer that fails", Expectation{}, verdict(result.Failed, 8, pass, fail, pass), false},
		{"a stub that scores nothing", Expectation{Stub: true}, verdict(result.Failed, 0, fail, not, not), true},
		{"a stub with points", Expectation{Stub: true}, verdict(result.Failed, 2, pass, fail, fail), false},
		{"a stub that could not be judged", Expectation{Stub: true}, verdict(result.Error, 0, none, none, none), false},
		{"a wrong answer that fails as declared", leaks, verdict(result.Failed, 8, pass, fail, pass), true},
		{"a wrong answer that passes", leaks, verdict(result.Passed, 10, pass, pass, pass), false},
		{"a wrong answer that also fails elsewhere", leaks, verdict(result.Failed, 6, pass, fail, fail), false},
		{"a row that may fail does", racy, verdict(result.Failed, 0, fail, not, not), true},
		{"a row that may fail does not", racy, verdict(result.Failed, 8, pass, pass, fail), true},
		{"only the row that may fail does", racy, verdict(result.Failed, 6, fail, pass, pass), false},
		{"a wrong answer that could not be judged", leaks, verdict(result.Error, 0, none, none, none), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.holds, test.expect.compare(test.got) == "", test.expect.compare(test.got))
		})
	}
}

func TestHiddenTestsKeepTheirRules(t *testing.T) {
	const head = "package k_test\nimport (\"testing\"; \"x/solutions/k\")\n"
	const all = "func TestMain(m *testing.M) {}\nfunc TestCorrectness(t *testing.T) { k.F() }\nfunc TestLeaks(t *testing.T) {}\nfunc TestRaces(t *testing.T) {}\n"
	for name, test := range map[string]struct {
		src  string
		want string // part of a problem; empty for none
	}{
		"all is well":                        {head + all, ""},
		"a row without a test":               {head + "func TestMain(m *testing.M) {}\nfunc TestCorrectness(t *testing.T) { k.F() }\nfunc TestLeaks(t *testing.T) {}\n", "TestRaces is missing"},
		"a test without a row":               {head + all + "func TestTiming(t *testing.T) {}\n", "TestTiming judges no row"},
		"the answer read too early":          {head + all + "var cases = []error{k.ErrClosed}\n", "before it is set up"},
		"read later, in a function":          {head + all + "var cases = func() error { return k.ErrClosed }\n", ""},
		"a bare synctest":                    {"package k_test\nimport _ \"testing/synctest\"\n" + all, "t.Settle()"},
		"a test inside the answer's package": {"package k\n" + all, "external package"},
	} {
		t.Run(name, func(t *testing.T) {
			k := kata
			k.Hidden = []catalogue.File{{Name: "k_test.go", Src: []byte(test.src)}}
			problems := hiddenTests(k)
			if test.want == "" {
				assert.Empty(t, problems)
				return
			}
			require.NotEmpty(t, problems)
			assert.Contains(t, problems[0].What, test.want)
		})
	}
}
