package main

import (
	"os"
	"testing"
	"testing/synctest"
)

// TestWay races in a bubble in the way that is named by the environment variable WAY.
func TestWay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { ways[os.Getenv("WAY")]() })
}
