package doctor

import (
	"runtime"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
)

// layers says what each layer of the sandbox keeps a judged program from, and how to
// come by it.
var layers = []struct {
	layer        sandbox.Layer
	against, get string
}{
	{sandbox.Landlock, "a judged program reaches no files and no network",
		"It needs Linux 5.13 or newer, with landlock listed in /sys/kernel/security/lsm: start the kernel with lsm=landlock,…\n" +
			"In a container, its profile has to allow the landlock_* system calls (Docker 20.10.8 and newer do)."},
	{sandbox.Limits, "a judged program's memory, processor time and files are bounded",
		"Grade on Linux."},
	{sandbox.Seccomp, "a judged program starts no others, and makes no odd system calls",
		"It needs a Linux kernel with CONFIG_SECCOMP_FILTER, on amd64 or arm64."},
}

// protections says what holds a judged program here. None of it is needed to grade one's
// own answers; a teacher who grades strangers' should have all of it.
func protections() []Check {
	if runtime.GOOS != "linux" {
		do := "Your own answers you can judge here. Judge other people's on Linux."
		if runtime.GOOS == "windows" {
			do = "Work in WSL, which is a Linux: https://learn.microsoft.com/windows/wsl/install"
		}
		return []Check{{"sandbox", Lacking, "there is none on this system; in force: " + strings.Join(execution.Protections(), ", "), do}}
	}
	missing, _ := sandbox.Complete()
	var checks []Check
	for _, l := range layers {
		check := Check{string(l.layer), Here, l.against, ""}
		for _, m := range missing {
			if m == l.layer {
				check = Check{string(l.layer), Lacking, "this machine does not have it. With it, " + l.against, l.get}
			}
		}
		checks = append(checks, check)
	}
	return checks
}
