//go:build linux || !linux

package timeout

func askAll(replicas []func() string) <-chan string {
	answers := make(chan string, len(replicas))
	for _, ask := range replicas {
		go func() { answers <- ask() }()
	}
	return answers
}
