package verify

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
)

var (
	rulesAtEnd = regexp.MustCompile(`\(rules? ([^()]*)\)$`)
	someRules  = regexp.MustCompile(`^(\d{1,3})(?: to (\d{1,3}))?$`)
)

// rowRules checks that the rules which a task's table names for a row are those that the
// row's checks name above them: a student who lost a row reads these rules again, and
// should find the broken one among them. A row whose line names no rules is left alone.
func rowRules(dir string, k catalogue.Kata) []Problem {
	at := "katas/" + k.Name + "/README.md"
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(at)))
	if err != nil {
		return nil // missingParts says so
	}
	tested := rulesByTest(k)
	var problems []Problem
	for _, cells := range tableRows(section(string(text), rowsTitle)) {
		row := result.RowName(strings.ToLower(cells[0]))
		m := rulesAtEnd.FindStringSubmatch(cells[len(cells)-1])
		if m == nil || !slices.Contains(k.Rows(), row) {
			continue
		}
		says, err := parseRules(m[1])
		if err != nil {
			problems = append(problems, Problem{at, fmt.Sprintf("in its table, the rules of %s: %v", row, err)})
			continue
		}
		if has := tested[row.TestFunc()]; !slices.Equal(says, has) {
			problems = append(problems, Problem{at, fmt.Sprintf("its table says that %s checks rules %v; the checks of %s name rules %v", row, says, row.TestFunc(), has)})
		}
	}
	return problems
}

// parseRules reads "1 to 3, 5 and 6".
func parseRules(list string) ([]int, error) {
	var rules []int
	for part := range strings.SplitSeq(strings.ReplaceAll(list, " and ", ", "), ", ") {
		m := someRules.FindStringSubmatch(part)
		if m == nil {
			return nil, fmt.Errorf("%q is no list such as %q", list, "1 to 3, 5 and 6")
		}
		first, _ := strconv.Atoi(m[1])
		last := first
		if m[2] != "" {
			last, _ = strconv.Atoi(m[2])
		}
		for rule := first; rule <= last; rule++ {
			rules = append(rules, rule)
		}
	}
	return sorted(rules), nil
}

// rulesByTest returns the rules that the comments above the checks of each test name.
func rulesByTest(k catalogue.Kata) map[string][]int {
	tested := map[string][]int{}
	for _, f := range k.Hidden {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, f.Name, f.Src, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			continue // hiddenTests says so
		}
		above := commentsByLine(fset, file)
		lines := checks(fset, file)
		for _, decl := range file.Decls {
			test, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			from, to := fset.Position(test.Pos()).Line, fset.Position(test.End()).Line
			for _, line := range lines {
				if from <= line && line <= to {
					purpose, _ := parsePurpose(above[line-1]) // everyRule says what is wrong with it
					tested[test.Name.Name] = append(tested[test.Name.Name], purpose.rules...)
				}
			}
		}
	}
	for name, rules := range tested {
		tested[name] = sorted(rules)
	}
	return tested
}

// sorted returns each of the numbers once, in order.
func sorted(numbers []int) []int {
	slices.Sort(numbers)
	return slices.Compact(numbers)
}
