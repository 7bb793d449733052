// want: refused
// kind: refused
// at: sleepsync.go:8
//
// Reflection is unsafe by another name.
package sleepsync

import "reflect"

func WordCount(docs []string, count func(string) int) int {
	return int(reflect.ValueOf(count).Call([]reflect.Value{reflect.ValueOf("")})[0].Int())
}
