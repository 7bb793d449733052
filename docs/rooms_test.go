package docs

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rooms reads the table of folders in CONTRIBUTING.md: the row of each of the grader's.
func rooms(t *testing.T) map[string]int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(repository, "CONTRIBUTING.md"))
	require.NoError(t, err)
	_, table, found := strings.Cut(string(text), "| folder | holds |")
	require.True(t, found)
	rows := map[string]int{}
	for n, line := range strings.Split(table, "\n") {
		cells := strings.Split(line, "|")
		if n > 0 && len(cells) < 3 {
			break
		}
		before := ""
		for _, code := range regexp.MustCompile("`([^`]*)/`").FindAllStringSubmatch(strings.Join(cells[1:min(2, len(cells))], ""), -1) {
			name := code[1]
			if !strings.Contains(name, "/") { // beside the one before
				name = path.Join(path.Dir(before), name)
			}
			if before = name; strings.HasPrefix(name, "grader/") {
				rows[name] = n
			}
		}
	}
	return rows
}

func TestTheGradersRoomsAreListedAndImportsPointDown(t *testing.T) {
	const module = "github.com/concurrency-katas/go/"
	rows := rooms(t)
	room := func(folder string) string {
		for ; folder != "."; folder = path.Dir(folder) {
			if _, ok := rows[folder]; ok {
				return folder
			}
		}
		return ""
	}
	checked := 0
	require.NoError(t, fs.WalkDir(os.DirFS(repository), "grader", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || e.Name() == "template"):
			return fs.SkipDir
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || path.Dir(name) == "grader":
			return nil
		}
		from := room(path.Dir(name))
		if !assert.NotEmpty(t, from, "%s is in no folder that CONTRIBUTING.md lists", name) {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(repository, filepath.FromSlash(name)), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			imported, _ := strconv.Unquote(i.Path.Value)
			if to, ok := strings.CutPrefix(imported, module+"grader/"); ok {
				to = room("grader/" + to)
				assert.GreaterOrEqual(t, rows[to], rows[from], "%s imports %s, which stands higher in CONTRIBUTING.md's list", name, imported)
				checked++
			}
		}
		return nil
	}))
	assert.Greater(t, checked, 100)
}
