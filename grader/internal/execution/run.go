// Package execution runs judged programs: each in a process group of its own, in the
// sandbox that this machine has to offer, bounded in time, memory and output, with a
// private pair of pipes on which alone verdicts travel.
package execution

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"sync"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// Bounds on one process. None of them is part of any verdict on timing: an honest
// answer stays orders of magnitude below.
const (
	maxShown    = 256 << 10        // bytes of output kept: the first and the last half of them
	maxOutput   = 16 << 20         // bytes of output for each schedule after which the process is ended
	maxRecords  = 64 << 20         // bytes of records
	maxWall     = 10 * time.Minute // with no verdict by then, there is none
	maxCPU      = 20               // seconds of processor time beyond what the rows may take, should the harness itself be stopped
	maxData     = 4 << 30          // bytes of memory, where the system can limit it; the race detector has its share
	maxFiles    = 64               // open ones
	processors  = 2                // GOMAXPROCS, the same on every machine
	exitOnRace  = 66               // the race detector's exit code
	exitByWatch = 3                // the harness's, when it ends the process itself
)

// Ended says why the grader ended a process, if it did.
type Ended string

// The reasons for ending a process. There are no others.
const (
	ByItself     Ended = ""
	OutputLimit  Ended = "output"
	WallLimit    Ended = "wall"
	RecordsLimit Ended = "records"
	CPULimit     Ended = "cpu" // by the system, on the grader's order
)

// Outcome is what became of one process.
type Outcome struct {
	Records  []record.Record // those that bear this process's nonce, in order
	Forged   bool            // something else came over the private pipe
	Output   []byte          // standard error, shortened in the middle: never to be believed
	Printed  int             // bytes of standard output and error together
	ExitCode int             // -1 if a signal ended it
	Signal   string
	Ended    Ended
	Wall     time.Duration
	CPU      time.Duration
	MaxRSS   int64 // bytes
}

// ExitedOnRace tells whether the race detector gave the exit code. It also does so
// when it runs out of memory, so the report must be there as well.
func (o Outcome) ExitedOnRace() bool { return o.ExitCode == exitOnRace }

// ExitedByWatch tells whether the harness ended the process, with a finding.
func (o Outcome) ExitedByWatch() bool { return o.ExitCode == exitByWatch }

// Has tells whether exactly one record of this event and row is there.
func (o Outcome) Has(event record.Event, row string) bool {
	n := 0
	for _, r := range o.Records {
		if r.Event == event && r.Row == row {
			n++
		}
	}
	return n == 1
}

// Options are the ways in which one run differs from another.
type Options struct {
	HaltOnRace bool // end the process at the first race
	EveryRace  bool // report a race again each time that it happens
}

// Run runs program for one job. An error means that the process could not be run
// at all, or that ctx ended; whatever the program itself does is an Outcome.
func Run(ctx context.Context, program string, job record.Job, opts Options) (Outcome, error) {
	job.Nonce = newNonce()
	order, err := json.Marshal(job)
	if err != nil {
		return Outcome{}, err
	}
	// The kernel sends the child its death signal when the thread that started it
	// ends, so that thread has to stay.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()

	jobRead, jobWrite, err := os.Pipe()
	if err != nil {
		return Outcome{}, fmt.Errorf("making a pipe: %w", err)
	}
	defer jobWrite.Close()
	recordRead, recordWrite, err := os.Pipe()
	if err != nil {
		jobRead.Close()
		return Outcome{}, fmt.Errorf("making a pipe: %w", err)
	}
	defer recordRead.Close()

	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	cmd := exec.CommandContext(ctx, program)
	cmd.Dir = string(os.PathSeparator)
	cmd.Env = environment(opts)
	cmd.ExtraFiles = []*os.File{jobRead, recordWrite} // record.JobFD and record.RecordFD
	cmd.SysProcAttr = ownGroup()
	cmd.Cancel = func() error { return killGroup(cmd) }
	cmd.WaitDelay = 5 * time.Second // for pipes that a stray descendant holds open
	// What the answer prints is kept apart from the last words of the runtime and the
	// race detector's reports: it must not be mistaken for them, nor tear them apart.
	most := maxOutput * max(1, job.Schedules)
	overflow := func() { cancel(errOutput) }
	stdout, stderr := &boundedOutput{most: most, overflow: overflow}, &boundedOutput{most: most, overflow: overflow}
	cmd.Stdout, cmd.Stderr = stdout, stderr

	began := time.Now()
	seconds := maxCPU + int(job.Limits.RowCPUSeconds)*len(job.Rows)
	bounds := sandbox.Bounds{Data: maxData, CPU: uint64(seconds), OpenFiles: maxFiles, NoFiles: true}
	err = sandbox.Start(cmd, sandbox.ForProgram(program, bounds))
	jobRead.Close()
	recordWrite.Close()
	if err != nil {
		return Outcome{}, fmt.Errorf("starting the judging program: %w", cmp.Or(context.Cause(ctx), err))
	}
	jobWrite.Write(append(order, '\n')) // a program that died already says so below
	jobWrite.Close()
	alarm := time.AfterFunc(maxWall, func() { cancel(errWall) })
	defer alarm.Stop()

	var out Outcome
	var reading sync.WaitGroup
	reading.Go(func() {
		if !out.read(recordRead, job.Nonce) {
			cancel(errRecords)
		}
	})
	waitErr := cmd.Wait()
	killGroup(cmd) // whatever it may have left running
	reading.Wait()
	out.Wall = time.Since(began)
	out.Output = stderr.text()
	out.Printed = stdout.total + stderr.total
	out.account(cmd.ProcessState)
	out.spent(time.Duration(seconds) * time.Second)
	switch cause := context.Cause(ctx); {
	case cause == errOutput:
		out.Ended = OutputLimit
	case cause == errWall:
		out.Ended = WallLimit
	case cause == errRecords:
		out.Ended = RecordsLimit
	case cause != nil:
		return out, cause
	case waitErr != nil && !errors.As(waitErr, new(*exec.ExitError)) && !errors.Is(waitErr, exec.ErrWaitDelay):
		return out, fmt.Errorf("waiting for the judging program: %w", waitErr)
	}
	return out, nil
}

// spent tells the system's kill for all the processor time from anybody else's. (The two
// count it with clocks that differ by some ticks.)
func (o *Outcome) spent(limit time.Duration) {
	if o.Signal == signalKilled && o.CPU > limit-time.Second && o.Ended == ByItself {
		o.Ended = CPULimit
	}
}

// signalKilled is what a process says of itself that SIGKILL has ended.
const signalKilled = "killed"

var (
	errOutput  = errors.New("too much output")
	errWall    = errors.New("too long")
	errRecords = errors.New("too many records")
)

func environment(opts Options) []string {
	halt := 0
	if opts.HaltOnRace {
		halt = 1
	}
	equal := 1
	if opts.EveryRace {
		equal = 0
	}
	return []string{
		// The detector sleeps one second at every exit unless told otherwise.
		fmt.Sprintf("GORACE=halt_on_error=%d atexit_sleep_ms=0 exitcode=%d suppress_equal_stacks=%d suppress_equal_addresses=%d", halt, exitOnRace, equal, equal),
		"GOMAXPROCS=" + strconv.Itoa(processors),
	}
}

func newNonce() string {
	var b [16]byte
	rand.Read(b[:]) // never fails (crypto/rand)
	return hex.EncodeToString(b[:])
}

// read takes records until the pipe closes. It reports false when there are too
// many to be believed.
func (o *Outcome) read(pipe io.Reader, nonce string) bool {
	limited := &io.LimitedReader{R: pipe, N: maxRecords}
	lines := bufio.NewReaderSize(limited, 64<<10)
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var r record.Record
			switch {
			case json.Unmarshal(line, &r) == nil && r.Nonce == nonce:
				o.Records = append(o.Records, r)
			case err != nil && o.brokenOff(line, nonce):
				// Nothing is lost: what was not said to its end was not said.
			default:
				o.Forged = true
			}
		}
		if err != nil {
			break
		}
	}
	if limited.N > 0 {
		return true
	}
	io.Copy(io.Discard, pipe)
	return false
}

// brokenOff tells whether a last line is one that the harness began, and could not end
// because the process did: a limit ends it while another goroutine is writing, or the
// runtime dies in the middle of a dump that is longer than the pipe holds. Every line of
// the harness's begins with the nonce. After the last record that there is, nothing
// more can have been begun.
func (o *Outcome) brokenOff(line []byte, nonce string) bool {
	begin, err := json.Marshal(struct {
		Nonce string `json:"nonce"`
	}{nonce})
	if err != nil || o.Has(record.Done, "") {
		return false
	}
	begin = bytes.TrimSuffix(begin, []byte("}"))
	n := min(len(begin), len(line))
	return bytes.Equal(begin[:n], line[:n])
}
