package sandbox

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// hide puts a text, as C has it, at an address that was drawn by lot. It goes when the
// process becomes another.
func hide(text string) (uintptr, error) {
	if len(text) >= os.Getpagesize() {
		return 0, fmt.Errorf("the path has %d bytes", len(text))
	}
	at, err := drawPage()
	if err != nil {
		return 0, err
	}
	// The kernel copies it there: for Go no address that it has not given is valid.
	r, w, err := os.Pipe()
	if err != nil {
		return 0, err
	}
	defer r.Close()
	defer w.Close()
	if _, err := w.WriteString(text + "\x00"); err != nil {
		return 0, err
	}
	if n, _, errno := syscall.Syscall(unix.SYS_READ, r.Fd(), at, uintptr(len(text)+1)); errno != 0 || int(n) != len(text)+1 {
		return 0, fmt.Errorf("copying %d bytes to a page: %d were, %w", len(text)+1, n, errno)
	}
	return at, nil
}

// drawPage maps a page at random, in as large a part of the address space as there is:
// 47 bits on most machines, 39 on some.
func drawPage() (uintptr, error) {
	var err error
	for bits := 46; bits >= 36; bits-- {
		for range 4 { // one may be taken
			var b [8]byte
			rand.Read(b[:]) // never fails (crypto/rand)
			hint := uintptr(binary.NativeEndian.Uint64(b[:])) & (1<<bits - 1) &^ uintptr(os.Getpagesize()-1)
			at, _, errno := syscall.Syscall6(unix.SYS_MMAP, hint, uintptr(os.Getpagesize()),
				unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANONYMOUS|unix.MAP_FIXED_NOREPLACE, ^uintptr(0), 0)
			if errno == 0 {
				return at, nil
			}
			err = errno
		}
	}
	return 0, fmt.Errorf("mapping a page: %w", err)
}

func execve(path uintptr, argv, envv []*byte) error {
	_, _, errno := syscall.RawSyscall(unix.SYS_EXECVE, path, uintptr(unsafe.Pointer(&argv[0])), uintptr(unsafe.Pointer(&envv[0])))
	return errno
}
