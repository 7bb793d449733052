package execution

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
)

// Protections names what holds a judged program here, for the report: the layers of
// the sandbox, the process group that is ended as a whole, and the watchdog, which is
// the harness inside the program and the clock outside.
func Protections() []string {
	all := []string{"watchdog"}
	if hasGroups {
		all = append(all, "process-group")
	}
	for _, l := range sandbox.Here() {
		all = append(all, string(l))
	}
	slices.Sort(all)
	return all
}
