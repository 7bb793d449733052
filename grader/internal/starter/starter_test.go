package starter

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rhysd/actionlint"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

// course is a small one: of its katas a, b and c students get a and c.
func course() Course {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	a, b, c := catalogue.Kata{Name: "a", Chapter: 1}, catalogue.Kata{Name: "b", Chapter: 2}, catalogue.Kata{Name: "c", Chapter: 3, Needs: []string{"a", "b"}}
	files := fstest.MapFS{"README.md": file(`# The course
Ask bin/grader.
## The katas
Chapter 2 is hard.
Chapter 3 is easy.
| | kata |
|---|---|
| **1** | **One** |
| ● | [a](a/README.md) |
| **2** | **Two** |
| ● | [b](b/README.md) |
| **3** | **Three** |
| ● | [c](c/README.md) |

b is a pity to miss.
## What holds
| ● | b |
`)}
	for _, name := range []string{"a", "b", "c"} {
		files[name+"/README.md"] = file("the task " + name)
		files[name+"/"+name+".go"] = file("package " + name + "\n")
		files[name+"/"+name+"_test.go"] = file("package " + name + "_test\n\nimport _ \"example.com/course/katas/" + name + "\"\n")
	}
	return Course{
		Suite: &catalogue.Suite{Katas: []catalogue.Kata{a, b, c}, Hash: "sha256:1"}, Katas: []catalogue.Kata{a, c}, Files: files,
		Scoring: []byte("points\n"), Grader: Release{URL: "https://example.com/v1/grader-linux-amd64", SHA256: "77"}, MinScore: 55,
	}
}

func get(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	require.NoError(t, err)
	return string(text)
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o644))
}

func TestAStarterHasTheChosenKatasAndWhatOneNeeds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "students", "starter")
	done, err := Lay(dir, course())
	require.NoError(t, err)
	var names []string
	for _, d := range done {
		assert.Equal(t, Added, d.Change)
		names = append(names, d.Name)
	}
	assert.Equal(t, []string{
		".devcontainer/devcontainer.json", ".github/workflows/grade.yml", ".gitignore", "Makefile", "README.md", "docs/scoring.md", "go.mod", "go.sum",
		"katas/README.md", "katas/a/README.md", "katas/a/a.go", "katas/a/a_test.go", "katas/c/README.md", "katas/c/c.go", "katas/c/c_test.go",
	}, names)
	assert.Contains(t, get(t, dir, "go.mod"), "module example.com/course\n", "what the sample tests import lies in the starter itself")
	workflow := get(t, dir, ".github/workflows/grade.yml")
	for _, want := range []string{"KATAS: a c\n", `MIN_SCORE: "55"`, "GRADER_URL: https://example.com/v1/grader-linux-amd64\n", `GRADER_SHA256: "77"`, "${{ steps.grade.outputs.result }}"} {
		assert.Contains(t, workflow, want)
	}
	assert.Contains(t, get(t, dir, "Makefile"), "https://example.com/v1/checksums.txt")

	settings, err := Read(dir)
	require.NoError(t, err)
	assert.Equal(t, Settings{[]string{"a", "c"}, 55, course().Grader}, settings)
}

func TestTheCoursesPageHasTheChosenKatasOnly(t *testing.T) {
	c := course()
	page, _ := c.Files.(fstest.MapFS).ReadFile("README.md")
	assert.Equal(t, `# The course
Ask grader.
## The katas
Chapter 3 is easy.
| | kata |
|---|---|
| **1** | **One** |
| ● | [a](a/README.md) |
| **3** | **Three** |
| ● | [c](c/README.md) |

They build on each other:

`+"```mermaid"+`
flowchart LR
    a
    a --> c
`+"```"+`

## What holds
| ● | b |
`, c.page(string(page)))
	c.Katas = c.Suite.Katas
	assert.Equal(t, strings.Replace(string(page), "bin/grader", "grader", 1), c.page(string(page)), "all katas have the whole page")
}

func TestAStarterIsBroughtUpToDateWithoutTouchingAnybodysWork(t *testing.T) {
	dir := t.TempDir()
	c := course()
	_, err := Lay(dir, c)
	require.NoError(t, err)
	done, err := Lay(dir, c)
	require.NoError(t, err)
	assert.Empty(t, done, "nothing is newer")

	put(t, dir, "katas/a/a.go", "package a // my answer\n")
	put(t, dir, "katas/a/helper.go", "package a\n")
	put(t, dir, "README.md", strings.ReplaceAll(get(t, dir, "README.md"), "\n", "\r\n"))
	require.NoError(t, os.Remove(filepath.Join(dir, "katas", "c", "c_test.go")))
	done, err = Lay(dir, c)
	require.NoError(t, err)
	assert.Equal(t, []Done{{"katas/c/c_test.go", Added}}, done, "an answer to the latest task is no news; ends of lines are no change")

	files := c.Files.(fstest.MapFS)
	for _, name := range []string{"a/a.go", "a/README.md", "c/c.go"} {
		files[name] = &fstest.MapFile{Data: append(files[name].Data, "// newer\n"...)}
	}
	for range 2 { // what was kept once is kept again
		done, err = Lay(dir, c)
		require.NoError(t, err)
		assert.Contains(t, done, Done{"katas/a/a.go", Kept})
		assert.Equal(t, "package a // my answer\n", get(t, dir, "katas/a/a.go"))
	}
	assert.Equal(t, []Done{{"katas/a/a.go", Kept}}, done)
	assert.Equal(t, "the task a// newer\n", get(t, dir, "katas/a/README.md"))
	assert.Equal(t, "package c\n// newer\n", get(t, dir, "katas/c/c.go"))
	assert.Equal(t, "package a\n", get(t, dir, "katas/a/helper.go"))
}

func TestWhatWasThereBeforeIsKept(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "README.md", "mine\n")
	done, err := Lay(dir, course())
	require.NoError(t, err)
	assert.Contains(t, done, Done{"README.md", Kept})
	assert.Equal(t, "mine\n", get(t, dir, "README.md"))
}

func TestNothingIsWrittenThroughALink(t *testing.T) {
	outside := t.TempDir()
	c := course()
	for name, lay := range map[string]func(t *testing.T, dir string){
		"a link in place of a file": func(t *testing.T, dir string) {
			put(t, outside, "precious", string(c.Scoring))
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "docs"), 0o755))
			require.NoError(t, os.Symlink(filepath.Join(outside, "precious"), filepath.Join(dir, "docs", "scoring.md")))
			put(t, dir, "katas/starter.json", `{"schema": "katas/starter/v1", "files": {"docs/scoring.md": "`+hash(c.Scoring)+`"}}`)
		},
		"a link in place of a folder": func(t *testing.T, dir string) {
			require.NoError(t, os.Symlink(outside, filepath.Join(dir, "docs")))
		},
		"a link in place of the manifest": func(t *testing.T, dir string) {
			put(t, outside, "manifest", `{"schema": "katas/starter/v1"}`)
			require.NoError(t, os.Remove(filepath.Join(dir, "katas", "starter.json")))
			require.NoError(t, os.Symlink(filepath.Join(outside, "manifest"), filepath.Join(dir, "katas", "starter.json")))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "katas"), 0o755))
			put(t, dir, "katas/starter.json", `{"schema": "katas/starter/v1"}`)
			lay(t, dir)
			before := everything(t, outside)
			newer := c
			newer.Scoring = []byte("newer points\n")
			Lay(dir, newer) // some of this it can do, some it cannot
			assert.Equal(t, before, everything(t, outside))
		})
	}
}

// everything is what lies in dir, by name.
func everything(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		all[e.Name()] = get(t, dir, e.Name())
	}
	return all
}

func TestAManifestThatSaysNonsenseIsAnError(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON":           "{",
		"another schema":    `{"schema": "katas/starter/v9"}`,
		"no schema":         `{}`,
		"megabytes":         `{"schema": "katas/starter/v1", "suite": "` + strings.Repeat("x", maxFile) + `"}`,
		"katas of one word": `{"schema": "katas/starter/v1", "katas": "a"}`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.Mkdir(filepath.Join(dir, "katas"), 0o755))
			put(t, dir, ManifestName, text)
			_, err := Read(dir)
			assert.ErrorContains(t, err, "grader init", "it says what to do")
			_, err = Lay(dir, course())
			assert.Error(t, err)
		})
	}
	settings, err := Read(t.TempDir())
	require.NoError(t, err)
	assert.Empty(t, settings.Katas, "a folder without a manifest is no starter")
}

func TestTheStarterUsesTheVersionsOfThisModule(t *testing.T) {
	main, err := os.ReadFile("../../../go.mod")
	require.NoError(t, err)
	sums, err := os.ReadFile("../../../go.sum")
	require.NoError(t, err)
	goMod, err := templates.ReadFile("template/go.mod.txt")
	require.NoError(t, err)
	goSum, err := templates.ReadFile("template/go.sum.txt")
	require.NoError(t, err)
	found := 0
	for line := range strings.Lines(string(goMod)) {
		fields := strings.Fields(strings.TrimPrefix(line, "require "))
		if len(fields) >= 2 && strings.HasPrefix(fields[1], "v") {
			assert.Contains(t, string(main), fields[0]+" "+fields[1])
			assert.Contains(t, string(goSum), fields[0]+" "+fields[1]+" h1:")
			found++
		}
	}
	assert.Positive(t, found)
	for line := range strings.Lines(string(goSum)) {
		assert.Contains(t, string(sums), strings.TrimSpace(line))
	}
}

func TestTheStudentsWorkflowHasNoMistakeThatActionlintKnows(t *testing.T) {
	dir := t.TempDir()
	_, err := Lay(dir, course())
	require.NoError(t, err)
	const name = ".github/workflows/grade.yml"
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	require.NoError(t, err)
	mistakes, err := linter.Lint(name, []byte(get(t, dir, name)), nil)
	require.NoError(t, err)
	assert.Empty(t, mistakes)
	mistakes, err = linter.Lint(name, []byte(strings.ReplaceAll(get(t, dir, name), "runs-on:", "runs-at:")), nil)
	require.NoError(t, err)
	assert.NotEmpty(t, mistakes, "it does find mistakes")
}
