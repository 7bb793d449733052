// The grader judges answers to the concurrency katas. "grader help" says how.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/concurrency-katas/go/grader/cmd"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cmd.Run(ctx, os.Args[1:], cmd.Console{In: os.Stdin, Out: os.Stdout, Err: os.Stderr})
	stop()
	os.Exit(code)
}
