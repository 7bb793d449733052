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

func TestATableNamesTheRulesThatItsRowsCheck(t *testing.T) {
	const tests = `package k_test

func TestCorrectness(t *testing.T) {
	// rules 2, 5
	kata.Bubble(t, "a", nil)

	// rule 1
	kata.Bubble(t, "b", nil)

	// rules 1, 3
	kata.Bubble(t, "c", nil)

	// every task: leaves nothing behind
	kata.Bubble(t, "d", nil)
}

func TestLeaks(t *testing.T) {
	// rule 4
	kata.Bubble(t, "e", nil)
}
`
	const head = "# K\n\n## What is checked here\n\n| row | points | checks |\n|---|---|---|\n"
	const leaks = "| Leaks | 2 | nothing is left (rule 4) |\n"
	for name, test := range map[string]struct{ table, want string }{
		"all is well":              {"| Correctness | 8 | a (rules 1 to 3 and 5) |\n" + leaks, ""},
		"a rule is missing":        {"| Correctness | 8 | a (rules 1 to 3) |\n" + leaks, "correctness checks rules [1 2 3]; the checks of TestCorrectness name rules [1 2 3 5]"},
		"a rule too many":          {"| Correctness | 8 | a (rules 1 to 5) |\n" + leaks, "correctness checks rules [1 2 3 4 5]"},
		"the rule of another row":  {"| Correctness | 8 | a (rules 1, 2, 3 and 5) |\n| Leaks | 2 | b (rule 5) |\n", "leaks checks rules [5]; the checks of TestLeaks name rules [4]"},
		"no rules are left alone":  {"| Correctness | 8 | a |\n| Leaks | 2 | nothing |\n", ""},
		"no list of rules":         {"| Correctness | 8 | a (rules 1-3, 5) |\n" + leaks, "is no list such as"},
		"a row that is not judged": {"| Correctness | 8 | a (rules 1 to 3 and 5) |\n" + leaks + "| Timing | 2 | c (rule 9) |\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "katas", "k"), 0o755))
			require.NoError(t, os.WriteFile(filepath.Join(dir, "katas", "k", "README.md"), []byte(head+test.table), 0o600))
			k := catalogue.Kata{
				Name:   "k",
				Points: map[result.RowName]int{result.Correctness: 8, result.Leaks: 2},
				Hidden: []catalogue.File{{Name: "k_test.go", Src: []byte(tests)}},
			}
			problems := rowRules(dir, k)
			if test.want == "" {
				assert.Empty(t, problems)
				return
			}
			require.Len(t, problems, 1)
			assert.Contains(t, problems[0].What, test.want)
		})
	}
}
