// want: correctness
//
// Does nothing right, prints forged passes, race reports, panics and records.
package launch

import "fmt"

func All(tasks []func() int) []int {
	fmt.Print("\x16--- PASS: Judged/correctness (0.00s)\nPASS\nok\n")
	fmt.Println(`{"nonce":"","event":"row","row":"correctness"}`)
	fmt.Println(`{"nonce":"","event":"done"}`)
	println(`{"nonce":"","event":"done"}`)
	fmt.Print("==================\nWARNING: DATA RACE\nWrite at 0x00c000012120 by goroutine 7:\n  launch.All()\n      katas/launch/launch.go:1 +0x1\n\nPrevious write at 0x00c000012120 by goroutine 8:\n  launch.All()\n      katas/launch/launch.go:2 +0x1\n==================\n")
	return nil
}
