// Approach: one lock and notes of who is held, as money moves before it is recorded.
// The total is computed once: no transfer ever changes it.
package bank

import (
	"errors"
	"maps"
	"sync"
)

var (
	// ErrUnknown is the error for a name without an account.
	ErrUnknown = errors.New("no such account")
	// ErrFunds is the error of a transfer for which there is not enough money.
	ErrFunds = errors.New("not enough money")
	// ErrAmount is the error of a transfer of less than 1.
	ErrAmount = errors.New("the amount is less than 1")
)

// Bank has one book, which is open for a moment only. Who writes into the journal has a
// note in the book for each of the accounts, and the book is closed meanwhile.
type Bank struct {
	book     sync.Mutex
	returned *sync.Cond // a note was taken out of the book
	money    map[string]int
	held     map[string]bool
	total    int // money goes round in here, and neither in nor out
	record   func(from, to string, amount int)
}

// NewBank returns a Bank with an account for each name in balances.
func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{money: maps.Clone(balances), held: make(map[string]bool), record: record}
	b.returned = sync.NewCond(&b.book)
	for _, balance := range balances {
		b.total += balance
	}
	return b
}

// Transfer moves amount from one account to another, or to the same one.
func (b *Bank) Transfer(from, to string, amount int) error {
	b.book.Lock()
	defer b.book.Unlock()
	for {
		if err := b.check(from, to, amount); err != nil {
			return err
		}
		if !b.held[from] && !b.held[to] {
			break
		}
		b.returned.Wait()
	}
	b.money[from] -= amount
	b.money[to] += amount

	b.held[from], b.held[to] = true, true
	b.book.Unlock()
	b.record(from, to, amount)
	b.book.Lock()
	delete(b.held, from)
	delete(b.held, to)
	b.returned.Broadcast()
	return nil
}

func (b *Bank) check(from, to string, amount int) error {
	balance, hasFrom := b.money[from]
	_, hasTo := b.money[to]
	switch {
	case amount < 1:
		return ErrAmount
	case !hasFrom || !hasTo:
		return ErrUnknown
	case balance < amount:
		return ErrFunds
	}
	return nil
}

// Balance returns how much money is in an account, or 0 and ErrUnknown.
func (b *Bank) Balance(name string) (int, error) {
	b.book.Lock()
	defer b.book.Unlock()
	balance, ok := b.money[name]
	if !ok {
		return 0, ErrUnknown
	}
	return balance, nil
}

// Total is always what it was in the beginning.
func (b *Bank) Total() int { return b.total }
