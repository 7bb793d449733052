// Record judges wrong answers and keeps what they did for the tests of package screen.
// Run it in the repository:
//
//	go run ./grader/internal/screen/record KATA/CASE…
//
// KATA/CASE is a folder in grader/internal/screen/testdata that holds the answer; where
// there is none, the katas' own wrong answer of that name is copied. Without arguments
// all are recorded anew. Look at the differences before you keep them: line by line
// the new texts must be as good as the old ones.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/screen"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

const testdata = "grader/internal/screen/testdata"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, names []string) error {
	suite, err := catalogue.Load(os.DirFS("katas"), os.DirFS("solutions"))
	if err != nil {
		return fmt.Errorf("loading the katas: %w\nRun record in the repository", err)
	}
	if len(names) == 0 {
		all, err := filepath.Glob(testdata + "/*/*")
		if err != nil {
			return err
		}
		for _, dir := range all {
			names = append(names, path.Base(filepath.Dir(dir))+"/"+filepath.Base(dir))
		}
	}
	tools, err := toolchain.Find(ctx)
	if err != nil {
		return err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	judge := &grading.Judge{Tools: tools, CacheDir: filepath.Join(cache, "concurrency-katas")}
	for _, name := range names {
		if err := keep(ctx, judge, suite, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// keep judges one answer and writes down what it did.
func keep(ctx context.Context, judge *grading.Judge, suite *catalogue.Suite, name string) error {
	kata, wrong := path.Split(name)
	kata = path.Clean(kata)
	i := slices.IndexFunc(suite.Katas, func(k catalogue.Kata) bool { return k.Name == kata })
	if i < 0 {
		return fmt.Errorf("there is no kata %q", kata)
	}
	dir := filepath.Join(testdata, kata, wrong)
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		from := filepath.Join("solutions", kata, "testdata", "wrong", wrong)
		if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
			return err
		}
	}
	answer, err := submission.Read(dir)
	if err != nil {
		return err
	}
	recording := screen.Recording{Kata: kata}
	verdicts, err := judge.Judge(ctx, []grading.Case{{Kata: suite.Katas[i], Answer: answer}}, grading.Options{
		Schedules: grading.DefaultSchedules, Seed: 1, Jobs: 1, Fresh: true, Story: true, Progress: quiet{},
		Observe: func(_ grading.Case, o execution.Outcome) {
			recording.Outcomes = append(recording.Outcomes, screen.Keep(o))
		},
	})
	if err != nil {
		return err
	}
	run := verdicts[0].Run
	recording.Seen, recording.Schedule, recording.Timeline = run.Seen, run.Schedule, run.Timeline
	fmt.Printf("%s: %s\n", name, cmp.Or(verdicts[0].Kata.Status, "without a verdict"))
	return recording.Write(dir)
}

// quiet shows no progress.
type quiet struct{}

func (quiet) Step(string, string)  {}
func (quiet) Finished(result.Kata) {}
