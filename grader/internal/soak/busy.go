package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// spinFlag makes this program one that does nothing but use up a processor.
const spinFlag = "spin"

// load is a number of such processes.
type load struct{ stop []func() }

// keepBusy starts n of them. They end with this process, however it ends: each watches
// its standard input, which closes then.
func keepBusy(ctx context.Context, n int) (load, error) {
	self, err := os.Executable()
	if err != nil {
		return load{}, err
	}
	var l load
	for range n {
		cmd := exec.CommandContext(ctx, self, "-"+spinFlag)
		in, err := cmd.StdinPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			l.end()
			return load{}, fmt.Errorf("starting a busy process: %w", err)
		}
		l.stop = append(l.stop, func() {
			in.Close()
			cmd.Wait()
		})
	}
	return l, nil
}

func (l load) end() {
	for _, stop := range l.stop {
		stop()
	}
}

// spinUntilOrphaned does not return.
func spinUntilOrphaned() {
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	for {
	}
}
