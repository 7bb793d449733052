package launch

func (b *board) run(i int, t func() int) {
	defer b.Done()
	defer b.put(i)(t())
}

func (b *board) put(i int) func(int) {
	return func(v int) {
		b.Lock.Lock()
		defer b.Lock.Unlock()
		b.out[i] = v
	}
}
