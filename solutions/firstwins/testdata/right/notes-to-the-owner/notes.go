package firstwins

// result writes the note about call i.
func result[T any](i int) func(T, error) note[T] {
	return func(value T, err error) note[T] {
		return func(b *board[T]) {
			b.open--
			switch {
			case err != nil:
				b.errs[i] = err
			case !b.won:
				b.won, b.value = true, value
				b.cancel()
			}
		}
	}
}
