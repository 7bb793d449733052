// Soak looks for false alarms: it judges every right answer there is, again and again
// under schedule after schedule, while busy processes keep all processors from it, and
// shows every verdict that is not full marks. Run it in the repository ("make soak").
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

func main() {
	least := flag.Int("bubbles", 10_000, "go on until so many bubbles have run")
	schedules := flag.Int("schedules", 3, "run each check under `N` schedules, in each round")
	busy := flag.Int("busy", 8, "keep the processors busy with `N` processes")
	spin := flag.Bool(spinFlag, false, "be one of them")
	flag.Parse()
	if *spin {
		spinUntilOrphaned()
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	alarms, err := soak(ctx, *least, *schedules, *busy, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "soak: broken off:", err)
		os.Exit(2)
	}
	if alarms > 0 {
		os.Exit(1)
	}
}

// soak judges all right answers, or those to some katas, round by round, and returns
// how many verdicts were not full marks.
func soak(ctx context.Context, least, schedules, busy int, katas []string) (alarms int, err error) {
	answers, err := rightAnswers(".", katas)
	if err != nil {
		return 0, err
	}
	tools, err := toolchain.Find(ctx)
	if err != nil {
		return 0, err
	}
	cache, err := os.MkdirTemp("", "soak-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(cache)
	load, err := keepBusy(ctx, busy)
	if err != nil {
		return 0, err
	}
	defer load.end()

	judge := &grading.Judge{Tools: tools, CacheDir: cache}
	var t tally
	began := time.Now()
	defer func() { t.print(os.Stdout, len(answers), schedules, busy, alarms, time.Since(began)) }()
	next := 0 // each group of answers goes on where the last one stopped, so that every kind is seen
	for round := uint64(1); t.bubbles() < least; round++ {
		judged := 0
		for some := range slices.Chunk(answers, atOnce) {
			n, err := judgeAll(ctx, judge, some, grading.Options{
				First: next, Schedules: schedules, Seed: round, Jobs: runtime.NumCPU(), Fresh: true, Progress: silent{}, Observe: t.add,
			})
			if err != nil {
				return alarms, err
			}
			next = (next + schedules) % grading.DefaultSchedules
			alarms += n
			judged += len(some)
			fmt.Fprintf(os.Stderr, "round %d: %d of %d answers judged; %d bubbles, %d verdicts that are not full marks, %v\n",
				round, judged, len(answers), t.bubbles(), alarms, time.Since(began).Round(time.Second))
		}
	}
	return alarms, nil
}

// atOnce is how many answers are judged at once: whatever was counted before the work
// is broken off, has its verdict.
const atOnce = 32

// judgeAll shows every verdict that is not full marks, and counts them.
func judgeAll(ctx context.Context, judge *grading.Judge, answers []answer, opts grading.Options) (alarms int, err error) {
	cases := make([]grading.Case, len(answers))
	for i, a := range answers {
		cases[i] = a.Case
	}
	verdicts, err := judge.Judge(ctx, cases, opts)
	if err != nil {
		return 0, err
	}
	for i, v := range verdicts {
		if v.Kata.Status == result.Passed && v.Kata.Score == v.Kata.MaxScore {
			continue
		}
		alarms++
		fmt.Printf("seed %d: %s: %s, %d of %d points\n", opts.Seed, answers[i].name, v.Kata.Status, v.Kata.Score, v.Kata.MaxScore)
		for _, f := range v.Kata.Findings {
			fmt.Printf("    %s (%s) %s:%d %s\n", f.Kind, f.Row, f.File, f.Line, f.Message)
		}
		for _, evidence := range v.Run.Evidence {
			fmt.Printf("    %s\n", evidence)
		}
	}
	return alarms, nil
}

// silent is nobody's progress.
type silent struct{}

func (silent) Step(string, string)  {}
func (silent) Finished(result.Kata) {}
