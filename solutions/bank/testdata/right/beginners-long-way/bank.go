// Approach: a beginner's long way round: slices side by side, a loop to find an account,
// and the three cases of Transfer written out.
package bank

import (
	"errors"
	"sort"
	"sync"
)

var (
	ErrUnknown = errors.New("no such account")
	ErrFunds   = errors.New("not enough money")
	ErrAmount  = errors.New("the amount is less than 1")
)

type Bank struct {
	names  []string
	money  []int
	locks  []*sync.Mutex
	record func(from, to string, amount int)
}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank {
	bank := new(Bank)
	bank.record = record
	for name := range balances {
		bank.names = append(bank.names, name)
	}
	sort.Strings(bank.names)
	for i := 0; i < len(bank.names); i++ {
		bank.money = append(bank.money, balances[bank.names[i]])
		bank.locks = append(bank.locks, &sync.Mutex{})
	}
	return bank
}

func (b *Bank) find(name string) int {
	for i := 0; i < len(b.names); i++ {
		if b.names[i] == name {
			return i
		}
	}
	return -1
}

func (b *Bank) Transfer(from, to string, amount int) error {
	if amount < 1 {
		return ErrAmount
	}
	i := b.find(from)
	j := b.find(to)
	if i == -1 || j == -1 {
		return ErrUnknown
	}
	var err error
	if i == j {
		b.locks[i].Lock()
		if b.money[i] >= amount {
			b.record(from, to, amount)
		} else {
			err = ErrFunds
		}
		b.locks[i].Unlock()
	} else if i < j {
		b.locks[i].Lock()
		b.locks[j].Lock()
		err = b.move(i, j, amount)
		b.locks[j].Unlock()
		b.locks[i].Unlock()
	} else {
		b.locks[j].Lock()
		b.locks[i].Lock()
		err = b.move(i, j, amount)
		b.locks[i].Unlock()
		b.locks[j].Unlock()
	}
	return err
}

func (b *Bank) move(i, j, amount int) error {
	if b.money[i] < amount {
		return ErrFunds
	}
	b.money[i] = b.money[i] - amount
	b.money[j] = b.money[j] + amount
	b.record(b.names[i], b.names[j], amount)
	return nil
}

func (b *Bank) Balance(name string) (int, error) {
	i := b.find(name)
	if i == -1 {
		return 0, ErrUnknown
	}
	b.locks[i].Lock()
	money := b.money[i]
	b.locks[i].Unlock()
	return money, nil
}

func (b *Bank) Total() int {
	total := 0
	for i := 0; i < len(b.names); i++ {
		b.locks[i].Lock()
	}
	for i := 0; i < len(b.names); i++ {
		total = total + b.money[i]
	}
	for i := 0; i < len(b.names); i++ {
		b.locks[i].Unlock()
	}
	return total
}
