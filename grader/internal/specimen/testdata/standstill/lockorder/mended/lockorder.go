// Package lockorder locks two accounts in the order of their numbers.
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
	first, second := from, to
	if to.number < from.number {
		first, second = to, from
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	time.Sleep(time.Millisecond)
	second.mu.Lock()
	defer second.mu.Unlock()
	from.money -= money
	to.money += money
}
