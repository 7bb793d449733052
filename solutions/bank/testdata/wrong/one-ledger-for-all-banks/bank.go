// want: correctness
// The accounts are a package variable: a second bank opens its accounts beside those of the
// first.
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

var (
	opening  sync.Mutex
	accounts = map[string]*account{}
)

type Bank struct {
	record func(from, to string, amount int)
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	opening.Lock()
	defer opening.Unlock()
	for name, balance := range balances {
		accounts[name] = &account{balance: balance}
	}
	return &Bank{record: record}
}

func (b *Bank) Transfer(from, to string, amount int) error {
	if amount < 1 {
		return ErrAmount
	}
	source, target := accounts[from], accounts[to]
	if source == nil || target == nil {
		return ErrUnknown
	}
	first, second := source, target
	if to < from {
		first, second = target, source
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	if first != second {
		second.mu.Lock()
		defer second.mu.Unlock()
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
	a := accounts[name]
	if a == nil {
		return 0, ErrUnknown
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.balance, nil
}

func (b *Bank) Total() int {
	total := 0
	for _, name := range slices.Sorted(maps.Keys(accounts)) {
		accounts[name].mu.Lock()
		defer accounts[name].mu.Unlock()
		total += accounts[name].balance
	}
	return total
}
