// Package toolchain finds the Go toolchain and C compiler of this machine, and
// gives the environment in which the grader calls them.
package toolchain

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/group"
)

// Toolchain is what is installed here.
type Toolchain struct {
	Go       string // path of the go command
	Version  string // "go1.26.8"
	Root     string // GOROOT
	Cache    string // GOCACHE
	ModCache string // GOMODCACHE
	cc       string // the C compiler, for the race detector
	proxy    string
	sumDB    string
}

// Minimum is the oldest Go that has all that judging needs.
const Minimum = "1.26"

// A MissingError says what this machine lacks, and what to do about it.
type MissingError struct{ What, Do string }

func (e *MissingError) Error() string { return e.What + "\n" + e.Do }

// Find asks the go command on the PATH. It fails with a MissingError where Go, a
// C compiler or race detection is missing: without the race detector a race would
// pass, so nothing is judged.
func Find(ctx context.Context) (*Toolchain, error) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		return nil, &MissingError{
			"The go command is not on the PATH, and the grader compiles every answer with it.",
			"Install Go " + Minimum + " or newer from https://go.dev/dl and try again.",
		}
	}
	cmd := exec.CommandContext(ctx, goCommand, "env", "-json",
		"GOVERSION", "GOROOT", "GOCACHE", "GOMODCACHE", "GOPROXY", "GOSUMDB", "CC", "GOHOSTOS", "GOHOSTARCH")
	cmd.Dir = os.TempDir() // not in the student's folder: a go.mod there could choose another toolchain
	// Where Go keeps its things, and which C compiler, is for the user to say. What else
	// the user's settings ask for concerns the user's own programs.
	cmd.Env = append(os.Environ(), "GOTOOLCHAIN=local", "GOFLAGS=", "GOWORK=off", "GOEXPERIMENT=", "GOOS=", "GOARCH=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("asking Go for its settings (go env): %w\n%s", err, stderr.String())
	}
	var env map[string]string
	if err := json.Unmarshal(out, &env); err != nil {
		return nil, fmt.Errorf("reading what go env printed: %w", err)
	}
	t := &Toolchain{
		Go: goCommand, Version: env["GOVERSION"], Root: env["GOROOT"],
		Cache: env["GOCACHE"], ModCache: env["GOMODCACHE"], cc: env["CC"], proxy: env["GOPROXY"], sumDB: env["GOSUMDB"],
	}
	if !newEnough(t.Version) {
		return nil, &MissingError{
			fmt.Sprintf("This machine has %s, and the grader needs Go %s or newer.", t.Version, Minimum),
			"Install a newer Go from https://go.dev/dl and try again.",
		}
	}
	if t.Cache == "" || t.Cache == "off" {
		return nil, &MissingError{"Go has no build cache here (GOCACHE is off).", "Set HOME or GOCACHE to a folder that you may write to."}
	}
	return t, t.haveRaceDetector(env["GOHOSTOS"], env["GOHOSTARCH"])
}

func newEnough(version string) bool {
	var major, minor int
	if _, err := fmt.Sscanf(version, "go%d.%d", &major, &minor); err != nil {
		return strings.HasPrefix(version, "devel")
	}
	return major > 1 || minor >= 26
}

// haveRaceDetector checks for what go build -race needs: a supported system, and
// a C compiler everywhere but on macOS (the Go manual, "Data Race Detector").
func (t *Toolchain) haveRaceDetector(goos, goarch string) error {
	switch goos + "/" + goarch {
	case "linux/amd64", "linux/arm64", "linux/ppc64le", "linux/s390x", "linux/loong64", "freebsd/amd64", "netbsd/amd64", "windows/amd64":
	case "darwin/amd64", "darwin/arm64":
		return nil
	default:
		return &MissingError{
			fmt.Sprintf("Go has no race detector for %s/%s, and an answer that races must not pass.", goos, goarch),
			"Grade on Linux, macOS, or Windows on amd64 (there, in WSL).",
		}
	}
	fields := strings.Fields(t.cc)
	if len(fields) > 0 {
		if _, err := exec.LookPath(fields[0]); err == nil {
			return nil
		}
	}
	return &MissingError{fmt.Sprintf("No C compiler (%s) is on the PATH, and Go's race detector needs one.", t.cc), InstallCompiler()}
}

// InstallCompiler says how to get a C compiler and what it compiles with.
func InstallCompiler() string {
	if runtime.GOOS != "linux" {
		return "Install a C compiler (gcc or clang) and try again."
	}
	return "Install one and try again:\n" +
		"  Debian, Ubuntu:  sudo apt-get install gcc libc6-dev\n" +
		"  Fedora:          sudo dnf install gcc\n" +
		"  Alpine:          sudo apk add gcc musl-dev"
}

// BuildEnv is the environment for building: only what is named here, so that no
// setting of the user's, and none that a submission may have left in the Go
// configuration, reaches the build; and no network.
func (t *Toolchain) BuildEnv(tmp string) []string {
	return append(t.common(),
		"GOENV=off", "GOPROXY=off", "GOFLAGS=", "GOTMPDIR="+tmp, "TMPDIR="+tmp)
}

// DownloadEnv is the environment for fetching the grader's own dependencies.
func (t *Toolchain) DownloadEnv() []string {
	env := append(t.common(), "GOENV=off", "GOFLAGS=-modcacherw", "GOPROXY="+t.proxy, "GOSUMDB="+t.sumDB)
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR", "NETRC"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

func (t *Toolchain) common() []string {
	env := []string{
		"GOTOOLCHAIN=local", "GOWORK=off", "CGO_ENABLED=1", "GOROOT=" + t.Root,
		"GOCACHE=" + t.Cache, "GOMODCACHE=" + t.ModCache, "GO111MODULE=on", "GOTELEMETRY=off",
		"CC=" + t.cc,
	}
	for _, name := range []string{"PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "LOCALAPPDATA"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// Command prepares a call of the go command.
func (t *Toolchain) Command(ctx context.Context, dir string, env []string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, t.Go, args...)
	cmd.Dir, cmd.Env = dir, env
	group.Lead(cmd)
	return cmd
}
