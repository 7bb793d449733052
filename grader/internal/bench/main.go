// Bench times the grader beside what a teacher would type instead, over the very
// same hidden tests and references, in one run on one machine: absolute times
// differ from machine to machine, the ratios hardly do. Run it in the repository
// ("make bench"); it prints a Markdown table.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
)

func main() {
	runs := flag.Int("runs", 3, "measure `N` times and take the median (cold caches: once)")
	cold := flag.Bool("cold", true, "measure with an empty build cache as well")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := bench(ctx, *runs, *cold); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// cost is what one command took.
type cost struct{ wall, cpu time.Duration }

func bench(ctx context.Context, runs int, cold bool) error {
	field, err := layField()
	if err != nil {
		return err
	}
	defer os.RemoveAll(field.dir)
	fmt.Fprintf(os.Stderr, "%d katas, %d processors, %s; everything is built once first\n", len(field.katas), runtime.NumCPU(), runtime.Version())
	one := field.katas[:1]

	type step struct {
		name    string
		change  []string // katas whose answers change before each run
		measure func() (cost, error)
	}
	goTest := func(env ...string) func() (cost, error) {
		return func() (cost, error) { return field.goTest(ctx, field.katas, env...) }
	}
	grade := func(args ...string) func() (cost, error) {
		return func() (cost, error) { return field.grade(ctx, nil, args...) }
	}
	unprotected := func() (cost, error) { return field.grade(ctx, []string{sandbox.Without + "=landlock,rlimits,seccomp"}) }
	steps := []step{
		{"`go test -race -count=1`, all katas changed", field.katas, goTest()},
		{"the same with `GORACE=atexit_sleep_ms=0`", field.katas, goTest("GORACE=atexit_sleep_ms=0")},
		{"grader, all katas changed, one schedule", field.katas, grade("--schedules", "1")},
		{"grader, all katas changed, default schedules", field.katas, grade()},
		{"the same without a sandbox", field.katas, unprotected},
		{"`go test -race -count=1` of one kata, changed", one, func() (cost, error) { return field.goTest(ctx, one, "GORACE=atexit_sleep_ms=0") }},
		{"grader, one kata changed, default schedules", one, grade()},
		{"grader, nothing changed", nil, grade()},
	}
	for _, s := range steps { // warm every cache
		field.change(s.change)
		if _, err := s.measure(); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	table := newTable()
	for _, s := range steps {
		var costs []cost
		for range runs {
			field.change(s.change)
			c, err := s.measure()
			if err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			costs = append(costs, c)
		}
		table.add(s.name, median(costs))
	}
	if cold {
		if err := field.emptyCaches(); err != nil {
			return err
		}
		c, err := field.goTest(ctx, field.katas)
		if err != nil {
			return err
		}
		table.add("`go test -race -count=1`, empty build cache", c)
		if err := field.emptyCaches(); err != nil {
			return err
		}
		if c, err = field.grade(ctx, nil); err != nil {
			return err
		}
		table.add("grader, empty build cache, default schedules", c)
	}
	table.print(os.Stdout)
	return nil
}

func median(costs []cost) cost {
	slices.SortFunc(costs, func(a, b cost) int { return int(a.wall - b.wall) })
	return costs[len(costs)/2]
}

// timed runs a command to its end.
func timed(cmd *exec.Cmd) (cost, error) {
	began := time.Now()
	out, err := cmd.CombinedOutput()
	c := cost{wall: time.Since(began)}
	if cmd.ProcessState != nil {
		c.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	if err != nil {
		return c, errors.Join(err, fmt.Errorf("%s", out[max(0, len(out)-2000):]))
	}
	return c, nil
}

// goTest runs the hidden tests over the references as a teacher would.
func (f *field) goTest(ctx context.Context, katas []string, env ...string) (cost, error) {
	args := []string{"test", "-race", "-count=1"}
	for _, k := range katas {
		args = append(args, "./solutions/"+k)
	}
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = f.module
	cmd.Env = f.env(env...)
	return timed(cmd)
}

// grade runs the grader over the same answers.
func (f *field) grade(ctx context.Context, env []string, args ...string) (cost, error) {
	cmd := exec.CommandContext(ctx, f.grader, append([]string{"grade", "--submission", filepath.Join(f.module, "solutions")}, args...)...)
	cmd.Dir = f.dir
	cmd.Env = f.env(env...)
	return timed(cmd)
}
