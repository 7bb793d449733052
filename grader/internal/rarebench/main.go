// Rarebench measures how many of the rare bugs in grader/internal/specimen the
// schedules find, and what that costs, beside plain runs of the same programs. Run
// it in the repository ("make bench-schedules"); it prints Markdown tables. Its exit
// code is 1 if a mended twin fails, or if anything else is out of order.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// folder is where the specimens are, seen from the repository's folder.
const folder = "grader/internal/specimen/testdata/rare"

func main() {
	plan := plan{}
	flag.IntVar(&plan.schedules, "schedules", grading.DefaultSchedules, "what counts as the default: `N` schedules")
	flag.Uint64Var(&plan.seed, "seed", 1, "`seed` of the default schedules")
	flag.IntVar(&plan.singles, "singles", 20, "run each bug `N` times by itself, for the share found by one run")
	flag.IntVar(&plan.repeats, "repeats", 3, "run the default schedules `N` times on each bug")
	flag.IntVar(&plan.jobs, "jobs", runtime.NumCPU(), "run `N` programs at once")
	dir := flag.String("dir", folder, "the `folder` with the specimens")
	each := flag.Bool("each", false, "print a line for each specimen as well")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	trouble, err := bench(ctx, *dir, plan, *each)
	if err != nil {
		fmt.Fprintln(os.Stderr, "rarebench:", err)
		os.Exit(1)
	}
	if trouble {
		os.Exit(1)
	}
}

// bench measures and prints. It reports whether anything was out of order.
func bench(ctx context.Context, dir string, p plan, each bool) (trouble bool, err error) {
	all, err := specimen.Load(dir)
	if err != nil {
		return false, fmt.Errorf("%w (run this in the repository's folder)", err)
	}
	tools, err := toolchain.Find(ctx)
	if err != nil {
		return false, err
	}
	cache, err := os.MkdirTemp("", "rarebench-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(cache)
	judge := &grading.Judge{Tools: tools, CacheDir: filepath.Join(cache, "grader")}
	measured, err := measure(ctx, judge, all, p)
	if err != nil {
		return false, err
	}
	return printReport(os.Stdout, measured, p, each), nil
}

// reporter says on standard error what is being done.
type reporter struct{}

func (reporter) Step(_, what string)  { fmt.Fprintln(os.Stderr, what) }
func (reporter) Finished(result.Kata) {}
