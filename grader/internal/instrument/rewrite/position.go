package rewrite

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// position puts a directive in front, after which the compiler, the runtime and
// the race detector all name lines by the student's own path.
func position(u *source.Unit, src []byte) []byte {
	return append(fmt.Appendf(nil, "//line %s:1:1\n", u.Path), src...)
}

// names gives out names for the files of the judged copy. They differ from the
// student's only where the go command reads something into them.
type names struct{ taken map[string]bool }

func newNames() names { return names{taken: map[string]bool{}} }

// student is the name of a student's file. One such as sleep_windows.go would be
// left out on other systems; an underscore at the end takes that meaning away.
func (n names) student(name string) string {
	base := strings.TrimSuffix(name, ".go")
	base = strings.TrimLeft(base, "._")
	if strings.Contains(base, "_") {
		base += "_"
	}
	return n.unused(base + ".go")
}

// unused returns the name, or one like it if some file has it already, upper and
// lower case being the same to some file systems.
func (n names) unused(name string) string {
	for n.taken[strings.ToLower(name)] {
		name = strings.TrimSuffix(name, ".go") + "_.go"
	}
	n.taken[strings.ToLower(name)] = true
	return name
}
