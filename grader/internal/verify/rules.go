package verify

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

// everyRule checks that every rule of a kata's task has a check, and every check a
// rule. The line above each call of kata.Bubble says which ones, in one of the forms
//
//	// rule 3
//	// rules 2, 5
//	// every task: leaves nothing behind
//
// The last one is for a check that no rule of its own task asks for, only a promise
// of the course's page: the words in bold at the head of one of its points. A check
// in a loop or in a helper is one call, and has one comment.
func everyRule(dir string, k catalogue.Kata) []Problem {
	task := "katas/" + k.Name + "/README.md"
	count, err := countRules(filepath.Join(dir, filepath.FromSlash(task)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil // missingParts says so
	}
	if err != nil {
		return []Problem{{task, err.Error()}}
	}
	promised := promises(dir)
	var problems []Problem
	named := map[int]bool{}
	for _, f := range k.Hidden {
		at := "solutions/" + k.Name + "/" + f.Name
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, f.Name, f.Src, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			continue // hiddenTests says so
		}
		above := commentsByLine(fset, file)
		for _, line := range checks(fset, file) {
			purpose, err := parsePurpose(above[line-1])
			if err != nil {
				problems = append(problems, Problem{at, fmt.Sprintf("line %d: %v", line, err)})
				continue
			}
			if purpose.promise != "" && promised != nil && !slices.Contains(promised, plain(purpose.promise)) {
				problems = append(problems, Problem{at, fmt.Sprintf("line %d: katas/README.md has no point %q under %q", line, purpose.promise, promisesTitle)})
			}
			for _, rule := range purpose.rules {
				if rule < 1 || rule > count {
					problems = append(problems, Problem{at, fmt.Sprintf("line %d: there is no rule %d in %s, which ends with rule %d", line, rule, task, count)})
				}
				named[rule] = true
			}
		}
	}
	for rule := 1; rule <= count; rule++ {
		if !named[rule] {
			problems = append(problems, Problem{task, fmt.Sprintf("rule %d has no check: no kata.Bubble in solutions/%s says that it tests it", rule, k.Name)})
		}
	}
	return problems
}

// countRules returns how many rules a task has: the numbered list under "## Rules".
// It fails unless they are numbered from 1 on without a gap.
func countRules(path string) (int, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	count := 0
	for _, line := range section(string(text), "Rules") {
		number, _, ok := strings.Cut(line, ". ")
		n, err := strconv.Atoi(number)
		if !ok || err != nil {
			continue
		}
		if count++; n != count {
			return 0, fmt.Errorf("under \"## Rules\", rule %d has the number %d", count, n)
		}
	}
	if count == 0 {
		return 0, fmt.Errorf("there is no numbered list under \"## Rules\"")
	}
	return count, nil
}

// section returns the lines of a Markdown text between the heading "## title" and
// the next heading of that level.
func section(text, title string) []string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	from := slices.Index(lines, "## "+title)
	if from < 0 {
		return nil
	}
	lines = lines[from+1:]
	to := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "## ") })
	if to < 0 {
		return lines
	}
	return lines[:to]
}

// promisesTitle heads the part of the course's page that holds for all tasks.
const promisesTitle = "What holds in every task"

// promises returns the heads of its points, as plain makes them; nil if a suite has
// no such page.
func promises(dir string) []string {
	text, err := os.ReadFile(filepath.Join(dir, "katas", "README.md"))
	if err != nil {
		return nil
	}
	heads := []string{}
	for _, line := range section(string(text), promisesTitle) {
		if rest, ok := strings.CutPrefix(line, "- **"); ok {
			head, _, _ := strings.Cut(rest, "**")
			heads = append(heads, plain(head))
		}
	}
	return heads
}

// plain leaves out what may differ between a point and a comment that names it:
// quotation marks, capital letters, a full stop at the end.
func plain(head string) string {
	return strings.ToLower(strings.TrimSuffix(strings.ReplaceAll(head, `"`, ""), "."))
}

// purpose is what a check is there for.
type purpose struct {
	rules   []int
	promise string // of the course's page
}

var ruleComment = regexp.MustCompile(`^// (?:rule (\d{1,3})|rules (\d{1,3}(?:, \d{1,3})+))$`)

// parsePurpose reads the comment above a check.
func parsePurpose(comment string) (purpose, error) {
	if promise, ok := strings.CutPrefix(comment, "// every task: "); ok {
		return purpose{promise: promise}, nil
	}
	m := ruleComment.FindStringSubmatch(comment)
	if m == nil {
		return purpose{}, fmt.Errorf("the line above a check says which rules it tests: // rule N, or // rules N, M")
	}
	var p purpose
	for number := range strings.SplitSeq(m[1]+m[2], ", ") {
		n, err := strconv.Atoi(number)
		if err != nil {
			return purpose{}, err
		}
		p.rules = append(p.rules, n)
	}
	return p, nil
}

// checks returns the lines of the calls of kata.Bubble.
func checks(fset *token.FileSet, file *ast.File) []int {
	var lines []int
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Bubble" {
				if id, ok := f.X.(*ast.Ident); ok && id.Name == "kata" {
					lines = append(lines, fset.Position(call.Pos()).Line)
				}
			}
		}
		return true
	})
	return lines
}

// commentsByLine returns the comments that end in each line.
func commentsByLine(fset *token.FileSet, file *ast.File) map[int]string {
	byLine := map[int]string{}
	for _, group := range file.Comments {
		for _, c := range group.List {
			byLine[fset.Position(c.End()).Line] = strings.TrimRight(c.Text, " \t\r")
		}
	}
	return byLine
}
