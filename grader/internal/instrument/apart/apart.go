// Package apart has answers checked and rewritten in a process of its own, with limits
// and in the sandbox. The type checker of the standard library has none, and a stack
// that grows too deep ends its process whatever one does: here that is the child's
// end, and the verdict on the one answer that it was busy with.
//
// The child is the calling program itself, executed again: an init function here sees
// whether it was called for that. One child does all answers, one after the other.
package apart

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/internal/group"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
)

// Task is what instrument.Answer is asked to do.
type Task struct {
	Files, Stub []instrument.File
	Rules       instrument.Rules
	Target      instrument.Target
}

// Done is what it says.
type Done struct {
	Judged   instrument.Judged
	Problems []instrument.Problem
}

// Limits bound what a child may use. Honest answers take ten milliseconds each.
type Limits struct {
	Memory  uint64        // bytes
	Seconds uint64        // of processor time, for all answers of one child
	Wall    time.Duration // where the system keeps no other limit
}

// DefaultLimits are far above what any answer needs.
func DefaultLimits() Limits { return Limits{Memory: 2 << 30, Seconds: 30, Wall: 10 * time.Minute} }

// Answers does all tasks. An error means that none could be done. Whoever exhausts the
// child is told so, as one whose answer does not compile; if the child ends for any
// other reason, that is our fault.
func Answers(ctx context.Context, std *stdlib.Importer, tasks []Task, limits Limits) ([]Done, error) {
	all := make([]Done, 0, len(tasks))
	for alone := false; len(all) < len(tasks); {
		some := tasks[len(all):]
		if alone {
			some = some[:1]
		}
		done, end, err := child(ctx, std, some, limits)
		if err != nil {
			return nil, err
		}
		all = append(all, done...)
		switch {
		case len(done) == len(some):
			alone = false
		case len(some) == 1 || len(done) == 0:
			// It had all the limits for itself.
			all = append(all, Done{Problems: []instrument.Problem{end.problem(some[0])}})
			alone = false
		default:
			alone = true // those before it may have used up what was there
		}
	}
	return all, nil
}

// child does tasks until all are done or it ends, and tells how it ended.
func child(ctx context.Context, std *stdlib.Importer, tasks []Task, limits Limits) (done []Done, end ending, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, end, fmt.Errorf("finding this program itself: %w", err)
	}
	var order, stderr bytes.Buffer
	if err := gob.NewEncoder(&order).Encode(request{std.Export(), tasks}); err != nil {
		return nil, end, fmt.Errorf("packing answers for the process that checks them: %w", err)
	}
	limited, cancel := context.WithTimeout(ctx, limits.Wall)
	defer cancel()
	cmd := exec.CommandContext(limited, self, verb)
	cmd.Dir = string(os.PathSeparator)
	cmd.Env = []string{"GOTRACEBACK=none", "GORACE=atexit_sleep_ms=0"}
	group.Lead(cmd)
	cmd.Stdin, cmd.Stderr = &order, &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, end, err
	}
	bounds := sandbox.Bounds{Data: limits.Memory, CPU: limits.Seconds, OpenFiles: 64, NoFiles: true}
	if err := sandbox.Start(cmd, sandbox.ForTool(bounds)); err != nil {
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		return nil, end, fmt.Errorf("starting the process that checks answers: %w", err)
	}
	for dec := gob.NewDecoder(out); len(done) < len(tasks); {
		var d Done
		if dec.Decode(&d) != nil {
			break // of what, its end says
		}
		d.Judged.Names.Restore()
		done = append(done, d)
	}
	io.Copy(io.Discard, out)
	err = cmd.Wait()
	if ctx.Err() != nil {
		return nil, end, context.Cause(ctx)
	}
	end = ending{said: stderr.String(), err: err, late: limited.Err() != nil}
	if cmd.ProcessState != nil {
		end.spent = cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime() > time.Duration(limits.Seconds-1)*time.Second
	}
	return done, end, nil
}

// ending is how a child came to its end before its work was done.
type ending struct {
	said  string // on standard error
	err   error
	late  bool // it was ended after Limits.Wall
	spent bool // it had used up its processor time
}

// exhaustion is what the runtime says where there is no more memory or stack. (What
// the child says is its own: students' text comes with the results only.)
var exhaustion = regexp.MustCompile(`(?m)^(fatal error|runtime|panic): .*(out of memory|cannot allocate memory|stack exceeds|stack overflow|failed to allocate)|ThreadSanitizer.* failed to allocate`)

// problem is the verdict on the task that the child was busy with.
func (e ending) problem(t Task) instrument.Problem {
	p := instrument.Problem{Kind: source.Compile, File: path.Join(t.Rules.Path, t.Files[0].Name),
		Message: "this takes far more memory or time to check than any answer needs: something in it doubles again and again, or is nested too deeply"}
	if exit := (*exec.ExitError)(nil); errors.As(e.err, &exit) && (e.late || e.spent || exhaustion.MatchString(e.said)) {
		return p
	}
	p.Kind = source.Fault
	p.Message = fmt.Sprintf("the process that checks answers ended early (%v): %s", e.err, firstWords(e.said))
	return p
}

func firstWords(said string) string {
	const most = 500 // bytes
	said = strings.Join(strings.Fields(said), " ")
	if len(said) > most {
		said = strings.ToValidUTF8(said[:most], "") + " …"
	}
	return said
}
