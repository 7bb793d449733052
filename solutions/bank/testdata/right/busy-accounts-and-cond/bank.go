// Approach: one mutex guards everything, but nobody keeps it while recording: a set says
// which accounts are busy, and those who need one of them wait at a sync.Cond.
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

type Bank struct {
	mu      sync.Mutex
	changed *sync.Cond
	money   map[string]int
	busy    map[string]bool
	record  func(from, to string, amount int)
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{money: map[string]int{}, busy: map[string]bool{}, record: record}
	b.changed = sync.NewCond(&b.mu)
	for name, balance := range balances {
		b.money[name] = balance
	}
	return b
}

func (b *Bank) Transfer(from, to string, amount int) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, knowsFrom := b.money[from]
	_, knowsTo := b.money[to]
	switch {
	case amount < 1:
		return ErrAmount
	case !knowsFrom || !knowsTo:
		return ErrUnknown
	}
	for b.busy[from] || b.busy[to] {
		b.changed.Wait()
	}
	if b.money[from] < amount {
		return ErrFunds
	}
	b.money[from] -= amount
	b.money[to] += amount

	b.busy[from], b.busy[to] = true, true
	b.mu.Unlock()
	b.record(from, to, amount)
	b.mu.Lock()
	b.busy[from], b.busy[to] = false, false
	b.changed.Broadcast()
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	balance, ok := b.money[name]
	if !ok {
		return 0, ErrUnknown
	}
	return balance, nil
}

func (b *Bank) Total() (sum int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, balance := range b.money {
		sum += balance
	}
	return sum
}
