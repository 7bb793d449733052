// Package gauge keeps a number that many goroutines change, and its maximum.
package gauge

// Gauge is a value and the highest value that it has had. The zero value is ready
// for use: the value is 0, and so is the maximum. Any number of goroutines may call
// its methods at the same time. A Gauge must not be copied after its first use.
type Gauge struct {
	// Add the fields that you need. Only sync/atomic may be used.
}

// Add adds n, which may be negative, to the value and returns the new value.
func (g *Gauge) Add(n int64) int64 {
	panic("not implemented: Gauge.Add")
}

// Load returns the value.
func (g *Gauge) Load() int64 {
	panic("not implemented: Gauge.Load")
}

// Max returns the highest value that any Add has returned, or 0 if that is higher.
func (g *Gauge) Max() int64 {
	panic("not implemented: Gauge.Max")
}
