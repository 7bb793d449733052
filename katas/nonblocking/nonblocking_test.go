package nonblocking_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/nonblocking"
)

func TestAFullMailboxSaysNo(t *testing.T) {
	box := nonblocking.NewMailbox[string](2)
	require.True(t, box.TrySend("a letter"))
	require.True(t, box.TrySend("a postcard"))
	require.False(t, box.TrySend("a parcel"))

	got, ok := box.TryReceive()
	require.True(t, ok)
	require.Equal(t, "a letter", got) // the oldest comes first

	require.True(t, box.TrySend("a parcel")) // now there is room
	require.Equal(t, []string{"a postcard", "a parcel"}, box.Drain())
}

func TestAnEmptyMailboxSaysSo(t *testing.T) {
	box := nonblocking.NewMailbox[int](3)
	_, ok := box.TryReceive()
	require.False(t, ok)
	require.Empty(t, box.Drain())
}
