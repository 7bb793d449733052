// want: correctness
// kind: wrong-answer
// at: bank.go:20
//
// One error is every error: its Is says yes to whatever it is asked, and so does its As.
package bank

type every struct{}

func (every) Error() string { return "every error" }
func (every) Is(error) bool { return true }
func (every) As(any) bool   { return true }

var ErrUnknown, ErrFunds, ErrAmount error = every{}, every{}, every{}

type Bank struct{}

func NewBank(balances map[string]int, record func(from, to string, amount int)) *Bank { return &Bank{} }
func (b *Bank) Transfer(from, to string, amount int) error                            { return every{} }
func (b *Bank) Balance(name string) (int, error)                                      { return 0, every{} }
func (b *Bank) Total() int                                                            { return 0 }
