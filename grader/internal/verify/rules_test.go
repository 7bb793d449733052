package verify

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

func TestEveryRuleHasACheckAndEveryCheckARule(t *testing.T) {
	const (
		two  = "# K\n\n## Rules\n\n1. First.\n   - part of it\n2. Second.\n\n## Example\n\n3. no rule\n"
		page = "# The course\n\n## What holds in every task\n\n- **\"Leaves nothing behind\"** counts.\n- **Answers wait; they do not spin.** So.\n\n## More\n\n- **Not here.**\n"
	)
	for name, test := range map[string]struct {
		task   string
		page   string
		checks []string // the line above each, and what follows up to the call
		want   []string // part of each problem, in order
	}{
		"all is well":                  {two, page, []string{"// rule 1\n", "// rules 1, 2\n"}, nil},
		"a check in a loop":            {two, page, []string{"for range 3 {\n// rules 1, 2\n"}, nil},
		"a promise of the page":        {two, page, []string{"// rules 1, 2\n", "// every task: leaves nothing behind\n"}, nil},
		"another promise of the page":  {two, page, []string{"// rules 1, 2\n", "// every task: answers wait; they do not spin\n"}, nil},
		"a promise of another part":    {two, page, []string{"// rules 1, 2\n", "// every task: not here\n"}, []string{`no point "not here"`}},
		"a promise, and no page":       {two, "", []string{"// rules 1, 2\n", "// every task: whatever\n"}, nil},
		"a rule without a check":       {two, page, []string{"// rule 1\n"}, []string{"rule 2 has no check"}},
		"no check at all":              {two, page, nil, []string{"rule 1 has no check", "rule 2 has no check"}},
		"a check without a rule":       {two, page, []string{"// rules 1, 2\n", ""}, []string{"line 7: the line above a check says"}},
		"a comment further up":         {two, page, []string{"// rules 1, 2\n", "// rule 1\n\n"}, []string{"the line above a check says"}},
		"a comment that says more":     {two, page, []string{"// rules 1, 2\n", "// rule 1, I think\n"}, []string{"the line above a check says"}},
		"one rule in the plural":       {two, page, []string{"// rules 1, 2\n", "// rules 1\n"}, []string{"the line above a check says"}},
		"a number that is no rule":     {two, page, []string{"// rules 1, 2, 3\n"}, []string{"there is no rule 3"}},
		"no rule 0":                    {two, page, []string{"// rules 0, 1, 2\n"}, []string{"there is no rule 0"}},
		"a task that counts wrongly":   {"## Rules\n\n1. First.\n3. Third.\n", page, []string{"// rule 1\n"}, []string{"rule 2 has the number 3"}},
		"a task without rules":         {"# K\n\n1. A list.\n", page, []string{"// rule 1\n"}, []string{"no numbered list"}},
		"a task with Windows line end": {strings.ReplaceAll(two, "\n", "\r\n"), page, []string{"// rules 1, 2\r\n"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "katas", "k"), 0o755))
			require.NoError(t, os.WriteFile(filepath.Join(dir, "katas", "k", "README.md"), []byte(test.task), 0o600))
			if test.page != "" {
				require.NoError(t, os.WriteFile(filepath.Join(dir, "katas", "README.md"), []byte(test.page), 0o600))
			}
			src := "package k_test\n\nfunc TestCorrectness(t *testing.T) {\n"
			for _, above := range test.checks {
				src += above + "kata.Bubble(t, \"a check\", func(t *kata.T) {\n})\n" + strings.Repeat("}\n", strings.Count(above, "{"))
			}
			k := catalogue.Kata{Name: "k", Hidden: []catalogue.File{{Name: "k_test.go", Src: []byte(src + "}\n")}}}

			problems := everyRule(dir, k)

			require.Len(t, problems, len(test.want), "%v", problems)
			for i, want := range test.want {
				assert.Contains(t, problems[i].What, want)
			}
		})
	}
}
