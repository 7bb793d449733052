package bank_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/bank"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// transfer is one that was recorded.
type transfer struct {
	from, to string
	amount   int
}

// journal is where transfers are recorded. Its lock is the test's own, so that accounts
// that are not held show as such.
type journal struct {
	takes time.Duration

	mu     sync.Mutex
	all    []transfer
	inside map[string]int // records that run, by account
	shared bool           // two with the same account ran at the same time
}

func (j *journal) record(from, to string, amount int) {
	j.enter(from, to, amount)
	time.Sleep(j.takes)
	j.leave(from, to)
}

func (j *journal) enter(from, to string, amount int) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.inside == nil {
		j.inside = map[string]int{}
	}
	j.all = append(j.all, transfer{from, to, amount})
	j.shared = j.shared || j.inside[from] > 0 || j.inside[to] > 0
	j.inside[from]++
	j.inside[to]++
}

func (j *journal) leave(from, to string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.inside[from]--
	j.inside[to]--
}

func (j *journal) read() []transfer {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.all)
}

func (j *journal) overlap() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.shared
}

// later transfers in a goroutine; its error can be received when Transfer has returned.
func later(b *bank.Bank, from, to string, amount int) <-chan error {
	result := make(chan error, 1)
	go func() { result <- b.Transfer(from, to, amount) }()
	return result
}

const (
	made      = "a transfer that breaks no rule is made"
	right     = "Balance is what there was at first, and what has come and gone since"
	total     = "Total is never wrong: money neither comes nor goes"
	once      = "record is called once for each transfer that is made, with what is moved, from where and to where"
	held      = "while a transfer is recorded, nobody else transfers from or to its two accounts"
	unchanged = "a transfer that is refused changes nothing and is not recorded"
)

// has checks what is in the accounts.
func has(t *kata.T, b *bank.Bank, balances map[string]int) {
	t.On("Bank.Balance")
	sum := 0
	for _, name := range slices.Sorted(maps.Keys(balances)) {
		got, err := b.Balance(name)
		require.NoError(t, err, "an account that was there at first has a balance")
		require.Equal(t, balances[name], got, right)
		sum += got
	}
	t.On("Bank.Total")
	require.Equal(t, sum, b.Total(), total)
	t.On("Bank.Transfer")
}

// refused checks that an error is the right one and no other.
func refused(t *kata.T, want, err error) {
	require.ErrorIs(t, err, want, "each refusal has its own error")
	for _, other := range []error{bank.ErrAmount, bank.ErrFunds, bank.ErrUnknown, errors.New("another error")} {
		if other != want {
			require.NotErrorIs(t, err, other, "each refusal has its own error")
		}
	}
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 3, 4, 8
	kata.Bubble(t, "money goes from one account to the other, if it is there", func(t *kata.T) {
		random := t.Rand()
		names := []string{"ann", "ben", "cem", ""}
		want := map[string]int{"ann": 100, "ben": 50, "cem": 0, "": 7}
		var j journal
		var recorded []transfer
		b := bank.NewBank(maps.Clone(want), j.record)
		has(t, b, want)
		for range 60 {
			from, to, amount := names[random.IntN(4)], names[random.IntN(4)], 1+random.IntN(60)
			err := b.Transfer(from, to, amount)
			if want[from] < amount {
				refused(t, bank.ErrFunds, err)
			} else {
				require.NoError(t, err, made)
				want[from] -= amount
				want[to] += amount
				recorded = append(recorded, transfer{from, to, amount})
			}
			has(t, b, want)
			require.Equal(t, recorded, j.read(), once)
		}
	})

	// rule 2
	kata.Bubble(t, "an account may be emptied to the last coin", func(t *kata.T) {
		var j journal
		b := bank.NewBank(map[string]int{"ann": 100, "ben": 0}, j.record)
		require.NoError(t, b.Transfer("ann", "ben", 100), made)
		has(t, b, map[string]int{"ann": 0, "ben": 100})
		require.NoError(t, b.Transfer("ben", "ann", 100), made)
		has(t, b, map[string]int{"ann": 100, "ben": 0})
	})

	// rule 3
	kata.Bubble(t, "what breaks a rule is refused, and changes nothing", func(t *kata.T) {
		balances := map[string]int{"ann": 100, "ben": 50}
		for _, c := range []struct {
			from, to string
			amount   int
			want     error
		}{
			{"ann", "ben", 0, bank.ErrAmount},
			{"ann", "ben", -1, bank.ErrAmount},
			{"ben", "ann", -70, bank.ErrAmount},
			{"nobody", "ben", 10, bank.ErrUnknown},
			{"ann", "nobody", 10, bank.ErrUnknown},
			{"nobody", "nothing", 10, bank.ErrUnknown},
			{"nobody", "nobody", 10, bank.ErrUnknown},
			{"", "ann", 10, bank.ErrUnknown},
			{"ann", "ben", 101, bank.ErrFunds},
			{"ben", "ann", 51, bank.ErrFunds},
		} {
			var j journal
			b := bank.NewBank(maps.Clone(balances), j.record)
			for range 2 { // a refusal leaves no lock behind either
				refused(t, c.want, b.Transfer(c.from, c.to, c.amount))
			}
			has(t, b, balances)
			require.Empty(t, j.read(), unchanged)
			require.NoError(t, b.Transfer("ann", "ben", 1), made)
		}
	})

	// rules 1, 8
	kata.Bubble(t, "only the names of the beginning have accounts", func(t *kata.T) {
		var j journal
		b := bank.NewBank(map[string]int{"ann": 5}, j.record)
		t.On("Bank.Balance")
		for range 2 {
			got, err := b.Balance("ben")
			refused(t, bank.ErrUnknown, err)
			require.Zero(t, got, "with an error, Balance returns 0")
		}
		refused(t, bank.ErrUnknown, b.Transfer("ann", "ben", 1))
		has(t, b, map[string]int{"ann": 5})
		has(t, bank.NewBank(map[string]int{}, j.record), nil)
	})

	// rule 1
	kata.Bubble(t, "the map of the beginning stays the caller's", func(t *kata.T) {
		t.On("NewBank")
		var j journal
		balances := map[string]int{"ann": 100, "ben": 50}
		b := bank.NewBank(balances, j.record)
		require.NoError(t, b.Transfer("ann", "ben", 30), made)
		require.Equal(t, map[string]int{"ann": 100, "ben": 50}, balances, "the bank does not change the map that it was given")
		balances["ann"] = 1
		delete(balances, "ben")
		balances["cem"] = 1000
		has(t, b, map[string]int{"ann": 70, "ben": 80})
		refused(t, bank.ErrUnknown, b.Transfer("ann", "cem", 1))
	})

	// rule 4
	kata.Bubble(t, "Transfer returns when it has been recorded", func(t *kata.T) {
		j := journal{takes: 20 * ms}
		b := bank.NewBank(map[string]int{"ann": 100, "ben": 0}, j.record)
		result := later(b, "ann", "ben", 30)
		time.Sleep(10 * ms)
		require.Empty(t, result, "Transfer does not return before record has returned")
		require.NoError(t, <-result, made)
		require.Equal(t, []transfer{{"ann", "ben", 30}}, j.read(), once)
	})

	// rule 7
	kata.Bubble(t, "a transfer to oneself is checked and recorded, and moves nothing", func(t *kata.T) {
		j := journal{takes: ms}
		balances := map[string]int{"ann": 100, "ben": 50}
		b := bank.NewBank(maps.Clone(balances), j.record)
		require.NoError(t, b.Transfer("ann", "ann", 30), made)
		has(t, b, balances)
		require.NoError(t, b.Transfer("ann", "ann", 100), made)
		has(t, b, balances)
		refused(t, bank.ErrFunds, b.Transfer("ann", "ann", 101))
		refused(t, bank.ErrAmount, b.Transfer("ann", "ann", 0))
		has(t, b, balances)
		require.Equal(t, []transfer{{"ann", "ann", 30}, {"ann", "ann", 100}}, j.read(), once)
	})

	// rule 5
	kata.Bubble(t, "the accounts of a transfer are held while it is recorded", func(t *kata.T) {
		random := t.Rand()
		names := []string{"ann", "ben", "cem", "dot", "eve"}
		j := journal{takes: 10 * ms}
		balances := map[string]int{}
		for _, name := range names {
			balances[name] = 1000
		}
		b := bank.NewBank(maps.Clone(balances), j.record)
		var wg sync.WaitGroup
		for range 30 {
			from, to, comes := names[random.IntN(5)], names[random.IntN(5)], time.Duration(random.IntN(30))*ms
			balances[from]--
			balances[to]++
			wg.Go(func() {
				time.Sleep(comes)
				assert.NoError(t, b.Transfer(from, to, 1), made)
			})
		}
		wg.Wait()
		has(t, b, balances)
		require.Len(t, j.read(), 30, once)
		require.False(t, j.overlap(), held)
	})

	// rule 6
	kata.Bubble(t, "the same money is not spent twice", func(t *kata.T) {
		const n = 10
		for _, c := range []struct{ balance, amount, fit int }{{100, 100, 1}, {25, 10, 2}, {99, 20, 4}} {
			j := journal{takes: 10 * ms}
			balances := map[string]int{"ann": c.balance}
			for i := range n {
				balances[fmt.Sprint("shop ", i)] = 0
			}
			b := bank.NewBank(balances, j.record)
			var results []<-chan error
			for i := range n {
				results = append(results, later(b, "ann", fmt.Sprint("shop ", i), c.amount))
			}
			succeeded := 0
			for _, result := range results {
				if err := <-result; err != nil {
					refused(t, bank.ErrFunds, err)
				} else {
					succeeded++
				}
			}
			require.Equal(t, c.fit, succeeded, "as many transfers are made as there is money for, and no more")
			require.Len(t, j.read(), c.fit, once)
			rest, err := b.Balance("ann")
			require.NoError(t, err, "an account that was there at first has a balance")
			require.Equal(t, c.balance-c.fit*c.amount, rest, right)
		}
	})

	// rule 6
	kata.Bubble(t, "money that has left one account has come to the other", func(t *kata.T) {
		t.On("Bank.Balance")
		names := []string{"ann", "ben"}
		for round := range 4 {
			from, to := names[round%2], names[1-round%2]
			first, second := names[round/2], names[1-round/2] // where the observer looks
			j := journal{takes: 20 * ms}
			b := bank.NewBank(map[string]int{"ann": 100, "ben": 100}, j.record)
			result := later(b, from, to, 30)
			time.Sleep(10 * ms)
			one, err := b.Balance(first)
			require.NoError(t, err, "an account that was there at first has a balance")
			other, err := b.Balance(second)
			require.NoError(t, err, "an account that was there at first has a balance")
			if one != 100 {
				require.NotEqual(t, 100, other, "whoever has seen a transfer at one of its accounts sees it at the other one too")
			}
			require.NoError(t, <-result, made)
			has(t, b, map[string]int{from: 70, to: 130})
		}
	})

	// rules 5, 6
	kata.Bubble(t, "what is recorded of an account is the order in which it happened", func(t *kata.T) {
		random := t.Rand()
		names := []string{"ann", "ben", "cem", "dot"}
		j := journal{takes: ms}
		balances := map[string]int{"ann": 40, "ben": 0, "cem": 0, "dot": 0}
		b := bank.NewBank(maps.Clone(balances), j.record)
		var wg sync.WaitGroup
		for range 60 {
			from, to, amount := names[random.IntN(4)], names[random.IntN(4)], 1+random.IntN(20)
			comes := time.Duration(random.IntN(40)) * ms
			wg.Go(func() {
				time.Sleep(comes)
				if err := b.Transfer(from, to, amount); err != nil {
					assert.ErrorIs(t, err, bank.ErrFunds, "each refusal has its own error")
				}
			})
		}
		wg.Wait()
		for _, tr := range j.read() {
			require.GreaterOrEqual(t, balances[tr.from], tr.amount, "when a transfer is recorded, its money is there: it was not spent before")
			balances[tr.from] -= tr.amount
			balances[tr.to] += tr.amount
		}
		has(t, b, balances)
	})

	// rule 9
	kata.Bubble(t, "Total is right while transfers are being made", func(t *kata.T) {
		t.On("Bank.Total")
		j := journal{takes: 20 * ms}
		b := bank.NewBank(map[string]int{"ann": 100, "ben": 100, "cem": 100, "dot": 100}, j.record)
		var wg sync.WaitGroup
		for i, pair := range [][2]string{{"ann", "ben"}, {"dot", "cem"}, {"ben", "cem"}, {"cem", "ann"}, {"dot", "ann"}} {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * 3 * ms)
				assert.NoError(t, b.Transfer(pair[0], pair[1], 30+i), made)
			})
		}
		for i := range 10 {
			wg.Go(func() {
				time.Sleep(time.Duration(10*i+5) * ms)
				assert.Equal(t, 400, b.Total(), total)
			})
		}
		wg.Wait()
	})

	// rules 9, 10
	kata.Bubble(t, "no money slips past Total while it waits", func(t *kata.T) {
		t.On("Bank.Total")
		const accounts, rounds, each = 12, 25, 10000
		random := t.Rand()
		for range rounds {
			balances := map[string]int{}
			var names []string
			for i, number := range random.Perm(accounts) {
				name := fmt.Sprintf("account %c%d", 'a'+number, i)
				names = append(names, name)
				balances[name] = each
			}
			takes := make(chan time.Duration, accounts)
			takes <- 100 * ms // the first one
			close(takes)
			b := bank.NewBank(balances, func(from, to string, amount int) { time.Sleep(<-takes) })
			long := later(b, names[0], names[1], 1)
			time.Sleep(10 * ms)
			counted := make(chan int, 1)
			go func() { counted <- b.Total() }()
			time.Sleep(10 * ms)
			var results []<-chan error
			for i := 2; i < accounts; i += 2 {
				results = append(results, later(b, names[i], names[i+1], 1<<i)) // no two errors cancel out
			}
			require.Equal(t, accounts*each, <-counted, total)
			require.NoError(t, <-long, made)
			for _, result := range results {
				require.NoError(t, <-result, made)
			}
			require.Equal(t, accounts*each, b.Total(), total)
		}
	})

	// rule 10
	kata.Bubble(t, "two who pay each other do not wait for ever", func(t *kata.T) {
		for _, swapped := range []bool{false, true} {
			for _, names := range [][]string{{"ann", "ben", "cem"}, {"cem", "ben", "ann"}, {"ben", "ann", "cem"}, {"ben", "cem", "ann"}} {
				busy, other, third := names[0], names[1], names[2]
				j := journal{takes: 20 * ms}
				b := bank.NewBank(map[string]int{"ann": 100, "ben": 100, "cem": 100}, j.record)
				running := later(b, busy, third, 1) // keeps both waiting
				time.Sleep(5 * ms)
				from, to := busy, other
				if swapped {
					from, to = other, busy
				}
				there := later(b, from, to, 10)
				time.Sleep(5 * ms)
				back := later(b, to, from, 10)
				for _, result := range []<-chan error{running, there, back} {
					require.NoError(t, <-result, made)
				}
				has(t, b, map[string]int{busy: 99, other: 100, third: 101})
			}
		}
	})

	// rules 5, 9, 10
	kata.Bubble(t, "a whole circle pays its neighbours at the same time", func(t *kata.T) {
		const n = 8
		random := t.Rand()
		balances := map[string]int{}
		var names []string
		for _, i := range random.Perm(n) {
			names = append(names, fmt.Sprint("account ", i))
			balances[names[len(names)-1]] = 100
		}
		j := journal{takes: 3 * ms}
		b := bank.NewBank(maps.Clone(balances), j.record)
		var wg sync.WaitGroup
		for i := range n {
			wg.Go(func() {
				for range 3 {
					assert.NoError(t, b.Transfer(names[i], names[(i+1)%n], 10), made)
					assert.NoError(t, b.Transfer(names[(i+1)%n], names[i], 10), made)
				}
			})
			wg.Go(func() { assert.Equal(t, 100*n, b.Total(), total) })
		}
		wg.Wait()
		has(t, b, balances)
		require.Len(t, j.read(), 6*n, once)
		require.False(t, j.overlap(), held)
	})

	// rule 13
	kata.Bubble(t, "two banks know nothing of each other", func(t *kata.T) {
		var here, there journal
		two := bank.NewBank(map[string]int{"ann": 7, "eve": 0}, there.record)
		one := bank.NewBank(map[string]int{"ann": 100, "ben": 50}, func(from, to string, amount int) {
			here.record(from, to, amount)
			assert.NoError(t, two.Transfer("ann", "eve", 1), made)
			assert.Equal(t, 7, two.Total(), total)
		})
		require.NoError(t, one.Transfer("ann", "ben", 30), made)
		require.NoError(t, one.Transfer("ben", "ben", 30), made)
		refused(t, bank.ErrUnknown, one.Transfer("ann", "eve", 1))
		refused(t, bank.ErrUnknown, two.Transfer("ann", "ben", 1))
		has(t, one, map[string]int{"ann": 70, "ben": 80})
		has(t, two, map[string]int{"ann": 5, "eve": 2})
		require.Equal(t, []transfer{{"ann", "eve", 1}, {"ann", "eve", 1}}, there.read(), once)
	})
}

func TestLeaks(t *testing.T) {
	// rule 14
	kata.Bubble(t, "nothing is left of a bank that nobody has used", func(t *kata.T) {
		t.On("NewBank")
		var j journal
		bank.NewBank(map[string]int{"ann": 100, "ben": 50}, j.record)
	})

	// rule 14
	kata.Bubble(t, "nothing is left when all calls have returned", func(t *kata.T) {
		j := journal{takes: 10 * ms}
		b := bank.NewBank(map[string]int{"ann": 100, "ben": 50, "cem": 0}, j.record)
		var wg sync.WaitGroup
		wg.Go(func() { b.Transfer("ann", "ben", 10) })
		wg.Go(func() { b.Transfer("ben", "ann", 10) })
		wg.Go(func() { b.Transfer("cem", "ann", 1000) })
		wg.Go(func() { b.Transfer("ann", "ann", 1) })
		wg.Go(func() { b.Transfer("ann", "nobody", 1) })
		wg.Go(func() { b.Balance("ben") })
		wg.Go(func() { b.Total() })
		wg.Wait()
	})
}

// Records in these checks change plain variables without a lock: that the accounts are
// held has to order them.
func TestRaces(t *testing.T) {
	// rules 5, 11
	kata.Bubble(t, "what is recorded of an account is seen by its next record", func(t *kata.T) {
		const accounts, callers = 6, 60
		books := make([]int, accounts)
		balances := map[string]int{}
		names := make([]string, accounts)
		number := map[string]int{}
		for i := range accounts {
			names[i] = fmt.Sprint("account ", i)
			number[names[i]] = i
			balances[names[i]] = callers
		}
		b := bank.NewBank(balances, func(from, to string, amount int) {
			books[number[from]]++
			if from != to {
				books[number[to]]++
			}
		})
		var wg sync.WaitGroup
		want := make([]int, accounts)
		for i := range callers {
			from, to := i%accounts, (i/accounts+i)%accounts
			want[from]++
			if from != to {
				want[to]++
			}
			wg.Go(func() { b.Transfer(names[from], names[to], 1) })
		}
		wg.Wait()
		require.Equal(t, want, books, held)
	})

	// rules 6, 11
	kata.Bubble(t, "many who want the same money share nothing unguarded", func(t *kata.T) {
		spent := 0
		b := bank.NewBank(map[string]int{"ann": 20, "shop": 0}, func(from, to string, amount int) { spent++ })
		made := make([]bool, 50)
		var wg sync.WaitGroup
		for i := range made {
			wg.Go(func() { made[i] = b.Transfer("ann", "shop", 1) == nil })
		}
		wg.Wait()
		n := 0
		for i := range made {
			if made[i] {
				n++
			}
		}
		require.Equal(t, 20, n, "as many transfers are made as there is money for, and no more")
		require.Equal(t, 20, spent, once)
	})

	// rules 8, 9, 11
	kata.Bubble(t, "those who ask and those who transfer share nothing unguarded", func(t *kata.T) {
		names := []string{"ann", "ben", "cem", "dot"}
		b := bank.NewBank(map[string]int{"ann": 100, "ben": 100, "cem": 100, "dot": 100}, func(from, to string, amount int) {})
		totals := make([]int, 20)
		var wg sync.WaitGroup
		for i := range 20 {
			wg.Go(func() { b.Transfer(names[i%4], names[(i+1)%4], 1+i) })
			wg.Go(func() { b.Transfer(names[i%4], "nobody", 1) })
			wg.Go(func() { b.Transfer(names[i%4], names[(i+2)%4], 100000) })
			wg.Go(func() { b.Balance(names[i%4]) })
			wg.Go(func() { totals[i] = b.Total() })
		}
		wg.Wait()
		for i := range totals {
			require.Equal(t, 400, totals[i], total)
		}
	})
}

func TestTiming(t *testing.T) {
	rich := func(j *journal) *bank.Bank {
		balances := map[string]int{}
		for c := 'a'; c <= 'l'; c++ {
			balances[string(c)] = 1000
		}
		return bank.NewBank(balances, j.record)
	}

	// rule 12
	kata.Bubble(t, "transfers between different accounts go on at the same time", func(t *kata.T) {
		b := rich(&journal{takes: 100 * ms})
		var wg sync.WaitGroup
		start := time.Now()
		for _, pair := range []string{"ab", "dc", "ef", "hg", "ij", "lk"} {
			wg.Go(func() { b.Transfer(pair[:1], pair[1:], 10) })
		}
		wg.Wait()
		t.Took("six transfers between twelve accounts, each recorded in 100ms,", time.Since(start), 100*ms)
	})

	// rules 5, 12
	kata.Bubble(t, "transfers that share an account follow each other without a gap", func(t *kata.T) {
		b := rich(&journal{takes: 13 * ms})
		var wg sync.WaitGroup
		start := time.Now()
		for _, pair := range []string{"ab", "cb", "bd", "be", "fb"} {
			wg.Go(func() { b.Transfer(pair[:1], pair[1:], 10) })
		}
		wg.Wait()
		t.Took("five transfers from or to the same account, each recorded in 13ms,", time.Since(start), 65*ms)
	})

	// rule 12
	kata.Bubble(t, "who has no account in common waits for nobody who waits", func(t *kata.T) {
		b := rich(&journal{takes: 100 * ms})
		var results []<-chan error
		for _, pair := range []string{"ef", "fg", "he", "fe"} { // the first one runs, the others wait for it
			results = append(results, later(b, pair[:1], pair[1:], 10))
			time.Sleep(10 * ms)
		}
		for _, pair := range []string{"ab", "lk"} {
			start := time.Now()
			result := later(b, pair[:1], pair[1:], 10)
			<-result
			t.Took("a transfer between free accounts, while others wait for accounts of their own,", time.Since(start), 100*ms)
		}
		for _, result := range results {
			<-result
		}
	})

	// rule 12
	kata.Bubble(t, "to ask for an account that nobody uses takes no time", func(t *kata.T) {
		t.On("Bank.Balance")
		b := rich(&journal{takes: 100 * ms})
		running := later(b, "e", "f", 10)
		time.Sleep(10 * ms)
		start := time.Now()
		for _, name := range []string{"a", "d", "g", "l", "nobody"} {
			b.Balance(name)
		}
		t.Took("asking for the balances of other accounts than those of a running transfer", time.Since(start), 0)
		<-running
		start = time.Now()
		b.Balance("e")
		t.Took("asking for a balance when nothing is going on", time.Since(start), 0)
		t.On("Bank.Total")
		b.Total()
		t.Took("asking for the total when nothing is going on", time.Since(start), 0)
	})

	// rules 3, 12
	kata.Bubble(t, "a refusal takes no time", func(t *kata.T) {
		b := rich(&journal{takes: 100 * ms})
		running := later(b, "e", "f", 10)
		time.Sleep(10 * ms)
		start := time.Now()
		b.Transfer("a", "b", 0)
		b.Transfer("a", "nobody", 10)
		b.Transfer("nobody", "a", 10)
		b.Transfer("l", "k", 5000)
		b.Transfer("a", "a", 5000)
		t.Took("five refusals, while a transfer between other accounts is running,", time.Since(start), 0)
		<-running
	})
}
