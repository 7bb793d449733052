// Package cmd is the grader's command line: one file for each command, each of
// which reads its arguments, calls what does the work, and prints.
package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/report/fitting"
)

// The exit codes, which are a contract.
const (
	exitFullMarks = 0 // or the asked-for share of them
	exitMissing   = 1 // graded, with points missing
	exitNoGrade   = 2 // the grader could not do its work: no grade is implied
)

// Console is where a command reads and writes.
type Console struct {
	In       io.Reader
	Out, Err io.Writer
}

// errPointsMissing ends a command whose work is done, with points missing.
var errPointsMissing = errors.New("points are missing")

// Run runs one command line and returns its exit code.
func Run(ctx context.Context, args []string, c Console) int {
	root := &cobra.Command{
		Use:           "grader COMMAND",
		Short:         "Judges answers to the concurrency katas",
		Version:       ownVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,

		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },

		PersistentPreRunE: noEmptyFlag,
	}
	root.SetVersionTemplate("grader {{.Version}}\n")
	root.SetFlagErrorFunc(flagMistake)
	setHelp(root, c)
	root.SetArgs(args)
	root.SetIn(c.In)
	root.SetOut(c.Out)
	root.SetErr(c.Err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(gradeCommand(c), verifyCommand(c), listCommand(c), explainCommand(c), newCommand(c), initCommand(c), doctorCommand(c), versionCommand(c))
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitFullMarks
	case errors.Is(err, errPointsMissing):
		return exitMissing
	case ctx.Err() != nil:
		fmt.Fprintln(c.Err, "grader: stopped; there is no grade")
		return exitNoGrade
	}
	width, _ := screen(c.Err)
	fmt.Fprintln(c.Err, fitting.Fit(fmt.Sprintf("grader: %v", err), width))
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) || errors.Is(err, syscall.EROFS) {
		fmt.Fprintln(c.Err, "Nothing can be written there: make space, or set XDG_CACHE_HOME to a folder that has some, and try again.")
	}
	return exitNoGrade
}

// calledAs is how to start this program again: as it was, if that was by a way from the
// folder that one is in ("bin/grader"), and else by its name.
func calledAs() string {
	if name := os.Args[0]; !filepath.IsAbs(name) && strings.ContainsRune(name, filepath.Separator) {
		return clean.Line(name, 80)
	}
	return "grader"
}

// screen finds out what a writer shows on: its width in columns (0 if it is no
// terminal) and whether it takes colours.
func screen(w io.Writer) (width int, color bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		width = 80
	}
	return width, os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
