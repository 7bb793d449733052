package sandbox

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// verb is the launcher's first argument. No command of the grader's is called so.
const verb = "(become)"

// order is the launcher's second argument. What comes after are the program's path
// and its arguments, the first of which is its name.
type order struct {
	Spec   Spec
	Layers []Layer
	Status int // descriptor to which it writes what went wrong
}

// Start starts cmd as cmd.Start does, inside the sandbox. It returns when the program
// runs, or with a FailedError if it does not because the sandbox could not be set up.
func Start(cmd *exec.Cmd, spec Spec) error {
	layers := Here()
	if len(layers) == 0 {
		return cmd.Start()
	}
	launcher, err := os.Executable()
	if err != nil {
		return fmt.Errorf("finding this program itself: %w", err)
	}
	// The launcher's end of this pipe is closed when it has become the program, so
	// reading tells how it went.
	status, theirs, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("making a pipe: %w", err)
	}
	defer status.Close()
	defer theirs.Close()
	cmd.ExtraFiles = append(cmd.ExtraFiles, theirs)
	asked, err := json.Marshal(order{spec, layers, 2 + len(cmd.ExtraFiles)})
	if err != nil {
		return err
	}
	cmd.Args = append([]string{launcher, verb, string(asked), cmd.Path}, cmd.Args...)
	cmd.Path = launcher
	if err := cmd.Start(); err != nil {
		return err
	}
	theirs.Close()
	said, err := io.ReadAll(io.LimitReader(status, 4096))
	if len(said) > 0 || err != nil {
		cmd.Wait() // it has ended, or is about to
		return &FailedError{cmp.Or(string(said), fmt.Sprint(err))}
	}
	return nil
}
