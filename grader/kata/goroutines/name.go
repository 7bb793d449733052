package goroutines

import "strings"

// Package returns the import path of the frame's function: "gopkg.in/yaml.v3"
// for "gopkg.in/yaml%2ev3.(*parser).parse". It is "main" for every main
// package, and empty where the name holds none.
func (f Frame) Package() string {
	path, _ := f.split()
	return unescape(path)
}

// Name returns the name of the frame's function inside its package:
// "(*Queue[...]).Push.func1", "main", "init.0".
func (f Frame) Name() string {
	_, name := f.split()
	return name
}

func (f Frame) split() (path, name string) {
	if f.Func == "panic" { // how the runtime prints runtime.gopanic
		return "runtime", "panic"
	}
	// Receivers and type arguments may hold slashes and dots of other packages.
	plain := f.Func
	if i := strings.IndexAny(plain, "[("); i >= 0 {
		plain = plain[:i]
	}
	element := strings.LastIndexByte(plain, '/') + 1
	dot := strings.IndexByte(plain[element:], '.')
	if dot < 0 {
		return "", f.Func
	}
	dot += element
	// The linker writes a dot in the last element of a path as %2e, so the first
	// dot ends the path; but be kind to names written by hand.
	if strings.HasPrefix(plain, "gopkg.in/") {
		version, _, more := strings.Cut(plain[dot+1:], ".")
		if digits, isV := strings.CutPrefix(version, "v"); more && isV {
			if _, ok := parseNumber(digits); ok {
				dot += 1 + len(version)
			}
		}
	}
	return f.Func[:dot], f.Func[dot+1:]
}

// unescape undoes what the linker does to the bytes of an import path that
// could be mistaken for something else: "%2e" for a dot (cmd/internal/objabi,
// PathToPrefix). Only printable ASCII comes out of it.
func unescape(path string) string {
	if !strings.Contains(path, "%") {
		return path
	}
	var out strings.Builder
	for i := 0; i < len(path); i++ {
		if b, ok := escaped(path[i:]); ok {
			out.WriteByte(b)
			i += len("%2e") - 1
			continue
		}
		out.WriteByte(path[i])
	}
	return out.String()
}

func escaped(text string) (byte, bool) {
	if len(text) < 3 || text[0] != '%' || !isHex(text[1:3]) {
		return 0, false
	}
	const digits = "0123456789abcdef"
	b := byte(strings.IndexByte(digits, text[1])<<4 | strings.IndexByte(digits, text[2]))
	return b, b >= ' ' && b < 0x7f
}
