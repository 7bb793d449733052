//go:build windows

package closing

func grader_setup() int { return 1 }
