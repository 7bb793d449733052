package firstwins

import "os"

func leave() { os.Exit(0) }
