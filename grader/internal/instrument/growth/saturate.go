package growth

// ceiling stands for "too much": sums and products stop there.
const ceiling = 1 << 40

func add(a, b int64) int64 { return min(a+b, ceiling) }

func times(a, b int64) int64 {
	if a == 0 || b == 0 {
		return 0
	}
	if a > ceiling/b {
		return ceiling
	}
	return a * b
}
