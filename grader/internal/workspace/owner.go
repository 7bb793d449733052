package workspace

import (
	"os"
	"path/filepath"
	"time"
)

// ownerName is the file in a workspace that its grader holds locked for as long as it
// runs. The system lets go of the lock however the grader ends.
const ownerName = "owner.lock"

// own marks a workspace as in use, until the file is closed. Where files cannot be
// locked it is not marked.
func own(dir string) (*os.File, error) {
	// Nobody sees it under its name before it is locked.
	f, err := os.CreateTemp(dir, ownerName)
	if err != nil {
		return nil, err
	}
	lock(f)
	if err := os.Rename(f.Name(), filepath.Join(dir, ownerName)); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// abandoned tells whether no grader uses a workspace any more. Where that cannot be told
// by the lock, it is so when nothing in it has changed for long.
func abandoned(dir string, changed time.Time) bool {
	f, err := os.Open(filepath.Join(dir, ownerName))
	if err == nil {
		defer f.Close()
		switch lock(f) {
		case lockTaken:
			return true
		case lockHeld:
			return false
		case lockUnknown:
		}
	}
	return time.Since(changed) > abandonedAfter
}

// lockState is what came of trying to lock a file.
type lockState int

const (
	lockUnknown lockState = iota // files cannot be locked here
	lockTaken
	lockHeld // by another
)
