package sandbox

import "os/exec"

// Run starts cmd inside the sandbox and waits for its end, as cmd.Run does.
func Run(cmd *exec.Cmd, spec Spec) error {
	if err := Start(cmd, spec); err != nil {
		return err
	}
	return cmd.Wait()
}
