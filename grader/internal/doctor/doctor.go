// Package doctor finds out what this machine lacks for grading, and says how to get
// it. It tries things out where it can: that a compiler is on the PATH does not mean
// that it compiles.
package doctor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/fitting"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// State says what a check found.
type State string

// The states. There are no others.
const (
	Here    State = "✓" // it is here
	Lacking State = "!" // grading works without it, but less well
	Missing State = "✗" // without it there is no grading
)

// Check is one thing that was looked for.
type Check struct {
	Name  string
	State State
	Found string // what is here, or what is wrong
	Do    string // how to get what is missing; may have several lines
}

// Examine looks at this machine. cacheDir is the folder that the grader works in; cacheErr
// says why there is none.
func Examine(ctx context.Context, cacheDir string, cacheErr error) []Check {
	tools, err := toolchain.Find(ctx)
	checks := []Check{goCommand(tools, err)}
	if tools != nil {
		checks = append(checks, raceDetector(ctx, tools, err), buildCache(tools), modules(tools))
	}
	checks = append(checks, workFolder(ctx, tools, cacheDir, cacheErr))
	return append(checks, protections()...)
}

// Fit tells whether grading is possible.
func Fit(checks []Check) bool {
	for _, c := range checks {
		if c.State == Missing {
			return false
		}
	}
	return true
}

// Write shows the checks, each with what to do about it, on a screen of this width; 0 is
// any.
func Write(w io.Writer, checks []Check, width int) error {
	var b strings.Builder
	for _, c := range checks {
		fmt.Fprintf(&b, "%s %-14s %s\n", c.State, c.Name, indented(c.Found, width))
		if c.State != Here && c.Do != "" {
			fmt.Fprintf(&b, "%17s%s\n", "", indented(c.Do, width))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// indented puts all lines of a text below its first one.
func indented(text string, width int) string {
	if width > 0 {
		width = max(width-17, 20)
	}
	return strings.ReplaceAll(fitting.Fit(strings.TrimSpace(text), width), "\n", "\n"+strings.Repeat(" ", 17))
}

// missing makes a check of what toolchain.Find says is missing.
func missing(name string, err error) Check {
	if m := (*toolchain.MissingError)(nil); errors.As(err, &m) {
		return Check{name, Missing, m.What, m.Do}
	}
	return Check{name, Missing, err.Error(), ""}
}

func goCommand(tools *toolchain.Toolchain, err error) Check {
	if tools == nil {
		return missing("Go", err)
	}
	return Check{"Go", Here, fmt.Sprintf("%s for %s/%s, %s", tools.Version, runtime.GOOS, runtime.GOARCH, tools.Go), ""}
}
