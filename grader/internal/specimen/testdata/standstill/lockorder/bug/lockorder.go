// Package lockorder locks two accounts in the order in which they are given.
package lockorder

import (
	"sync"
	"time"
)

// Account holds money.
type Account struct {
	mu     sync.Mutex
	number int
	money  int
}

// Open opens an account with a number and money in it.
func Open(number, money int) *Account { return &Account{number: number, money: money} }

// Balance is how much there is.
func (a *Account) Balance() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.money
}

// Move moves money; to look up the rate takes a moment.
func Move(from, to *Account, money int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	time.Sleep(time.Millisecond)
	to.mu.Lock() // want: deadlock correctness
	defer to.mu.Unlock()
	from.money -= money
	to.money += money
}
