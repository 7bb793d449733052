package toolchain

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFindSaysWhatIsMissing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the go commands of this test are shell scripts")
	}
	answers := func(env string) string { return "#!/bin/sh\ncat <<'END'\n" + env + "\nEND\n" }
	for name, test := range map[string]struct {
		goCommand string   // a script; empty: there is none
		missing   bool     // a MissingError, and no fault of the grader's
		want      []string // parts of the message
	}{
		"no go command": {"", true, []string{"not on the PATH", "Install Go " + Minimum + " or newer from https://go.dev/dl"}},
		"an old Go": {
			answers(`{"GOVERSION": "go1.25.9", "GOCACHE": "/c", "CC": "sh", "GOHOSTOS": "linux", "GOHOSTARCH": "amd64"}`), true,
			[]string{"This machine has go1.25.9, and the grader needs Go " + Minimum + " or newer", "Install a newer Go"},
		},
		"no build cache": {
			answers(`{"GOVERSION": "go1.26.0", "GOCACHE": "off", "CC": "sh", "GOHOSTOS": "linux", "GOHOSTARCH": "amd64"}`), true,
			[]string{"no build cache", "Set HOME or GOCACHE to a folder that you may write to"},
		},
		"no C compiler": {
			answers(`{"GOVERSION": "go1.26.0", "GOCACHE": "/c", "CC": "no-such-cc", "GOHOSTOS": "linux", "GOHOSTARCH": "amd64"}`), true,
			[]string{"No C compiler (no-such-cc) is on the PATH", "race detector needs one", "Install"},
		},
		"an empty setting for the C compiler": {
			answers(`{"GOVERSION": "go1.26.0", "GOCACHE": "/c", "CC": "", "GOHOSTOS": "linux", "GOHOSTARCH": "amd64"}`), true,
			[]string{"No C compiler"},
		},
		"no race detector for this machine": {
			answers(`{"GOVERSION": "go1.26.0", "GOCACHE": "/c", "CC": "sh", "GOHOSTOS": "windows", "GOHOSTARCH": "arm64"}`), true,
			[]string{"no race detector for windows/arm64", "Grade on Linux, macOS"},
		},
		"a go command that fails":          {"#!/bin/sh\necho 'go: it is broken' >&2\nexit 1\n", false, []string{"go env", "go: it is broken"}},
		"a go command that talks nonsense": {"#!/bin/sh\necho hello\n", false, []string{"what go env printed"}},
	} {
		t.Run(name, func(t *testing.T) {
			tools := t.TempDir()
			if test.goCommand != "" {
				require.NoError(t, os.WriteFile(filepath.Join(tools, "go"), []byte(test.goCommand), 0o755))
			}
			for _, needed := range []string{"sh", "cat"} {
				path := filepath.Join("/bin", needed)
				require.NoError(t, os.Symlink(path, filepath.Join(tools, needed)))
			}
			t.Setenv("PATH", tools)
			_, err := Find(t.Context())
			require.Error(t, err)
			var missing *MissingError
			assert.Equal(t, test.missing, errors.As(err, &missing))
			for _, want := range test.want {
				assert.Contains(t, err.Error(), want)
			}
		})
	}
}

func TestFindFindsWhatThisMachineHas(t *testing.T) {
	tools, err := Find(t.Context())
	require.NoError(t, err)
	assert.True(t, newEnough(tools.Version), tools.Version)
	assert.FileExists(t, tools.Go)
	assert.DirExists(t, tools.Root)
}

func TestNewEnough(t *testing.T) {
	for version, want := range map[string]bool{
		"go1.26": true, "go1.26.8": true, "go1.26rc1": true, "go1.27.0": true, "go1.100": true, "go2.0": true,
		"devel go1.27-abcdef": true,
		"go1.25.9":            false, "go1.3": false, "go1.2.6": false, "": false, "1.26": false, "gone": false,
	} {
		assert.Equal(t, want, newEnough(version), version)
	}
}

// A submission may have left settings in the Go configuration, and a student may
// have some in the shell.
func TestNoSettingOfAnybodyElseReachesTheBuild(t *testing.T) {
	tools := &Toolchain{Root: "/go", Cache: "/cache", ModCache: "/mod", cc: "cc", proxy: "https://proxy.example", sumDB: "sum.example"}
	for _, name := range []string{"GOFLAGS", "GOENV", "GOWORK", "GOTOOLCHAIN", "GOEXPERIMENT", "GOOS", "GOARCH", "GOPROXY", "CGO_CFLAGS", "CGO_LDFLAGS", "GODEBUG", "GORACE", "LD_PRELOAD", "SECRET"} {
		t.Setenv(name, "evil")
	}
	for name, env := range map[string][]string{"build": tools.BuildEnv("/tmp/x"), "download": tools.DownloadEnv()} {
		for _, setting := range env {
			assert.NotContains(t, setting, "evil", name)
		}
		assert.Contains(t, env, "GOTOOLCHAIN=local", name)
		assert.Contains(t, env, "GOENV=off", name)
		assert.Contains(t, env, "GOWORK=off", name)
	}
	assert.Contains(t, tools.BuildEnv("/tmp/x"), "GOPROXY=off", "nothing is fetched while building")
	assert.True(t, slices.ContainsFunc(tools.BuildEnv("/tmp/x"), func(s string) bool { return strings.HasPrefix(s, "PATH=") }), "the C compiler has to be found")
	assert.Contains(t, tools.DownloadEnv(), "GOPROXY=https://proxy.example", "modules come from where the user's come from")
	assert.Contains(t, tools.DownloadEnv(), "GOSUMDB=sum.example")
}
