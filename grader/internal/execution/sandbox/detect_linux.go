package sandbox

import (
	"sync"

	"github.com/elastic/go-seccomp-bpf"
	landlock "github.com/landlock-lsm/go-landlock/landlock/syscall"
)

// available asks the kernel, once.
var available = func() func() []Layer {
	ask := sync.OnceValues(func() (files, calls bool) {
		abi, err := landlock.LandlockGetABIVersion()
		return err == nil && abi >= 1, seccomp.Supported() && knowsCalls()
	})
	return func() []Layer {
		files, calls := ask()
		var here []Layer
		if files {
			here = append(here, Landlock)
		}
		here = append(here, Limits)
		if calls {
			here = append(here, Seccomp)
		}
		return here
	}
}()
