package sync_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestGoVetSeesCopiedLocks(t *testing.T) {
	m := newModule(t)
	m.write(t, "answer/answer.go", `package answer

import "`+importPath+`"

func Mutex(sync.Mutex)         {}
func RWMutex(sync.RWMutex)     {}
func Once(sync.Once)           {}
func WaitGroup(sync.WaitGroup) {}
func Cond(sync.Cond)           {}
`)
	exitCode, output := m.run(t, "go", "vet", "-copylocks", "./answer")
	assert.Equal(t, 1, exitCode, output)
	for _, name := range []string{"Mutex", "RWMutex", "Once", "WaitGroup", "Cond"} {
		assert.Contains(t, output, name+" passes lock by value: "+importPath+"."+name)
	}
}
