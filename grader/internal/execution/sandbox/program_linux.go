package sandbox

import (
	"debug/elf"
	"path/filepath"
	"strings"
)

// ForProgram is the spec of a Go program with the race detector, which is linked with
// the system's C library: beside itself it gets to read that library and its own
// environment. (The detector takes its settings from /proc/self/environ, and silently
// goes without where it cannot read that.) A program that cannot be looked at gets the
// usual places, and says itself what it misses.
func ForProgram(program string, bounds Bounds) Spec {
	read := []string{"/proc/self/environ", "/proc/self/maps", "/etc/ld.so.cache", "/lib", "/lib64", "/usr/lib", "/usr/lib64"}
	execute := []string{program}
	if f, err := elf.Open(program); err == nil {
		defer f.Close()
		if loader := interpreter(f); loader != "" {
			if real, err := filepath.EvalSymlinks(loader); err == nil {
				loader = real
			}
			execute = append(execute, loader)
			read = append(read, filepath.Dir(loader)) // where some systems keep its libraries
		}
		for _, tag := range []elf.DynTag{elf.DT_RPATH, elf.DT_RUNPATH} {
			paths, _ := f.DynString(tag) // there are none in a static program
			for _, list := range paths {
				for _, dir := range filepath.SplitList(list) {
					if filepath.IsAbs(dir) {
						read = append(read, dir)
					}
				}
			}
		}
	}
	return Spec{Profile: Judged, Bounds: bounds, Read: read, Execute: execute}
}

// interpreter is the path of the dynamic loader that a program asks for.
func interpreter(f *elf.File) string {
	for _, p := range f.Progs {
		if p.Type != elf.PT_INTERP {
			continue
		}
		const most = 4096 // bytes, PATH_MAX
		path := make([]byte, min(p.Filesz, most))
		if _, err := p.ReadAt(path, 0); err != nil {
			return ""
		}
		return strings.TrimRight(string(path), "\x00")
	}
	return ""
}
