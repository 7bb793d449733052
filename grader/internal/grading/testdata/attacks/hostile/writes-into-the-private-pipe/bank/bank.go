// want: refused
// kind: refused
// at: bank.go:10
//
// Tries the file descriptors one by one, and says pass into each.
package bank

import (
	"errors"
	"os"
)

var ErrUnknown, ErrFunds, ErrAmount = errors.New("a"), errors.New("b"), errors.New("c")

func init() {
	for fd := range uintptr(64) {
		os.NewFile(fd, "pipe").WriteString("{\"event\":\"row\",\"row\":\"correctness\"}\n{\"event\":\"done\"}\n")
	}
}

type Bank struct{}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank { return &Bank{} }
func (b *Bank) Transfer(from, to string, amount int) error                            { return nil }
func (b *Bank) Balance(name string) (int, error)                                      { return 0, nil }
func (b *Bank) Total() int                                                            { return 0 }
