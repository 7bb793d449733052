package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/concurrency-katas/go/grader/internal/starter"
)

// What the release workflow sets when it builds: which release this program is of, where its
// program for Linux on amd64 lies, and the SHA-256 sum of that one. (It cannot know its own
// sum, and finds it out when it is asked.)
var (
	version     string
	linuxURL    string
	linuxSHA256 string
)

// latest is where the newest release's program for Linux on amd64 lies.
const latest = "https://github.com/concurrency-katas/go/releases/latest/download/grader-linux-amd64"

// ownVersion names this program's version.
func ownVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return "unknown"
}

// ownRelease is the release that this program is of; without a URL if it is of none.
func ownRelease() (starter.Release, error) {
	r := starter.Release{URL: linuxURL, SHA256: linuxSHA256}
	if r.URL == "" || r.SHA256 != "" || runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		return r, nil
	}
	path, err := os.Executable()
	if err != nil {
		return r, err
	}
	f, err := os.Open(path)
	if err != nil {
		return r, err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	r.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return r, err
}
