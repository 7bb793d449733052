// Package sandbox starts programs that must not be trusted. On Linux such a program
// is started by a launcher, which is the calling program itself, executed again: it
// gives up what the other must not have, layer by layer, and then becomes it. There
// is nothing to install, nothing needs to be root, and what it has given up no
// program that it becomes or starts can have again.
//
// The layers: limits of the system (setrlimit) and no_new_privs; Landlock, for files,
// TCP and signals; seccomp, for system calls. Where the kernel lacks one, the others
// hold, and Here says which.
//
// Every program that links this package can be its own launcher: an init function
// here sees whether it was called as one. So nobody can forget to ask for it in a
// main function, and the launcher is at work before most of the program's other
// packages are initialised.
package sandbox

import (
	"os"
	"slices"
	"strings"
)

// Layer is one of the protections, by the name that results give it.
type Layer string

// The layers. There are no others.
const (
	Limits   Layer = "rlimits"
	Landlock Layer = "landlock"
	Seccomp  Layer = "seccomp"
)

// Without names the environment variable that takes layers away, as a list with
// commas: "landlock,seccomp". It is there to test how the others do alone, as on a
// system that has no more of them. It can only weaken, what is left is what the
// result lists, and no judged program gets to see it.
const Without = "GRADER_SANDBOX_WITHOUT"

// Here are the layers that this machine has and that nobody took away, in the order
// of their names.
func Here() []Layer {
	without := strings.Split(os.Getenv(Without), ",")
	return slices.DeleteFunc(available(), func(l Layer) bool { return slices.Contains(without, string(l)) })
}

// Complete tells whether every layer is in force here; if not, missing are the others.
func Complete() (missing []Layer, complete bool) {
	here := Here()
	for _, l := range []Layer{Landlock, Limits, Seccomp} {
		if !slices.Contains(here, l) {
			missing = append(missing, l)
		}
	}
	return missing, len(missing) == 0
}

// Bounds are limits that the system keeps. Zero means none.
type Bounds struct {
	Data      uint64 // bytes of memory of the program's own, of each process
	CPU       uint64 // seconds of processor time, of each process; then it is killed (Go programs ignore SIGXCPU)
	OpenFiles uint64
	NoFiles   bool // it may write no byte to any file
}

// Profile says what kind of program it is, which decides on its system calls.
type Profile string

// The profiles. There are no others.
const (
	// Judged programs hold a student's code: they get the calls that a Go program
	// needs that computes and starts threads, and no other.
	Judged Profile = "judged"
	// Tools are programs of ours that read what a student wrote: they may start
	// others and work with files, and get no network.
	Tools Profile = "tools"
)

// Spec says what a program may do.
type Spec struct {
	Profile Profile
	Bounds  Bounds
	Read    []string // files and folders that it may read; those that are not there are passed over
	Execute []string // that it may read and execute
	Write   []string // in which it may do anything
}

// FailedError says that the launcher could not do its work. The program has not run.
type FailedError struct{ Reason string }

func (e *FailedError) Error() string {
	return "the sandbox could not be set up: " + e.Reason
}

// ForTool is the spec of a tool of ours, such as the compiler: it may read and execute
// what its user may, and write into some folders only.
func ForTool(bounds Bounds, write ...string) Spec {
	return Spec{Profile: Tools, Bounds: bounds, Execute: []string{string(os.PathSeparator)}, Write: append(write, os.DevNull)}
}
