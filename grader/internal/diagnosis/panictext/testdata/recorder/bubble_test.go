package main

import (
	"os"
	"testing"
	"testing/synctest"
	"time"
)

// TestWay dies in the way that is named by the environment variable WAY.
func TestWay(t *testing.T) {
	switch way := os.Getenv("WAY"); way {
	case "bubble-blocked":
		synctest.Test(t, func(t *testing.T) {
			go func() { select {} }()
			<-make(chan int)
		})
	case "bubble-left":
		synctest.Test(t, func(t *testing.T) {
			go func() { <-make(chan int) }()
		})
	case "bubble-outside":
		var c chan int
		synctest.Test(t, func(t *testing.T) { c = make(chan int, 1) })
		c <- 1
	case "bubble-goroutine":
		synctest.Test(t, func(t *testing.T) {
			go func() { panic("in a bubble") }()
			time.Sleep(time.Second)
		})
	case "test-timeout":
		time.Sleep(time.Minute)
	case "subtest":
		t.Run("inner", func(t *testing.T) {
			t.Cleanup(func() { t.Log("cleaned") })
			ways["multiline"]()
		})
	default:
		ways[way]()
	}
}
