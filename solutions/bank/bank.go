// Package bank moves money between accounts that many use at the same time.
package bank

import (
	"errors"
	"maps"
	"slices"
)

var (
	// ErrUnknown is the error for a name without an account.
	ErrUnknown = errors.New("no such account")
	// ErrFunds is the error of a transfer for which there is not enough money.
	ErrFunds = errors.New("not enough money")
	// ErrAmount is the error of a transfer of less than 1.
	ErrAmount = errors.New("the amount is less than 1")
)

// Bank has a lock for each account. Whoever needs several of them takes them in the
// order of the names: so nobody waits for a lock while holding a later one, and there is
// no circle of goroutines that wait for each other.
type Bank struct {
	accounts map[string]account // never changes, and so needs no lock
	names    []string           // sorted
	record   func(from, to string, amount int)
}

// An account is a channel in which its balance lies. Whoever has taken it out holds the
// account, and the others wait until it is put back: the money and its lock are one
// thing, so nobody can forget the lock. (A struct with a sync.Mutex and an int does just
// as well.)
type account chan int

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{accounts: map[string]account{}, names: slices.Sorted(maps.Keys(balances)), record: record}
	for name, balance := range balances {
		b.accounts[name] = make(account, 1)
		b.accounts[name] <- balance
	}
	return b
}

func (b *Bank) Transfer(from, to string, amount int) error {
	if amount < 1 {
		return ErrAmount
	}
	if b.accounts[from] == nil || b.accounts[to] == nil {
		return ErrUnknown
	}

	money := b.take(from, to)
	defer b.put(money)
	if money[from] < amount {
		return ErrFunds
	}
	money[from] -= amount
	money[to] += amount
	b.record(from, to, amount)
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	if b.accounts[name] == nil {
		return 0, ErrUnknown
	}
	money := b.take(name)
	defer b.put(money)
	return money[name], nil
}

// Total holds all accounts while it counts. If it let one go before it had the next,
// money could pass it unseen, or be seen twice.
func (b *Bank) Total() int {
	money := b.take(b.names...)
	defer b.put(money)
	total := 0
	for _, balance := range money {
		total += balance
	}
	return total
}

// take holds accounts, each one once, and returns what is in them.
func (b *Bank) take(names ...string) map[string]int {
	names = slices.Compact(slices.Sorted(slices.Values(names)))
	money := map[string]int{}
	for _, name := range names {
		money[name] = <-b.accounts[name]
	}
	return money
}

func (b *Bank) put(money map[string]int) {
	for name, balance := range money {
		b.accounts[name] <- balance // never waits
	}
}
