package grading

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution"
)

// trustedFor is how long the outcome of a self-test stands, unless something changes
// that we know of: what we do not know of, such as the C library, changes too.
const trustedFor = 24 * time.Hour

// selfTests is where the outcome of the last good self-test lies.
func (j *Judge) selfTests() string { return filepath.Join(j.CacheDir, "selftests") }

// prove tests once whether judged programs can be trusted here (execution.SelfTest): it
// takes as long as judging an answer. A good outcome is remembered, under this very
// grader, the kernel, Go and the protections.
func (j *Judge) prove(ctx context.Context, program string, fresh bool) error {
	h := sha256.New()
	err := hashOwnProgram(h)
	kernel, _ := os.ReadFile("/proc/version") // not there on other systems
	fmt.Fprintln(h, runtime.GOOS, string(kernel), j.Tools.Version, execution.Protections())
	dir := j.selfTests()
	proof := filepath.Join(dir, hex.EncodeToString(h.Sum(nil)))
	if info, statErr := os.Stat(proof); err == nil && statErr == nil && !fresh && time.Since(info.ModTime()) < trustedFor {
		return nil
	}
	if err := execution.SelfTest(ctx, program); err != nil {
		return err
	}
	// Without it the test is done again the next time.
	if err == nil && os.RemoveAll(dir) == nil && os.MkdirAll(dir, 0o700) == nil {
		os.WriteFile(proof, nil, 0o600)
	}
	return nil
}
