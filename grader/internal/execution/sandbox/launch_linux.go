package sandbox

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

func init() {
	if len(os.Args) > 4 && os.Args[1] == verb {
		launch()
	}
}

// launch makes this process the program that it was asked to become. It never returns.
func launch() {
	var asked order
	if err := json.Unmarshal([]byte(os.Args[2]), &asked); err != nil {
		fmt.Fprintln(os.Stderr, "this is how the grader calls itself:", err)
		os.Exit(2)
	}
	err := become(asked, os.Args[3], os.Args[4:])
	unix.Write(asked.Status, []byte(err.Error()))
	os.Exit(2)
}

// become returns only if it fails. Seccomp comes last but for the step itself, since
// everything before needs calls that it takes away.
func become(asked order, program string, args []string) error {
	// What a thread gives up is what the program has that the thread becomes.
	runtime.LockOSThread()
	unix.CloseOnExec(asked.Status)
	step, err := newStep(program, args, os.Environ())
	if err != nil {
		return fmt.Errorf("preparing to become %s: %w", program, err)
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("giving up new privileges: %w", err)
	}
	if slices.Contains(asked.Layers, Landlock) {
		if err := restrictFiles(asked.Spec); err != nil {
			return fmt.Errorf("Landlock: %w", err)
		}
	}
	if slices.Contains(asked.Layers, Limits) {
		if err := bound(asked.Spec.Bounds); err != nil {
			return err
		}
	}
	if slices.Contains(asked.Layers, Seccomp) {
		if err := restrictCalls(asked.Spec.Profile, step.path); err != nil {
			return fmt.Errorf("seccomp: %w", err)
		}
	}
	return fmt.Errorf("becoming %s: %w", program, step.take())
}

// bound sets limits, which the program cannot raise again.
func bound(b Bounds) error {
	type limit struct {
		name     string
		resource int
		value    uint64
	}
	limits := []limit{{"core size", unix.RLIMIT_CORE, 0}}
	if b.NoFiles {
		limits = append(limits, limit{"file size", unix.RLIMIT_FSIZE, 0})
	}
	for _, l := range []limit{
		{"open files", unix.RLIMIT_NOFILE, b.OpenFiles},
		{"memory", unix.RLIMIT_DATA, b.Data},
		{"processor time", unix.RLIMIT_CPU, b.CPU},
	} {
		if l.value > 0 {
			limits = append(limits, l)
		}
	}
	for _, l := range limits {
		now := unix.Rlimit{}
		if err := unix.Getrlimit(l.resource, &now); err != nil {
			return fmt.Errorf("reading the limit of %s: %w", l.name, err)
		}
		value := min(l.value, now.Max) // who is not root can only lower it
		if err := unix.Setrlimit(l.resource, &unix.Rlimit{Cur: value, Max: value}); err != nil {
			return fmt.Errorf("limiting %s to %s: %w", l.name, strconv.FormatUint(value, 10), err)
		}
	}
	return nil
}

// A step is the one execve that is left to a launcher. Seccomp knows it by the address
// of the path, which nobody can guess: a program that has got hold of a system call
// has no second one.
type step struct {
	path       uintptr
	argv, envv []*byte
}

func (s step) take() error {
	return execve(s.path, s.argv, s.envv)
}

func newStep(program string, args, env []string) (s step, err error) {
	if s.argv, err = syscall.SlicePtrFromStrings(args); err != nil {
		return s, err
	}
	if s.envv, err = syscall.SlicePtrFromStrings(env); err != nil {
		return s, err
	}
	s.path, err = hide(program)
	return s, err
}
