package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/sys/unix"
)

// onTerminal is "onterminal COLUMNS PROGRAM ARG…": exec on a terminal of that width.
// What the terminal got is stdout for the script, however the program ended.
func onTerminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: onterminal COLUMNS PROGRAM ARG…")
	}
	columns, err := strconv.ParseUint(args[0], 10, 16)
	ts.Check(err)
	screen, inside, err := terminal(uint16(columns))
	ts.Check(err)
	defer screen.Close()

	cmd := exec.Command(args[1], args[2:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "GOCACHE", "GOMODCACHE", "GOROOT", "GORACE", "TERM"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	if ts.Getenv("NO_COLOR") != "" {
		cmd.Env = append(cmd.Env, "NO_COLOR="+ts.Getenv("NO_COLOR"))
	}
	cmd.Stdout, cmd.Stderr = inside, inside
	err = cmd.Start()
	inside.Close()
	ts.Check(err)
	io.Copy(ts.Stdout(), screen) // ends with an error when nobody has the terminal open any more
	cmd.Wait()
}

// terminal makes a pseudo-terminal: our side of it, and the program's.
func terminal(columns uint16) (ours, theirs *os.File, err error) {
	ours, err = os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, err
	}
	fd := int(ours.Fd())
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 50, Col: columns})
	}
	if err == nil {
		theirs, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	}
	if err != nil {
		ours.Close()
		return nil, nil, fmt.Errorf("making a pseudo-terminal: %w", err)
	}
	return ours, theirs, nil
}
