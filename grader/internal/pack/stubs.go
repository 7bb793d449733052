package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/concurrency-katas/go/katas"
)

// packStubs writes the stubs that lie in dir, the folder katas/, into its stubs.txtar.
func packStubs(dir string) error {
	packed, err := katas.Stubs(os.DirFS(dir))
	if err != nil {
		return err
	}
	file := filepath.Join(dir, katas.StubsName)
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, packed) {
		return nil
	}
	fmt.Println("packed", file)
	return os.WriteFile(file, packed, 0o644)
}
