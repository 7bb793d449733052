// Package transfer moves money between accounts, each with a lock of its own.
//
// Family: blocking, mutex.
// Mended: Move locks the account with the lower number first.
package transfer

import "sync"

// Account holds money.
type Account struct {
	number  int
	mu      sync.Mutex
	balance int
}

// Open opens an account; each has a number of its own.
func Open(number, balance int) *Account {
	return &Account{number: number, balance: balance}
}

// Balance is what the account holds.
func (a *Account) Balance() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.balance
}

// Move moves an amount from one account to another.
func Move(from, to *Account, amount int) {
	first, second := from, to
	if second.number < first.number {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	from.balance -= amount
	to.balance += amount
}
