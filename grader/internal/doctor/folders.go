package doctor

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/concurrency-katas/go/grader/internal/toolchain"
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

func buildCache(tools *toolchain.Toolchain) Check {
	const name = "build cache"
	if err := TryToWrite(tools.Cache); err != nil {
		return Check{name, Missing, err.Error(), AnotherBuildCache}
	}
	return Check{name, Here, tools.Cache, ""}
}

// modules tells whether grading will need the network once.
func modules(tools *toolchain.Toolchain) Check {
	const name = "modules"
	if !workspace.Fetched(tools) {
		return Check{name, Lacking, "the modules that hidden tests use are not here yet",
			"The first grading fetches them: be connected to the network then."}
	}
	return Check{name, Here, "the modules that hidden tests use are here: no network is needed", ""}
}

// What to do where Go cannot use its build cache, or the grader its work folder.
const (
	AnotherBuildCache = "Set GOCACHE or HOME to a folder that you may write to."
	AnotherWorkFolder = "Set HOME or XDG_CACHE_HOME to a folder that you may write to, and from which programs may be started."
)

// workFolder looks at the folder in which the grader builds programs and runs them.
func workFolder(ctx context.Context, tools *toolchain.Toolchain, dir string, err error) Check {
	const (
		name = "work folder"
		do   = AnotherWorkFolder
	)
	if err != nil {
		return Check{name, Missing, err.Error(), do}
	}
	if err := TryToWrite(dir); err != nil {
		return Check{name, Missing, err.Error(), do}
	}
	// A file system can be mounted so that nothing on it runs. Another doctor may be at
	// work here, too.
	own, err := os.MkdirTemp(dir, "doctor-")
	if err != nil {
		return Check{name, Missing, err.Error(), do}
	}
	defer os.RemoveAll(own)
	if tools != nil {
		tiny := filepath.Join(own, "tiny.exe")
		tools.CompileC(ctx, own, tiny) // whether that works is asked elsewhere
		if _, err := os.Stat(tiny); err == nil {
			if err := exec.CommandContext(ctx, tiny).Run(); err != nil {
				return Check{name, Missing, fmt.Sprintf("a program in it does not run: %v", err), do}
			}
		}
	}
	return Check{name, Here, dir, ""}
}

// TryToWrite makes the folder, and a file in it.
func TryToWrite(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "doctor-")
	if err != nil {
		return err
	}
	f.Close()
	return os.Remove(f.Name())
}
