package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/nearest"
	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/terminal"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/starter"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

func gradeCommand(c Console) *cobra.Command {
	var f struct {
		judging
		submission string
		reports    []string
		reveal     string
		minScore   int
	}
	cmd := &cobra.Command{
		Use:   "grade [KATA…]",
		Short: "Judge the answers in this folder, or in --submission",
		Long: "Judges the katas in a student's repository (or in a folder of kata folders): all of them, or those that are named.\n\n" +
			"Without names, a students' repository that \"grader init\" made is judged for its own katas, where you stand in it.\n" +
			"With --submission it is all katas: what is asked for is the teacher's to say.\n\n" +
			"Exit code: 0 full marks, 1 points are missing, 2 no grade (the reason is printed).",
	}
	flags := cmd.Flags()
	flags.StringVar(&f.submission, "submission", ".", "the folder `DIR` with the answers")
	flags.StringArrayVar(&f.reports, "report", nil, "also write a report, as `FORMAT=FILE` ("+report.Known()+"; github=- for the standard output); repeatable")
	flags.StringVar(&f.reveal, "reveal", string(reveal.Full), "how much reports and the table say about failures: the `LEVEL` full, findings, rows or score")
	flags.IntVar(&f.minScore, "min-score", 100, "exit with 0 from this `PERCENT` of the points on")
	f.judging.flags(flags)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if f.minScore < 0 || f.minScore > 100 {
			return fmt.Errorf("--min-score is a percentage, from 0 to 100, not %d", f.minScore)
		}
		level, err := reveal.Parse(f.reveal)
		if err != nil {
			return err
		}
		o := report.Options{Reveal: level, Stdout: c.Out, Getenv: os.Getenv}
		targets, err := reportTargets(f.reports, o)
		if err != nil {
			return err
		}
		suite, err := loadSuite(c, f.suite)
		if err != nil {
			return err
		}
		if len(args) == 0 && f.suite == "" && !flags.Changed("submission") {
			if args, err = ownKatas(suite); err != nil {
				return err
			}
		}
		katas, err := chosen(suite, args)
		if err != nil {
			return err
		}
		root, err := submissionRoot(f.submission, suite)
		if err != nil {
			return err
		}
		o.Source, o.Chapters = submittedSource(root), chapterTitles(suite)
		show := showProgress(c.Err, len(katas))
		defer show.Done()
		judge, opts, err := f.judging.prepare(cmd.Context(), show)
		if err != nil {
			return err
		}
		opts.Story = true
		graded, err := judge.Grade(cmd.Context(), suite, katas, root, opts)
		if err != nil {
			return err
		}
		show.Done()
		if err := writeAll(targets, graded, o); err != nil {
			return err
		}
		return outcome(graded, f.minScore)
	}
	return cmd
}

// writeAll writes the reports, and the table to the standard output. A report that goes
// there too is the last, as it is meant for a machine that reads along: what it might
// take for commands in the table is fenced off. If one cannot be written, the others are.
func writeAll(targets []report.Target, graded result.Result, o report.Options) error {
	write := func(toStdout bool) (err error) {
		for _, t := range targets {
			if t.ToStdout() == toStdout {
				err = errors.Join(err, report.WriteFile(t, graded, o))
			}
		}
		return err
	}
	width, color := screen(o.Stdout)
	table := func(w io.Writer) error {
		return terminal.Write(w, graded, terminal.Options{Width: width, Color: color, Reveal: o.Reveal, Command: calledAs()})
	}
	err := write(false)
	if slices.ContainsFunc(targets, report.Target.ToStdout) {
		return errors.Join(err, report.StopCommands(o.Stdout, table), write(true))
	}
	return errors.Join(err, table(o.Stdout))
}

// submittedSource finds a file of the submission by its name in findings. It reads as
// the grader has read it: nothing but small plain files of a kata's folder.
func submittedSource(root string) func(string) ([]byte, bool) {
	return func(file string) ([]byte, bool) {
		parts := strings.Split(file, "/")
		if len(parts) != 3 || parts[0] != "katas" || !filepath.IsLocal(parts[1]) {
			return nil, false
		}
		answer, err := submission.Read(filepath.Join(root, parts[1]))
		if err != nil {
			return nil, false // a page without the source is still a page
		}
		for _, f := range answer.Files {
			if f.Name == parts[2] {
				return f.Src, true
			}
		}
		return nil, false
	}
}

func chapterTitles(suite *catalogue.Suite) map[int]string {
	titles := map[int]string{}
	for _, c := range suite.Chapters {
		titles[c.Number] = c.Title
	}
	return titles
}

// outcome turns a result into the command's own.
func outcome(r result.Result, minScore int) error {
	for _, k := range r.Katas {
		if k.Status == result.Error {
			return fmt.Errorf("%s could not be judged, so there is no grade; the reason is above", k.Name)
		}
	}
	if r.Score*100 < minScore*r.MaxScore {
		return errPointsMissing
	}
	return nil
}

func reportTargets(values []string, o report.Options) ([]report.Target, error) {
	var targets []report.Target
	for _, v := range values {
		t, err := report.ParseTarget(v)
		if err == nil {
			err = t.Check(o)
		}
		if err == nil && slices.ContainsFunc(targets, func(other report.Target) bool { return other.Path == t.Path }) {
			err = fmt.Errorf("two reports would be written to %s", t.Path)
		}
		if err != nil {
			return nil, err
		}
		targets = append(targets, t)
	}
	return targets, nil
}

// ownKatas names the katas that a students' repository was made for, where one stands in
// it. That is a convenience for students, who can change it: with --submission, as teachers
// and workflows grade, nothing in the repository says what is asked for.
func ownKatas(suite *catalogue.Suite) ([]string, error) {
	settings, err := starter.Read(".")
	for _, name := range settings.Katas {
		if _, ok := suite.Find(name); !ok {
			return nil, fmt.Errorf("%s names a kata %q, which this grader does not have\n"+
				"Get the grader that this folder was made with, or bring the folder up to date: grader init .", starter.ManifestName, name)
		}
	}
	return settings.Katas, err
}

// chosen are the katas that were named, in the catalogue's order; all if none was. A shell
// completes the name of a folder, so katas/launch/ is launch as well.
func chosen(suite *catalogue.Suite, names []string) ([]catalogue.Kata, error) {
	asked := map[string]bool{}
	for _, given := range names {
		name := strings.TrimPrefix(filepath.ToSlash(filepath.Clean(given)), "katas/")
		if _, ok := suite.Find(name); !ok {
			return nil, noSuchKata(suite, given)
		}
		asked[name] = true
	}
	return slices.DeleteFunc(slices.Clone(suite.Katas), func(k catalogue.Kata) bool {
		return len(names) > 0 && !asked[k.Name]
	}), nil
}

func noSuchKata(suite *catalogue.Suite, name string) error {
	var known []string
	for _, k := range suite.Katas {
		known = append(known, k.Name)
	}
	question := ""
	if meant, ok := nearest.Name(strings.ToLower(name), slices.Values(known)); ok {
		question = fmt.Sprintf(" (did you mean %s?)", meant)
	}
	return fmt.Errorf("there is no kata called %q%s; \"%s list\" shows them all", name, question, calledAs())
}

func submissionRoot(dir string, suite *catalogue.Suite) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	var names []string
	for _, k := range suite.Katas {
		names = append(names, k.Name)
	}
	root, err := submission.Root(abs, names)
	if !errors.Is(err, submission.ErrNoKatas) {
		return root, err
	}
	near := submission.Below(abs)
	if dir == "." { // nobody has said that it is this one
		near = cmp.Or(submission.Above(abs), near)
	}
	if near != "" {
		return "", fmt.Errorf("%w\nThere is one in %q: run the grader there, or name that folder with --submission", err, near)
	}
	return "", fmt.Errorf("%w\nRun the grader in the folder that has katas/ in it, or name that folder with --submission", err)
}
