package doctor

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// raceDetector looks for what go build -race needs. err is what toolchain.Find found
// missing.
func raceDetector(ctx context.Context, tools *toolchain.Toolchain, err error) Check {
	const name = "race detector"
	if err != nil {
		return missing(name, err)
	}
	dir, err := os.MkdirTemp("", "grader-doctor-")
	if err != nil {
		return Check{name, Missing, fmt.Sprintf("no temporary folder can be made: %v", err), "Set TMPDIR to a folder that you may write to."}
	}
	defer os.RemoveAll(dir)
	if said, err := tools.CompileC(ctx, dir, filepath.Join(dir, "tiny")); err != nil {
		return Check{name, Missing, fmt.Sprintf("The C compiler does not compile a small program (%v):\n%s", err, said), toolchain.InstallCompiler()}
	}
	return Check{name, Here, "supported here, and its C compiler works", ""}
}
