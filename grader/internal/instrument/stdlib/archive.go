package stdlib

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// An archive of the compiler begins with its export data, and machine code that
// nobody needs here follows: this is the shape of the beginning.
const (
	archiveMagic  = "!<arch>\n"
	archiveHeader = 60 // bytes; the name in the first 16, the size in 48..58
	exportEntry   = "__.PKGDEF"
)

// readExport reads an archive up to the end of its export data.
func readExport(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	head := make([]byte, len(archiveMagic)+archiveHeader)
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, err
	}
	entry := string(head[len(archiveMagic):])
	if string(head[:len(archiveMagic)]) != archiveMagic || strings.TrimSpace(entry[:16]) != exportEntry {
		return nil, errors.New("not a package archive")
	}
	size, err := strconv.Atoi(strings.TrimSpace(entry[48:58]))
	if err != nil || size < 0 || size > 1<<28 {
		return nil, fmt.Errorf("export data of odd size %q", entry[48:58])
	}
	body := make([]byte, size)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, err
	}
	return append(head, body...), nil
}
