package instrument

import (
	"cmp"
	"fmt"
	"go/types"
	"runtime/debug"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/advice"
	"github.com/concurrency-katas/go/grader/internal/instrument/clean"
	"github.com/concurrency-katas/go/grader/internal/instrument/growth"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/instrument/places"
	"github.com/concurrency-katas/go/grader/internal/instrument/policy"
	"github.com/concurrency-katas/go/grader/internal/instrument/rewrite"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
	"github.com/concurrency-katas/go/grader/internal/instrument/surface"
)

// What goes in and comes out, told in package source.
type (
	File    = source.File
	Problem = source.Problem
	Note    = source.Note
	Kind    = source.Kind
)

// The kinds of problems.
const (
	Refused = source.Refused
	Compile = source.Compile
	Fault   = source.Fault
)

// Target says what the judged copy is compiled with.
type Target = rewrite.Target

// Rules is what the catalogue says about one kata's answers.
type Rules struct {
	Package        string   // the package's name: "launch"
	Path           string   // the folder as a student knows it: "katas/launch"
	ExtraImports   []string // allowed here beside policy.Imports
	ForbidImports  []string // not allowed here
	ForbidChannels bool     // no channel type, send, receive, select
}

// Judged is an answer that is ready to be compiled.
type Judged struct {
	Files        []File            // in the order of their names
	Setup        string            // the name of the one file that is ours
	Prefix       string            // begins every name that is ours, and none of the student's
	Synthetic    map[string]string // what functions of ours stand for: "grader_init0" is "the initialiser of queue"
	Declarations Declarations      // where the student declared what
	Places       []places.Place    // where hooks were put, by their number
	Names        names.Index       // what stands where, for the words of diagnoses
	Notes        []Note            // what was set aside
	Remarks      []advice.Remark   // traps that are in it
}

// Answer checks an answer and rewrites it, or says what is wrong with it. The
// steps, each of which must find nothing wrong before the next begins:
//
//  1. limits, UTF-8, comments blanked
//  2. syntax, the package's name
//  3. imports and declarations that the rules forbid, declarations that double
//  4. types
//  5. uses that the rules forbid, which only types can tell
//  6. the exported API, compared with the stub's
//  7. the rewriting
//
// What doubles with every line is refused before it reaches the type checker,
// which knows no limits (see package growth). That is an estimate: whoever judges
// strangers has Answer called in a process with limits of its own (package apart), as
// a second net.
func Answer(files, stub []File, rules Rules, target Target, std types.Importer) (judged Judged, problems []Problem) {
	defer func() {
		if r := recover(); r != nil {
			judged = Judged{}
			problems = []Problem{{Kind: Fault, File: rules.Path,
				Message: fmt.Sprintf("the grader stumbled over this code: %v\n%s", r, debug.Stack())}}
		}
	}()

	// 1. and 2.
	parsed, notes, problems := parse(files, rules)
	if len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	// 3.
	allowed := policy.Rules{ExtraImports: rules.ExtraImports, ForbidImports: rules.ForbidImports, ForbidChannels: rules.ForbidChannels}
	if problems := policy.Syntax(parsed, allowed); len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	if problems := growth.Check(parsed); len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	// 4.
	answer, problems := check(parsed, rules, std)
	if len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	// 5.
	if problems := policy.Meaning(answer, allowed); len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	// 6.
	task, err := loadStub(stub, rules, std)
	if err != nil {
		return Judged{Notes: notes}, []Problem{{Kind: Fault, File: rules.Path, Message: err.Error()}}
	}
	if problems := surface.Compare(task, answer); len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	// 7.
	r := rewrite.New(answer, target)
	r.Standard()
	var hooked []places.Place
	if target.HooksPath != "" {
		hooked = places.Insert(answer, places.Target{Path: target.HooksPath, Prefix: r.Prefix()}, r.Edits)
	}
	if len(hooked) == places.Max {
		// The rest would have no hooks, and what is wrong there could not be brought out.
		last := hooked[places.Max-1].File
		return Judged{Notes: notes}, []Problem{{Kind: Refused, File: last, Message: fmt.Sprintf("there are too many operations at which goroutines meet (channels, locks, and so on): an answer may have %d, and honest ones have fifty", places.Max/2)}}
	}
	r.Visible()
	copied, problems := r.Copy()
	if len(problems) > 0 {
		return Judged{Notes: notes}, problems
	}
	slices.SortFunc(copied.Files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return Judged{
		Files: copied.Files, Setup: copied.Ours, Prefix: r.Prefix(), Synthetic: copied.Synthetic,
		Declarations: declarations(answer), Places: hooked, Names: names.Build(answer), Notes: notes,
		Remarks: advice.Find(answer),
	}, nil
}

// loadStub checks the stub, whose API the answer must have. What is wrong with
// it is our fault.
func loadStub(files []File, rules Rules, std types.Importer) (*source.Package, error) {
	pkg, _, problems := parse(files, rules)
	if len(problems) == 0 {
		pkg, problems = check(pkg, rules, std)
	}
	if len(problems) > 0 {
		return nil, fmt.Errorf("the stub of this kata is broken: %s", problems[0])
	}
	return pkg, nil
}

// MaxFiles is how many Go files an answer may have.
const MaxFiles = clean.MaxFiles
