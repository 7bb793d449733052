package execution

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// A DistrustError says that judged programs cannot be trusted on this machine: their
// race detector sleeps, or their sandbox has a hole. Nothing may be judged then.
type DistrustError struct{ What, Do string }

func (e *DistrustError) Error() string { return e.What + "\n" + e.Do }

// SelfTest has a judged program race on purpose, and reach out of its sandbox, in
// exactly the conditions in which answers are judged. It fails with a DistrustError
// unless the race is seen and nothing is reached that a layer here forbids. (Where it
// cannot read its settings, the race detector goes without them and says nothing.)
func SelfTest(ctx context.Context, program string) error {
	o, err := Run(ctx, program, record.Job{SelfTest: true}, Options{HaltOnRace: true})
	if err != nil {
		return err
	}
	return trust(o, sandbox.Here())
}

// forbidden is what each layer keeps a judged program from.
var forbidden = map[sandbox.Layer][]string{
	sandbox.Landlock: {record.ReachFiles, record.ReachWriting},
	sandbox.Seccomp:  {record.ReachWriting, record.ReachNetwork, record.ReachProcesses, record.ReachGroups, record.ReachOthers},
	sandbox.Limits:   {record.ReachLimits},
}

// trust reads the outcome of a self-test.
func trust(o Outcome, layers []sandbox.Layer) error {
	if !o.Has(record.Racing, "") || o.Forged {
		return &DistrustError{
			fmt.Sprintf("The judging program does not run on this machine (exit code %d%s). It said:\n%s", o.ExitCode, o.Signal, strings.TrimSpace(string(o.Output))),
			"Nothing was judged. See whether go test -race works here; if it does, please report this.",
		}
	}
	for _, r := range o.Records {
		for _, l := range layers {
			if r.Event == record.Reached && slices.Contains(forbidden[l], r.Message) {
				return &DistrustError{
					fmt.Sprintf("The sandbox has a hole: %s is in force, and a program inside can reach %s all the same.", l, r.Message),
					"Nothing was judged. Please report this, with the kernel's version (uname -r).",
				}
			}
		}
	}
	if o.Has(record.Done, "") || !o.ExitedOnRace() || !bytes.Contains(o.Output, []byte("WARNING: DATA RACE")) {
		return &DistrustError{
			"The race detector is asleep: a program that races on purpose was not stopped. Every race would pass.",
			"Nothing was judged. See that /proc is there (mount -t proc proc /proc), and that go test -race finds races here.",
		}
	}
	return nil
}
