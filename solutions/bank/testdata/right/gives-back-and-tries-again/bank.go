// Approach: no order at all. Whoever has one lock only tries the other; if that fails it
// gives the first one back and waits for the second. So nobody waits with a lock in hand.
package bank

import (
	"errors"
	"sync"
)

var (
	ErrUnknown = errors.New("no such account")
	ErrFunds   = errors.New("not enough money")
	ErrAmount  = errors.New("the amount is less than 1")
)

type account struct {
	mu      sync.Mutex
	balance int
}

type Bank struct {
	accounts map[string]*account
	record   func(from, to string, amount int)
	sum      int
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{accounts: map[string]*account{}, record: record}
	for name, balance := range balances {
		b.accounts[name] = &account{balance: balance}
		b.sum += balance
	}
	return b
}

func lockBoth(a, b *account) (unlock func()) {
	if a == b {
		a.mu.Lock()
		return a.mu.Unlock
	}
	for {
		a.mu.Lock()
		if b.mu.TryLock() {
			return func() {
				a.mu.Unlock()
				b.mu.Unlock()
			}
		}
		a.mu.Unlock()
		a, b = b, a
	}
}

func (b *Bank) Transfer(from, to string, amount int) error {
	if amount < 1 {
		return ErrAmount
	}
	source, target := b.accounts[from], b.accounts[to]
	if source == nil || target == nil {
		return ErrUnknown
	}
	defer lockBoth(source, target)()
	if source.balance < amount {
		return ErrFunds
	}
	target.balance += amount
	source.balance -= amount
	b.record(from, to, amount)
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	a, ok := b.accounts[name]
	if !ok {
		return 0, ErrUnknown
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.balance, nil
}

// Total is what there was at first: transfers only move it about.
func (b *Bank) Total() int { return b.sum }
