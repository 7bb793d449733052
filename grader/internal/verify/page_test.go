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

func TestTheCoursePageListsTheCatalogue(t *testing.T) {
	katas := []catalogue.Kata{{Name: "one", Chapter: 2, Difficulty: 1}, {Name: "two", Chapter: 2, Difficulty: 3}, {Name: "three", Chapter: 4, Difficulty: 2}}
	const (
		head  = "# The course\n\n[launch](launch/README.md)\n\n## The katas\n\n| | kata | you build |\n|---|---|---|\n"
		two   = "| **2** | **Channels** | |\n"
		four  = "| **4** | **Time** | |\n"
		one   = "| ● | [one](one/README.md) | x |\n"
		twice = "| ●●● | [two](two/README.md), *repair* | x |\n"
		three = "| ●● | [three](three/README.md) | x |\n"
		foot  = "\n## More\n\n| ● | [five](five/README.md) | x |\n"
	)
	for name, test := range map[string]struct {
		page string
		want []string // part of each problem, in order
	}{
		"all is well":             {head + two + one + twice + four + three + foot, nil},
		"no page":                 {"", nil},
		"a kata is missing":       {head + two + one + four + three + foot, []string{"does not have two in chapter 2"}},
		"a kata too many":         {head + two + one + twice + "| ● | [six](six/README.md) | x |\n" + four + three, []string{"has six in chapter 2"}},
		"another chapter":         {head + two + one + four + twice + three, []string{"does not have two in chapter 2", "has two in chapter 4"}},
		"no chapter":              {head + one + two + twice + four + three, []string{"does not have one in chapter 2", "has one in chapter 0"}},
		"a link to another task":  {head + two + "| ● | [one](two/README.md) | x |\n" + twice + four + three, []string{"does not have one", "link to two/README.md"}},
		"another difficulty":      {head + two + "| ●● | [one](one/README.md) | x |\n" + twice + four + three, []string{"README.md and ●,", "README.md and ●●,"}},
		"another order":           {head + two + twice + one + four + three, []string{"in the order"}},
		"a kata twice":            {head + two + one + one + twice + four + three, []string{"once each"}},
		"a page without its list": {"# The course\n", []string{"does not have one", "does not have two", "does not have three"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "katas"), 0o755))
			if test.page != "" {
				require.NoError(t, os.WriteFile(filepath.Join(dir, "katas", "README.md"), []byte(test.page), 0o600))
			}
			problems := coursePage(dir, katas)
			require.Len(t, problems, len(test.want), "%v", problems)
			for i, want := range test.want {
				assert.Contains(t, problems[i].What, want)
			}
		})
	}
}

func TestATaskNamesThePointsOfTheCatalogue(t *testing.T) {
	k := catalogue.Kata{Name: "k", Points: map[result.RowName]int{result.Correctness: 6, result.Races: 4}}
	const head = "# K\n\n| row | points |\n\n## What is checked here\n\n| row | points | checks |\n|---|---|---|\n"
	for name, test := range map[string]struct{ task, want string }{
		"all is well":         {head + "| Correctness | 6 | a |\n| Races | 4 | b |\n\n## Hints\n\n| Leaks | 2 | c |\n", ""},
		"other points":        {head + "| Correctness | 4 | a |\n| Races | 4 | b |\n", `"correctness 4"`},
		"a row is missing":    {head + "| Correctness | 6 | a |\n", `says ["correctness 6"];`},
		"a row too many":      {head + "| Correctness | 6 | a |\n| Races | 4 | b |\n| Timing | 2 | c |\n", `"timing 2"`},
		"no points":           {"## What is checked here\n\n| row | checks |\n|---|---|\n| Correctness | a |\n", "no table with the head"},
		"no table":            {"# K\n", "no table with the head"},
		"a line without rest": {head + "|\n", `says [""];`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "katas", "k"), 0o755))
			require.NoError(t, os.WriteFile(filepath.Join(dir, "katas", "k", "README.md"), []byte(test.task), 0o600))
			problems := samePoints(dir, k)
			if test.want == "" {
				assert.Empty(t, problems)
				return
			}
			require.Len(t, problems, 1)
			assert.Contains(t, problems[0].What, test.want)
		})
	}
}
