package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/pflag"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/doctor"
	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/report/progress"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
	"github.com/concurrency-katas/go/katas"
	"github.com/concurrency-katas/go/solutions"
)

// judging are the flags that grade and verify share.
type judging struct {
	schedules int
	schedule  int // only this one, from 1
	seed      uint64
	jobs      int
	fresh     bool
	suite     string
	sandboxed bool
}

func (j *judging) flags(f *pflag.FlagSet) {
	f.IntVar(&j.schedules, "schedules", grading.DefaultSchedules, "run each check under `N` schedules")
	f.IntVar(&j.schedule, "schedule", 0, "run each check under schedule number `K` alone, to see a finding again")
	f.Uint64Var(&j.seed, "seed", 1, "the seed `S` of the schedules and of the tests' inputs")
	f.IntVar(&j.jobs, "jobs", runtime.NumCPU(), "run `N` programs at once")
	f.BoolVar(&j.fresh, "fresh", false, "forget remembered verdicts")
	f.BoolVar(&j.sandboxed, "require-sandbox", false, "judge nothing unless every layer of the sandbox is in force (Linux only)")
	f.StringVar(&j.suite, "suite", "", suiteUsage)
}

const suiteUsage = "use the katas/ and solutions/ in this folder `DIR` instead of the built-in ones"

// maxSchedules is more than anybody waits for.
const maxSchedules = 10_000

// prepare checks the flags and finds what judging needs on this machine.
func (j *judging) prepare(ctx context.Context, p grading.Progress) (*grading.Judge, grading.Options, error) {
	opts := grading.Options{Schedules: j.schedules, Seed: j.seed, Jobs: j.jobs, Fresh: j.fresh, Progress: p}
	if j.schedules < 1 || j.schedules > maxSchedules {
		return nil, opts, fmt.Errorf("--schedules lies between 1 and %d, not at %d", maxSchedules, j.schedules)
	}
	if j.schedule < 0 || j.schedule > maxSchedules {
		return nil, opts, fmt.Errorf("--schedule lies between 1 and %d, not at %d", maxSchedules, j.schedule)
	}
	if j.schedule > 0 && j.schedules != grading.DefaultSchedules {
		return nil, opts, errors.New("--schedule K runs one schedule alone, so --schedules has no place beside it")
	}
	if j.schedule > 0 {
		opts.First, opts.Schedules = j.schedule-1, 1
	}
	if j.jobs < 1 {
		return nil, opts, fmt.Errorf("--jobs is at least 1, not %d", j.jobs)
	}
	if missing, complete := sandbox.Complete(); j.sandboxed && !complete {
		return nil, opts, fmt.Errorf("the sandbox is not complete here: missing is %v\n"+
			"Grade on Linux 5.13 or newer with Landlock and seccomp (see /sys/kernel/security/lsm), or without --require-sandbox.", missing)
	}
	tools, err := toolchain.Find(ctx)
	if err != nil {
		return nil, opts, err
	}
	cache, err := cacheDir()
	if err != nil {
		return nil, opts, fmt.Errorf("finding a folder to work in: %w\nSet HOME to a folder that you may write to.", err)
	}
	if err := doctor.TryToWrite(tools.Cache); err != nil {
		return nil, opts, fmt.Errorf("Go cannot write to its build cache: %w\n%s", err, doctor.AnotherBuildCache)
	}
	if err := doctor.TryToWrite(cache); err != nil {
		return nil, opts, fmt.Errorf("the grader cannot write to its work folder: %w\n%s", err, doctor.AnotherWorkFolder)
	}
	return &grading.Judge{Tools: tools, CacheDir: cache}, opts, nil
}

// cacheDir is the folder that the grader works in and remembers verdicts in.
func cacheDir() (string, error) {
	cache, err := os.UserCacheDir()
	return filepath.Join(cache, "concurrency-katas"), err
}

// loadSuite reads the suite in dir, or the one in this program.
func loadSuite(c Console, dir string) (*catalogue.Suite, error) {
	if dir == "" {
		return builtIn(c)
	}
	suite, err := catalogue.Load(os.DirFS(filepath.Join(dir, "katas")), os.DirFS(filepath.Join(dir, "solutions")))
	if errors.Is(err, fs.ErrNotExist) && !exists(filepath.Join(dir, "katas", "catalogue.json")) {
		return nil, fmt.Errorf("there is no suite in %q: %w", dir, errNoSuite)
	}
	if err != nil {
		return nil, fmt.Errorf("loading the suite in %s: %w", dir, err)
	}
	return suite, nil
}

// errNoSuite is loadSuite's error for a folder in which nobody has begun a suite.
var errNoSuite = errors.New("it has no katas/catalogue.json")

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// builtIn is the suite in this program. Where the program's own source lies and says
// something else by now, that is taken: "go run ./grader" judges by the tests as they are.
func builtIn(c Console) (*catalogue.Suite, error) {
	given, err := katas.Files()
	if err != nil {
		return nil, fmt.Errorf("reading the stubs that this program carries: %w", err)
	}
	source, stale, err := solutions.Source()
	if err != nil {
		return nil, fmt.Errorf("comparing the hidden tests with their source: %w", err)
	}
	if len(stale) == 0 {
		return catalogue.Load(given, solutions.HiddenTests)
	}
	fmt.Fprintf(c.Err, "grader: taking the hidden tests from their source: they have changed since they were packed (%s)\n"+
		"In the repository, \"go generate ./solutions\" packs them.\n", strings.Join(stale, ", "))
	return catalogue.Load(given, source)
}

// showProgress shows what is being done: on one line of a terminal, or line by line.
func showProgress(w io.Writer, katas int) progress.Progress {
	if width, _ := screen(w); width > 0 {
		return progress.Terminal(w, katas, width)
	}
	return progress.Plain(w, katas)
}
