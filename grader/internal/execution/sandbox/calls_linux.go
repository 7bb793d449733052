package sandbox

import (
	"fmt"
	"os"
	"slices"

	"github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/sys/unix"
)

// judgedCalls are what a Go program with the race detector needs that computes, sleeps
// and starts threads. (Seen with strace on amd64, and their twins of other machines
// and C libraries.) Whatever is not here, and every call of another architecture's,
// fails with EPERM: there is no network, no other process, no tracing, no file that is
// opened for writing, no new kernel object but pipes and what waits for them.
var judgedCalls = []string{
	// memory
	"brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "mincore", "membarrier",
	// threads and time; clone with a condition
	"futex", "futex_waitv", "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "gettid", "getpid", "exit", "exit_group",
	"sched_yield", "sched_getaffinity", "getcpu", "nanosleep", "clock_nanosleep", "clock_gettime", "clock_getres", "gettimeofday", "time",
	"restart_syscall", "timer_create", "timer_settime", "timer_delete", "setitimer",
	// signals of its own; kill and tgkill with a condition
	"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigtimedwait", "sigaltstack",
	// descriptors
	"read", "readv", "pread64", "write", "writev", "close", "lseek", "dup", "dup2", "dup3", // fcntl with a condition
	"epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "epoll_pwait2", "eventfd2", "poll", "ppoll", "pipe", "pipe2",
	// files; open and openat with a condition
	"stat", "fstat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getcwd", "getdents64",
	// what a program asks about itself and the machine; prctl and prlimit64 with a condition
	"arch_prctl", "getrlimit", "getrusage", "getrandom", "uname", "sysinfo", "getuid", "geteuid", "getgid", "getegid", "getppid",
}

// networkCalls and intrusiveCalls are what tools must not have: the first and what
// reaches into other processes or the kernel.
var (
	networkCalls   = []string{"socket", "connect", "bind", "listen", "accept", "accept4", "sendmmsg", "recvmmsg"}
	intrusiveCalls = []string{
		"ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd", "kcmp", "perf_event_open", "bpf", "userfaultfd",
		"io_uring_setup", "io_uring_enter", "io_uring_register", "mount", "umount2", "pivot_root", "chroot", "unshare", "setns",
		"move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load",
		"reboot", "swapon", "swapoff", "keyctl", "add_key", "request_key", "open_by_handle_at", "setsid", "acct", "quotactl", "settimeofday", "clock_settime", "adjtimex",
	}
)

// restrictCalls leaves all threads of this process, and what it becomes, the calls of a
// profile. step is the address of the path in the execve that is still to come.
func restrictCalls(profile Profile, step uintptr) error {
	machine, err := arch.GetInfo("")
	if err != nil {
		return err
	}
	known := func(names []string) []string { // each machine has its own
		return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
			_, ok := machine.SyscallNames[name]
			return !ok
		})
	}
	policy := seccomp.Policy{DefaultAction: seccomp.ActionAllow, Syscalls: []seccomp.SyscallGroup{
		{Action: seccomp.ActionErrno, Names: known(slices.Concat(networkCalls, intrusiveCalls))},
	}}
	if profile == Judged {
		policy = seccomp.Policy{DefaultAction: seccomp.ActionErrno, Syscalls: []seccomp.SyscallGroup{
			{Action: seccomp.ActionAllow, Names: known(judgedCalls), NamesWithCondtions: slices.DeleteFunc(conditional(step), func(c seccomp.NameWithConditions) bool {
				return len(known([]string{c.Name})) == 0
			})},
			// Its flags lie in memory, where no filter can read them. C libraries take
			// clone where this is not there.
			{Action: seccomp.ActionErrno | seccomp.Action(unix.ENOSYS), Names: known([]string{"clone3"})},
		}}
	}
	if err := seccomp.LoadFilter(seccomp.Filter{NoNewPrivs: true, Flag: seccomp.FilterFlagTSync, Policy: policy}); err != nil {
		return fmt.Errorf("%w (of the machine %s)", err, machine.Name)
	}
	return nil
}

// conditional are the calls that judged programs get for some arguments only.
func conditional(step uintptr) []seccomp.NameWithConditions {
	const writes = unix.O_WRONLY | unix.O_RDWR | unix.O_CREAT | unix.O_TRUNC | unix.O_APPEND
	self := uint64(os.Getpid())
	var all []seccomp.NameWithConditions
	allow := func(name string, argument uint32, is seccomp.Operation, values ...uint64) {
		for _, v := range values {
			all = append(all, seccomp.NameWithConditions{Name: name, Conditions: seccomp.ArgumentConditions{{Argument: argument, Operation: is, Value: v}}})
		}
	}
	allow("clone", 0, seccomp.BitsSet, unix.CLONE_THREAD)
	allow("kill", 0, seccomp.Equal, self)
	allow("tgkill", 0, seccomp.Equal, self)
	allow("prlimit64", 2, seccomp.Equal, 0) // to read limits, and not to set them
	allow("prctl", 0, seccomp.Equal, unix.PR_SET_NAME, unix.PR_SET_VMA)
	allow("fcntl", 1, seccomp.Equal, unix.F_GETFD, unix.F_SETFD, unix.F_GETFL, unix.F_SETFL, unix.F_DUPFD, unix.F_DUPFD_CLOEXEC)
	allow("open", 1, seccomp.BitsNotSet, writes)
	allow("openat", 2, seccomp.BitsNotSet, writes)
	allow("execve", 0, seccomp.Equal, uint64(step))
	return all
}

// knowsCalls tells whether the calls of this machine have names here.
func knowsCalls() bool {
	_, err := arch.GetInfo("")
	return err == nil
}
