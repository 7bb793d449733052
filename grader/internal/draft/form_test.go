package draft_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/draft"
	"github.com/concurrency-katas/go/katas"
)

// All tasks of the course have one form, and a draft begins with it: whoever has read one
// task finds their way in the next.
func TestEveryTaskHasTheSameForm(t *testing.T) {
	given, err := katas.Files()
	require.NoError(t, err)
	course, err := catalogue.Load(given, os.DirFS("../../../solutions"))
	require.NoError(t, err)
	for _, k := range course.Katas {
		t.Run(k.Name, func(t *testing.T) {
			task, err := fs.ReadFile(given, k.Name+"/README.md")
			require.NoError(t, err)
			assert.Equal(t, "# "+k.Title, firstLine(string(task)), "a task has the title of the catalogue")
			assert.Empty(t, misshapen(string(task)))
		})
	}
	t.Run("a draft", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module example.com/mine\n\ngo 1.26\n"), 0o600))
		_, err := draft.Lay(dir, draft.Kata{Name: "greet", Harness: "example.com/kata"})
		require.NoError(t, err)
		task, err := os.ReadFile(filepath.Join(dir, "katas", "greet", "README.md"))
		require.NoError(t, err)
		assert.Empty(t, misshapen(string(task)))
	})
}

func TestWhatHasAnotherFormIsFound(t *testing.T) {
	task := strings.ReplaceAll(wellShaped, "~", "`")
	require.Empty(t, misshapen(task))
	for name, test := range map[string]struct{ old, new, want string }{
		"a heading of its own":       {"## Read more", "## Links", "its parts are"},
		"parts in another order":     {"## Example", "## Hints", "its parts are"},
		"no signature":               {"~~~go\nfunc Do", "~~~\nfunc Do", "a Go block before its rules"},
		"a rule with another number": {"\n2. ", "\n3. ", "rule 2 has the number 3"},
		"an example without code":    {"~~~go\nk.Do", "~~~\nk.Do", "its example has no Go block"},
		"a row that begins large":    {"| all is done", "| All is done", "begins with a small letter"},
		"a row that is a sentence":   {"is left (rule 2) |", "is left (rule 2). |", "no full stop"},
		"a row without its rules":    {"is left (rule 2) |", "is left |", "names its rules"},
		"a hint called otherwise":    {"A gentle hint", "Hint 1", "its hints are"},
		"two hints":                  {"<summary>Nearly there</summary>", "", "its hints are"},
		"one link":                   {"- [context]", "[context]", "2 or 3 links to read more, and not 1"},
		"four links":                 {"- [context]", "- [a](https://go.dev/a)\n- [b](https://go.dev/b)\n- [context]", "2 or 3 links to read more, and not 4"},
		"a link elsewhere":           {"https://go.dev/ref/mem", "https://example.com/mem", "not to https://example.com/mem"},
		"a remark behind a comma":    {"): what one sees", "), on what one sees", "a link is - [title](address)"},
		"a length without its unit":  {":000, 300ms", ":000, 300", `"works :000, 300" has no unit`},
		"no space before a unit":     {"after 300 ms", "after 300ms", `none in "300ms"`},
	} {
		t.Run(name, func(t *testing.T) {
			old, new := strings.ReplaceAll(test.old, "~", "`"), strings.ReplaceAll(test.new, "~", "`")
			require.Equal(t, 1, strings.Count(task, old), "there is one place to change")
			assert.Contains(t, strings.Join(misshapen(strings.Replace(task, old, new, 1)), "\n"), test.want)
		})
	}
}

// wellShaped is a task as short as one can be, with ~ for a backquote.
const wellShaped = `# One thing

Somebody has something to do.

~~~go
func Do(task func())
~~~

## Rules

1. ~Do~ calls its task.
2. It leaves nothing behind: no goroutine.

## Example

~~~go
k.Do(work) // after 300 ms
~~~

~~~mermaid
gantt
    dateFormat SSS
    section task
    works :000, 300ms
    closed :milestone, 300, 0ms
~~~

## What is checked here

| row | points | checks |
|---|---|---|
| Correctness | 8 | all is done (rule 1) |
| Leaks | 2 | nothing is left (rule 2) |

## Hints

<details>
<summary>A gentle hint</summary>
</details>
<details>
<summary>A clearer hint</summary>
</details>
<details>
<summary>Nearly there</summary>
</details>

## Read more

- [The Go Memory Model](https://go.dev/ref/mem): what one sees
- [context](https://pkg.go.dev/context) and [sync](https://pkg.go.dev/sync)
`

var (
	heading  = regexp.MustCompile(`(?m)^## (.*)$`)
	summary  = regexp.MustCompile(`<summary>(.*)</summary>`)
	rule     = regexp.MustCompile(`(?m)^(\d+)\. `)
	row      = regexp.MustCompile(`(?m)^\| (?:Correctness|Leaks|Races|Timing) \| \d+ \| (.*) \|$`)
	itsRules = regexp.MustCompile(` \(rules? \d+(?:(?:, | and | to )\d+)*\)$`)
	bullet   = regexp.MustCompile(`(?m)^- .*$`)
	readMore = regexp.MustCompile("^- \\[[^]]+\\]\\(\\S+\\)(?:(?:,| and) \\[[^]]+\\]\\(\\S+\\))*(?: and its method `\\w+`)?(?:: .*)?$")
	address  = regexp.MustCompile(`\]\((https?://[^)]*)\)`)
	gantt    = regexp.MustCompile("(?s)```mermaid\ngantt.*?```")
	length   = regexp.MustCompile(`(?m)^ +(.*:.*,\s*[^\s,]+)$`)
	hasUnit  = regexp.MustCompile(`, *\d+m?s$`)
	narrow   = regexp.MustCompile(`\d+(?:ms|µs)\b`)
)

// misshapen says what a task has in another form than all the others.
func misshapen(task string) []string {
	var found []string
	say := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }

	order := []string{"Rules", "Example", "What is checked here", "Hints", "Read more"}
	var parts []string
	for _, m := range heading.FindAllStringSubmatch(task, -1) {
		parts = append(parts, m[1])
	}
	if !slices.Equal(parts, order) {
		say("its parts are %q; those of every task are %q", parts, order)
		return found // the rest would not know where to look
	}
	text := map[string]string{}
	for i, at := range heading.FindAllStringIndex(task, -1) {
		rest := task[at[1]:]
		if next := strings.Index(rest, "\n## "); next >= 0 {
			rest = rest[:next]
		}
		text[order[i]] = rest
	}

	if story, _, _ := strings.Cut(task, "## Rules"); !strings.Contains(story, "```go\n") {
		say("it has no signatures: a Go block before its rules")
	}
	for i, m := range rule.FindAllStringSubmatch(text["Rules"], -1) {
		if m[1] != strconv.Itoa(i+1) {
			say("rule %d has the number %s", i+1, m[1])
		}
	}
	if !strings.Contains(text["Example"], "```go\n") {
		say("its example has no Go block")
	}
	for _, m := range row.FindAllStringSubmatch(text["What is checked here"], -1) {
		checks := m[1]
		if c := checks[0]; 'A' <= c && c <= 'Z' {
			say("what a row checks begins with a small letter: %q", checks)
		}
		if strings.HasSuffix(checks, ".") {
			say("what a row checks has no full stop: %q", checks)
		} else if !itsRules.MatchString(checks) {
			say("what a row checks names its rules at the end: %q", checks)
		}
	}

	var hints []string
	for _, m := range summary.FindAllStringSubmatch(text["Hints"], -1) {
		hints = append(hints, m[1])
	}
	if want := []string{"A gentle hint", "A clearer hint", "Nearly there"}; !slices.Equal(hints, want) {
		say("its hints are %q; those of every task are %q", hints, want)
	}

	links := bullet.FindAllString(text["Read more"], -1)
	if n := len(links); n < 2 || n > 3 {
		say("it has 2 or 3 links to read more, and not %d", n)
	}
	for _, link := range links {
		if !readMore.MatchString(link) {
			say("a link is - [title](address), or - [title](address): a remark; not %s", link)
		}
	}
	for _, m := range address.FindAllStringSubmatch(task, -1) {
		if !strings.HasPrefix(m[1], "https://go.dev/") && !strings.HasPrefix(m[1], "https://pkg.go.dev/") {
			say("its links lead to go.dev and pkg.go.dev, and not to %s", m[1])
		}
	}

	// Without a unit, Mermaid takes a length for a date, and draws nothing or anything.
	for _, chart := range gantt.FindAllString(task, -1) {
		for _, m := range length.FindAllStringSubmatch(chart, -1) {
			if !hasUnit.MatchString(m[1]) {
				say("the length of %q has no unit", m[1])
			}
		}
	}
	for _, m := range narrow.FindAllString(gantt.ReplaceAllString(task, ""), -1) {
		say("there is a space before a unit, and none in %q", m)
	}
	return found
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
