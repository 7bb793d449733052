// Package starter lays out a students' repository, and brings one up to date: tasks,
// stubs and examples of the chosen katas, and what one needs to work on them. It holds
// nothing of a teacher's.
package starter

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"text/template"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

//go:embed template
var templates embed.FS

// places says where each template goes.
var places = map[string]string{
	"go.mod.txt":            "go.mod",
	"go.sum.txt":            "go.sum",
	"gitignore.txt":         ".gitignore",
	"Makefile.txt":          "Makefile",
	"README.md.txt":         "README.md",
	"devcontainer.json.txt": ".devcontainer/devcontainer.json",
	"grade.yml.txt":         ".github/workflows/grade.yml",
}

// Course is what a starter is made from.
type Course struct {
	Suite   *catalogue.Suite
	Katas   []catalogue.Kata // of the suite: those that the students get
	Files   fs.FS            // the folder katas/: tasks, stubs, sample tests, README.md
	Scoring []byte           // docs/scoring.md
	Grader  Release
	// MinScore is the percentage of points below which the students' workflow fails.
	MinScore int
}

// files returns all files of the starter, by their names in it.
func (c Course) files() (map[string][]byte, error) {
	if len(c.Katas) == 0 {
		return nil, errors.New("a starter has at least one kata")
	}
	all := map[string][]byte{"docs/scoring.md": c.Scoring}
	module := ""
	for _, k := range c.Katas {
		entries, err := fs.ReadDir(c.Files, k.Name)
		if err != nil {
			return nil, fmt.Errorf("reading the kata %s: %w", k.Name, err)
		}
		for _, e := range entries {
			if !e.Type().IsRegular() {
				continue
			}
			text, err := fs.ReadFile(c.Files, path.Join(k.Name, e.Name()))
			if err != nil {
				return nil, err
			}
			all[path.Join("katas", k.Name, e.Name())] = text
			if strings.HasSuffix(e.Name(), "_test.go") && module == "" {
				module = importedModule(text, k.Name)
			}
		}
	}
	page, err := fs.ReadFile(c.Files, "README.md")
	if err != nil {
		return nil, fmt.Errorf("reading the course's page: %w", err)
	}
	all["katas/README.md"] = []byte(c.page(string(page)))
	for name, place := range places {
		if all[place], err = c.fill(name, module); err != nil {
			return nil, fmt.Errorf("writing %s: %w", place, err)
		}
	}
	return all, nil
}

func (c Course) fill(name, module string) ([]byte, error) {
	// GitHub's workflows have braces of their own, so the templates use other marks.
	t, err := template.New(name).Delims("«", "»").ParseFS(templates, "template/"+name)
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	err = t.Execute(&text, struct {
		Module, First, Names, URL, Folder, SHA256 string
		MinScore                                  int
	}{
		module, c.Katas[0].Name, strings.Join(names(c.Katas), " "),
		c.Grader.URL, strings.TrimSuffix(c.Grader.URL, "/"+path.Base(c.Grader.URL)), c.Grader.SHA256, c.MinScore,
	})
	return text.Bytes(), err
}

func names(katas []catalogue.Kata) []string {
	var all []string
	for _, k := range katas {
		all = append(all, k.Name)
	}
	return all
}

// importedModule returns the module that a sample test takes the kata from, which has to
// be the starter's own.
func importedModule(src []byte, kata string) string {
	file, err := parser.ParseFile(token.NewFileSet(), kata+"_test.go", src, parser.ImportsOnly)
	if err != nil {
		return ""
	}
	for _, i := range file.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		if module, ok := strings.CutSuffix(name, "/katas/"+kata); ok {
			return module
		}
	}
	return ""
}
