package sandbox

import (
	"os"
	"slices"

	"github.com/landlock-lsm/go-landlock/landlock"
	llsys "github.com/landlock-lsm/go-landlock/landlock/syscall"
)

// What the rights of Landlock add up to.
const (
	mayRead    = landlock.AccessFSSet(llsys.AccessFSReadFile | llsys.AccessFSReadDir)
	mayExecute = mayRead | llsys.AccessFSExecute
	onAFile    = landlock.AccessFSSet(llsys.AccessFSExecute | llsys.AccessFSReadFile | llsys.AccessFSWriteFile | llsys.AccessFSTruncate | llsys.AccessFSIoctlDev)
)

// strongest is all that this version of Landlock's library can forbid; an older kernel
// forbids what it knows.
var strongest = landlock.V9.BestEffort()

// restrictFiles leaves this thread, and what it becomes, the files of the spec, and
// neither TCP nor signals to others where the kernel knows how to forbid them.
func restrictFiles(spec Spec) error {
	var rules []landlock.Rule
	add := func(rights landlock.AccessFSSet, paths []string) {
		for _, path := range paths {
			info, err := os.Stat(path)
			if err != nil {
				continue // what is not there need not be allowed
			}
			allowed := rights
			if !info.IsDir() {
				allowed &= onAFile
			}
			rules = append(rules, landlock.PathAccess(allowed&strongest.HandledAccessFS, path))
		}
	}
	add(mayRead, spec.Read)
	add(mayExecute, spec.Execute)
	// Moving a file between folders is a right of its own, which the oldest Landlock
	// does not know: it always forbids it, and cannot be asked for it.
	write := strongest.HandledAccessFS
	if abi, err := llsys.LandlockGetABIVersion(); err != nil || abi < 2 {
		write &^= llsys.AccessFSRefer
	}
	add(write, spec.Write)
	return strongest.Restrict(slices.Clip(rules)...)
}
