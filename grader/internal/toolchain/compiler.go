package toolchain

import (
	"context"
	"os/exec"
	"runtime"
	"strings"
)

// tiny asks for what package runtime/cgo asks for: the headers of the C library, and
// its threads.
const tiny = `#include <pthread.h>
#include <stdlib.h>
int main(void) { return pthread_self() == (pthread_t)0 ? EXIT_FAILURE : EXIT_SUCCESS; }
`

// CompileC compiles and links a small C program, in the folder dir, with the compiler
// that Go would call. Where that fails it returns what the compiler said. On macOS the
// race detector needs no C compiler, and nothing is compiled.
func (t *Toolchain) CompileC(ctx context.Context, dir, program string) (said string, err error) {
	if runtime.GOOS == "darwin" {
		return "", nil
	}
	cc := strings.Fields(t.cc)
	cmd := exec.CommandContext(ctx, cc[0], append(cc[1:], "-x", "c", "-", "-o", program, "-lpthread")...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(tiny)
	out, err := cmd.CombinedOutput()
	return strings.TrimSpace(string(out)), err
}
