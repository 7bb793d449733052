// Approach: a lock for each account, in the order of their numbers; and a RWMutex of which
// all transfers hold the read lock, so that Total, which writes nothing, can lock them out.
package bank

import (
	"errors"
	"fmt"
	"sync"
)

var (
	ErrUnknown = errors.New("no such account")
	ErrFunds   = errors.New("not enough money")
	ErrAmount  = errors.New("the amount is less than 1")
)

type account struct {
	sync.Mutex
	number  int
	balance int
}

type Bank struct {
	counting sync.RWMutex
	accounts map[string]*account
	record   func(from, to string, amount int)
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	b := &Bank{accounts: make(map[string]*account), record: record}
	for name, balance := range balances {
		b.accounts[name] = &account{number: len(b.accounts), balance: balance}
	}
	return b
}

func (b *Bank) find(name string) (*account, error) {
	if a, ok := b.accounts[name]; ok {
		return a, nil
	}
	return nil, fmt.Errorf("%q: %w", name, ErrUnknown)
}

func (b *Bank) Transfer(from, to string, amount int) error {
	if amount <= 0 {
		return fmt.Errorf("%d: %w", amount, ErrAmount)
	}
	source, err := b.find(from)
	if err != nil {
		return err
	}
	target, err := b.find(to)
	if err != nil {
		return err
	}

	b.counting.RLock()
	defer b.counting.RUnlock()
	locks := []sync.Locker{source, target}
	if source.number > target.number {
		locks[0], locks[1] = locks[1], locks[0]
	} else if source == target {
		locks = locks[:1]
	}
	for _, l := range locks {
		l.Lock()
		defer l.Unlock()
	}

	if source.balance < amount {
		return fmt.Errorf("%d of %d: %w", amount, source.balance, ErrFunds)
	}
	b.record(from, to, amount)
	source.balance -= amount
	target.balance += amount
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	a, err := b.find(name)
	if err != nil {
		return 0, err
	}
	a.Lock()
	defer a.Unlock()
	return a.balance, nil
}

func (b *Bank) Total() int {
	b.counting.Lock()
	defer b.counting.Unlock()
	sum := 0
	for _, a := range b.accounts {
		sum += a.balance
	}
	return sum
}
