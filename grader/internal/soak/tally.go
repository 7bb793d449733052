package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/grading"
)

// tally counts what the judging processes did and used.
type tally struct {
	mu        sync.Mutex
	ran       int // bubbles, as the harness counted them
	processes int
	cpu, wall time.Duration // of all processes together
	most      time.Duration // processor time of one
	longest   time.Duration // wall time of one
}

// add takes over one process's outcome.
func (t *tally) add(_ grading.Case, o execution.Outcome) {
	ran := 0
	for _, r := range o.Records {
		ran = max(ran, r.Bubbles) // each end tells how many there were so far
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.ran += ran
	t.processes++
	t.cpu += o.CPU
	t.wall += o.Wall
	t.most = max(t.most, o.CPU)
	t.longest = max(t.longest, o.Wall)
}

func (t *tally) bubbles() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.ran
}

// print shows the tally as a Markdown table.
func (t *tally) print(w io.Writer, answers, schedules, busy, alarms int, took time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintf(w, "| what | how much |\n|---|---|\n")
	for _, row := range [][2]string{
		{"right answers", fmt.Sprint(answers)},
		{"schedules for each check, in each round", fmt.Sprint(schedules)},
		{"busy processes beside", fmt.Sprint(busy)},
		{"judging processes", fmt.Sprint(t.processes)},
		{"bubble runs", fmt.Sprint(t.ran)},
		{"verdicts that are not full marks", fmt.Sprint(alarms)},
		{"processor time of all judging processes", t.cpu.Round(time.Second).String()},
		{"their time on the clock, added up", t.wall.Round(time.Second).String()},
		{"the most processor time that one used", t.most.Round(10 * time.Millisecond).String()},
		{"the longest that one took", t.longest.Round(100 * time.Millisecond).String()},
		{"the whole, on the clock", took.Round(time.Second).String()},
	} {
		fmt.Fprintf(w, "| %s | %s |\n", row[0], row[1])
	}
}
