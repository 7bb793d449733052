package sandbox_test

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
)

// This test binary is the launcher, as any program that links the package is, and also
// the program in the sandbox: it is called with the name of what it has to try.
const probe = "probe"

func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == probe {
		if err := tries[os.Args[2]].try(os.Args[3]); err != nil {
			fmt.Println(err)
			os.Exit(3)
		}
		fmt.Println("done")
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// try is something that a program might do. folder is one of the test's.
type try struct {
	try func(folder string) error
	by  []sandbox.Layer // each of them denies it to judged programs
}

var (
	files = []sandbox.Layer{sandbox.Landlock}
	calls = []sandbox.Layer{sandbox.Seccomp}
	both  = []sandbox.Layer{sandbox.Landlock, sandbox.Seccomp}
)

func errnoOf(_, _ uintptr, errno syscall.Errno) error {
	if errno != 0 {
		return errno
	}
	return nil
}

var tries = map[string]try{
	"read a file":         {func(f string) error { _, err := os.ReadFile(filepath.Join(f, "file")); return err }, files},
	"list a folder":       {func(f string) error { _, err := os.ReadDir(f); return err }, files},
	"read the users":      {func(string) error { _, err := os.ReadFile("/etc/passwd"); return err }, files},
	"read its own memory": {func(string) error { f, err := os.Open("/proc/self/mem"); f.Close(); return err }, files},
	"write a file":        {func(f string) error { return os.WriteFile(filepath.Join(f, "file"), nil, 0o600) }, both},
	"make a file":         {func(f string) error { return os.WriteFile(filepath.Join(f, "new"), nil, 0o600) }, both},
	"make a folder":       {func(f string) error { return os.Mkdir(filepath.Join(f, "new"), 0o700) }, both},
	"remove a file":       {func(f string) error { return os.Remove(filepath.Join(f, "file")) }, both},
	"link to a file": {func(f string) error {
		return os.Symlink(filepath.Join(f, "file"), filepath.Join(f, "link"))
	}, both},
	"change a mode": {func(f string) error { return os.Chmod(filepath.Join(f, "file"), 0o777) }, calls},
	"listen for TCP": {func(string) error {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err == nil {
			l.Close()
		}
		return err
	}, calls},
	"send UDP": {func(string) error {
		c, err := net.Dial("udp", "127.0.0.1:9")
		if err == nil {
			c.Close()
		}
		return err
	}, calls},
	"make a pair of sockets": {func(string) error {
		_, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
		return err
	}, calls},
	"start a program": {func(string) error {
		err := exec.Command("/proc/self/exe", probe, "rest", "").Run()
		if exit := new(exec.ExitError); errors.As(err, &exit) {
			return nil // it did run
		}
		return err
	}, calls},
	"become another program": {func(string) error {
		return syscall.Exec("/proc/self/exe", []string{"it", probe, "rest", ""}, nil)
	}, calls},
	"leave its session":   {func(string) error { _, err := syscall.Setsid(); return err }, calls},
	"leave its group":     {func(string) error { return syscall.Setpgid(0, 0) }, calls},
	"signal its parent":   {func(string) error { return syscall.Kill(os.Getppid(), 0) }, calls},
	"signal everybody":    {func(string) error { return syscall.Kill(-1, 0) }, calls},
	"outlive its parent":  {func(string) error { return unix.Prctl(unix.PR_SET_PDEATHSIG, 0, 0, 0, 0) }, calls},
	"be traced":           {func(string) error { return errnoOf(syscall.Syscall(unix.SYS_PTRACE, unix.PTRACE_TRACEME, 0, 0)) }, calls},
	"make a memory file":  {func(string) error { _, err := unix.MemfdCreate("x", 0); return err }, calls},
	"set up an io_uring":  {func(string) error { return notDenied(errnoOf(syscall.Syscall(unix.SYS_IO_URING_SETUP, 1, 0, 0))) }, calls},
	"load a BPF program":  {func(string) error { return notDenied(errnoOf(syscall.Syscall(unix.SYS_BPF, 9999, 0, 0))) }, nil},
	"change a limit":      {func(string) error { return unix.Setrlimit(unix.RLIMIT_CPU, &unix.Rlimit{Cur: 1000, Max: 1000}) }, calls},
	"be nicer":            {func(string) error { return unix.Setpriority(unix.PRIO_PROCESS, 0, 10) }, calls},
	"pick its processors": {func(string) error { var s unix.CPUSet; s.Set(0); return unix.SchedSetaffinity(0, &s) }, calls},
	"dump its memory": {func(string) error {
		var now unix.Rlimit
		if err := unix.Getrlimit(unix.RLIMIT_CORE, &now); err != nil || now.Max > 0 {
			return err
		}
		return syscall.EPERM
	}, []sandbox.Layer{sandbox.Limits}},
	"open a hundred files": {func(string) error {
		for range 100 {
			if _, err := os.Open("/proc/self/environ"); err != nil {
				return err
			}
		}
		return nil
	}, []sandbox.Layer{sandbox.Limits}},
	"fill the memory": {func(string) error {
		all := make([]byte, 3<<30)
		all[len(os.Args)] = 1 // it counts before it is written
		runtime.KeepAlive(all)
		return nil
	}, []sandbox.Layer{sandbox.Limits}},

	"compute for long": {func(string) error {
		for {
			var used unix.Rusage
			if err := unix.Getrusage(unix.RUSAGE_SELF, &used); err != nil || used.Utime.Sec+used.Stime.Sec > 2 {
				return err
			}
		}
	}, []sandbox.Layer{sandbox.Limits}},

	// What it has to be able to do.
	"rest":                 {func(string) error { return nil }, nil},
	"read its environment": {func(string) error { _, err := os.ReadFile("/proc/self/environ"); return err }, nil},
	"signal itself":        {func(string) error { return syscall.Kill(os.Getpid(), 0) }, nil},
	"start threads": {func(string) error {
		done := make(chan bool)
		for range 50 {
			go func() { unix.Nanosleep(&unix.Timespec{Nsec: 1e6}, nil); done <- true }()
		}
		for range 50 {
			<-done
		}
		return nil
	}, nil},
}

// notDenied takes complaints about the arguments for success.
func notDenied(err error) error {
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.EFAULT) || errors.Is(err, syscall.E2BIG) {
		return nil
	}
	return err
}

// outcome runs a try in a process of its own, in the layers that are left.
func outcome(t *testing.T, name string, spec func(program string) sandbox.Spec) (done bool, said string) {
	t.Helper()
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "file"), []byte("hello"), 0o600))
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self, probe, name, folder)
	cmd.Env = []string{"GORACE=atexit_sleep_ms=0"}
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	s := spec(self)
	for i := range s.Write {
		s.Write[i] = strings.ReplaceAll(s.Write[i], "FOLDER", folder)
	}
	err = sandbox.Run(cmd, s)
	if exit := new(exec.ExitError); !errors.As(err, &exit) {
		require.NoError(t, err, out.String())
	}
	return err == nil, out.String()
}

func judged(program string) sandbox.Spec {
	return sandbox.ForProgram(program, sandbox.Bounds{Data: 2 << 30, CPU: 2, OpenFiles: 64, NoFiles: true})
}

// needs skips what a kernel without these layers cannot show.
func needs(t *testing.T, layers ...sandbox.Layer) {
	for _, l := range layers {
		if !slices.Contains(sandbox.Here(), l) {
			t.Skipf("this kernel has no %s", l)
		}
	}
}

func TestAJudgedProgramHasTheProcessorAndItsPipesAndNothingElse(t *testing.T) {
	needs(t, sandbox.Landlock, sandbox.Seccomp)
	for name, try := range tries {
		t.Run(name, func(t *testing.T) {
			done, said := outcome(t, name, judged)
			assert.Equal(t, len(try.by) == 0 && name != "load a BPF program", done, said)
		})
	}
}

// Each layer by itself does what is said of it, and without any of them everything can
// be done: so the tries are real, and it is that layer that stops them.
func TestEachLayerAloneStopsWhatItIsThereFor(t *testing.T) {
	all := []sandbox.Layer{sandbox.Landlock, sandbox.Limits, sandbox.Seccomp}
	needs(t, all...)
	for name, try := range tries {
		t.Run(name, func(t *testing.T) {
			for _, alone := range all {
				others := slices.DeleteFunc(slices.Clone(all), func(l sandbox.Layer) bool { return l == alone })
				t.Setenv(sandbox.Without, string(others[0])+","+string(others[1]))
				if slices.Contains(try.by, alone) {
					done, said := outcome(t, name, judged)
					assert.False(t, done, "%s alone: %s", alone, said)
				}
			}
			if len(try.by) > 0 {
				t.Setenv(sandbox.Without, "landlock,rlimits,seccomp")
				done, said := outcome(t, name, judged)
				assert.True(t, done, said)
			}
		})
	}
}

func TestToolsWorkInTheirFoldersAndHaveNoNetwork(t *testing.T) {
	needs(t, sandbox.Landlock, sandbox.Seccomp)
	for name, can := range map[string]bool{
		"write a file": true, "make a file": true, "remove a file": true, "make a folder": true, "read a file": true,
		"start a program": true, "start threads": true, "read the users": true,
		"listen for TCP": false, "send UDP": false, "be traced": false, "leave its session": false, "set up an io_uring": false,
	} {
		t.Run(name, func(t *testing.T) {
			done, said := outcome(t, name, func(string) sandbox.Spec {
				return sandbox.ForTool(sandbox.Bounds{}, "FOLDER")
			})
			assert.Equal(t, can, done, said)
		})
	}
	for _, name := range []string{"write a file", "make a file", "remove a file", "make a folder"} {
		t.Run(name+" in another folder", func(t *testing.T) {
			done, said := outcome(t, name, func(string) sandbox.Spec {
				return sandbox.ForTool(sandbox.Bounds{})
			})
			assert.False(t, done, said)
		})
	}
}

func TestAProgramThatCannotRunInTheSandboxIsOurFaultAndSaidSo(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	for _, cmd := range []*exec.Cmd{exec.Command(missing), {Path: missing, Args: []string{strings.Repeat("x", 10), "y"}}} {
		cmd.Err = nil
		err := sandbox.Start(cmd, sandbox.ForProgram(missing, sandbox.Bounds{}))
		failed := new(sandbox.FailedError)
		require.ErrorAs(t, err, &failed)
		assert.Contains(t, err.Error(), "no such file")
	}
}

func TestTheVariableForTestsCanOnlyWeaken(t *testing.T) {
	here := sandbox.Here()
	for _, value := range []string{"nonsense", "landlock", "landlock,seccomp", "seccomp,nonsense", ",", "landlock,rlimits,seccomp"} {
		t.Setenv(sandbox.Without, value)
		assert.Subset(t, here, sandbox.Here())
		for _, l := range strings.Split(value, ",") {
			assert.NotContains(t, sandbox.Here(), sandbox.Layer(l))
		}
		missing, complete := sandbox.Complete()
		assert.Equal(t, len(missing) == 0, complete)
		assert.Len(t, missing, 3-len(sandbox.Here()))
	}
}
