//go:build !unix

package submission

const openFlags = 0

func isLinkError(error) bool { return false }
