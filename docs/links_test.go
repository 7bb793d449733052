package docs

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/mod/modfile"
)

const repository = ".."

// pages are the repository's Markdown files, by their names in it.
func pages(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	require.NoError(t, fs.WalkDir(os.DirFS(repository), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || name == "bin" || name == "build" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case filepath.Ext(name) != ".md":
			return nil
		}
		all[name], err = os.ReadFile(filepath.Join(repository, name))
		return err
	}))
	return all
}

// page is what links need to know of one.
type page struct {
	links   []string
	anchors map[string]bool
}

func read(source []byte) page {
	p := page{anchors: map[string]bool{}}
	tree := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			p.links = append(p.links, string(n.Destination))
		case *ast.Image:
			p.links = append(p.links, string(n.Destination))
		case *ast.Heading:
			p.anchors[anchor(heading(n, source))] = true
		}
		return ast.WalkContinue, nil
	})
	return p
}

func heading(n ast.Node, source []byte) string {
	var b strings.Builder
	ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// anchor is the name that GitHub gives a heading.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

func TestLinksWithinTheRepositoryLeadSomewhere(t *testing.T) {
	all, count := pages(t), 0
	for name, source := range all {
		for _, link := range read(source).links {
			u, err := url.Parse(link)
			if !assert.NoError(t, err, name) || u.Scheme != "" {
				continue
			}
			count++
			target := name
			if u.Path != "" {
				target = filepath.Join(filepath.Dir(name), u.Path)
				_, err = os.Stat(filepath.Join(repository, target))
				assert.NoError(t, err, "%s links to %s", name, link)
			}
			if u.Fragment != "" {
				assert.True(t, read(all[target]).anchors[u.Fragment], "%s links to %s, and there is no such heading", name, link)
			}
		}
	}
	assert.Greater(t, count, 50)
}

func TestTheReadmeNamesEveryDependency(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(repository, "go.mod"))
	require.NoError(t, err)
	mod, err := modfile.Parse("go.mod", source, nil)
	require.NoError(t, err)
	var direct []string
	for _, r := range mod.Require {
		if !r.Indirect {
			direct = append(direct, r.Mod.Path)
		}
	}
	for _, tool := range mod.Tool {
		for _, r := range mod.Require {
			if tool.Path == r.Mod.Path {
				direct = append(direct, r.Mod.Path) // what only runs is "indirect"
			}
		}
	}
	readme, err := os.ReadFile(filepath.Join(repository, "README.md"))
	require.NoError(t, err)
	_, table, found := strings.Cut(string(readme), "| dependency | what for |")
	require.True(t, found)
	var named []string
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 2 {
			continue
		}
		before := ""
		for _, code := range regexp.MustCompile("`([^`]*)`").FindAllStringSubmatch(cells[1], -1) {
			if !strings.Contains(code[1], "/") { // a second one of the same place
				code[1] = before[:strings.LastIndex(before, "/")+1] + code[1]
			}
			named, before = append(named, code[1]), code[1]
		}
	}
	assert.ElementsMatch(t, direct, named)
}
