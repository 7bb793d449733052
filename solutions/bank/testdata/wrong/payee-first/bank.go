// want: correctness
// kind: deadlock
// varies: correctness leaks
// Locks the account that gets the money first, which is no better an order.
package bank

import (
	"errors"
	"maps"
	"slices"
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
	names    []string // sorted
	record   func(from, to string, amount int)
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{accounts: map[string]*account{}, names: slices.Sorted(maps.Keys(balances)), record: record}
	for name, balance := range balances {
		b.accounts[name] = &account{balance: balance}
	}
	return b
}

func (b *Bank) Transfer(from, to string, amount int) error {
	if amount < 1 {
		return ErrAmount
	}
	source, target := b.accounts[from], b.accounts[to]
	if source == nil || target == nil {
		return ErrUnknown
	}

	target.mu.Lock()
	defer target.mu.Unlock()
	if source != target {
		source.mu.Lock()
		defer source.mu.Unlock()
	}

	if source.balance < amount {
		return ErrFunds
	}
	source.balance -= amount
	target.balance += amount
	b.record(from, to, amount)
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	a := b.accounts[name]
	if a == nil {
		return 0, ErrUnknown
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.balance, nil
}

func (b *Bank) Total() int {
	total := 0
	for _, name := range b.names {
		a := b.accounts[name]
		a.mu.Lock()
		defer a.mu.Unlock()
		total += a.balance
	}
	return total
}
