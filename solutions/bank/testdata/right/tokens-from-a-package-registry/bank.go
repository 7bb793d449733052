// Approach: every account of every bank has a number of its own, drawn from an atomic
// counter, and a token in a channel; the lower number first. Balances are atomic, and Total
// adds up under the tokens.
package bank

import (
	"errors"
	"slices"
	"sync"
	"sync/atomic"
)

var (
	ErrUnknown = errors.New("no such account")
	ErrFunds   = errors.New("not enough money")
	ErrAmount  = errors.New("the amount is less than 1")
)

var drawn atomic.Int64

type account struct {
	number  int64
	token   chan struct{}
	balance atomic.Int64
}

// group is some accounts that are held together.
type group []*account

func hold(accounts ...*account) group {
	g := slices.Clone(accounts)
	slices.SortFunc(g, func(a, b *account) int { return int(a.number - b.number) })
	g = slices.Compact(g)
	for _, a := range g {
		<-a.token
	}
	return g
}

func (g group) release() {
	for _, a := range g {
		a.token <- struct{}{}
	}
}

type Bank struct {
	accounts sync.Map // string to *account
	record   func(from, to string, amount int)
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{record: record}
	for name, balance := range balances {
		a := &account{number: drawn.Add(1), token: make(chan struct{}, 1)}
		a.balance.Store(int64(balance))
		a.token <- struct{}{}
		b.accounts.Store(name, a)
	}
	return b
}

func (b *Bank) account(name string) *account {
	a, _ := b.accounts.Load(name)
	known, _ := a.(*account)
	return known
}

func (b *Bank) Transfer(from, to string, amount int) error {
	source, target := b.account(from), b.account(to)
	if source == nil || target == nil {
		return ErrUnknown
	}
	if amount < 1 {
		return ErrAmount
	}
	g := hold(source, target)
	defer g.release()
	if source.balance.Load() < int64(amount) {
		return ErrFunds
	}
	b.record(from, to, amount)
	source.balance.Add(int64(-amount))
	target.balance.Add(int64(amount))
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	a := b.account(name)
	if a == nil {
		return 0, ErrUnknown
	}
	g := hold(a)
	defer g.release()
	return int(a.balance.Load()), nil
}

func (b *Bank) Total() int {
	var all []*account
	b.accounts.Range(func(_, a any) bool {
		all = append(all, a.(*account))
		return true
	})
	g := hold(all...)
	defer g.release()
	sum := int64(0)
	for _, a := range all {
		sum += a.balance.Load()
	}
	return int(sum)
}
