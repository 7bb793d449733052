#!/bin/sh
# Records the dying words in this folder anew, with the installed Go.
# The tests then tell where the format has changed.
cd "$(dirname "$0")" || exit
tmp=$(mktemp -d)
go build -trimpath -o "$tmp/recorder" ./recorder
go build -trimpath -race -o "$tmp/racing" ./recorder
go test -c -trimpath -o "$tmp/bubble" ./recorder
for way in string error custom-error custom-string struct nil number multiline control empty \
	panicking-error nil-dereference index nil-map closed-channel negative-counter divide \
	in-goroutine nested recovered repanicked goexit fatal-in-panic asleep asleep-wg no-main \
	map-writes map-iteration map-read unlock runlock rwunlock stack nil-func threads fault \
	forged partial-line exit; do
	timeout 20 "$tmp/recorder" $way 2>$way.txt >/dev/null
done
(ulimit -v 600000; timeout 20 "$tmp/recorder" memory 2>memory.txt)
(ulimit -d 300000; timeout 20 "$tmp/recorder" memory 2>memory-data.txt)
timeout -s QUIT 1 "$tmp/recorder" quit 2>quit.txt
timeout -s QUIT 1 "$tmp/recorder" spin-quit 2>spin-quit.txt
timeout -s ABRT 1 "$tmp/recorder" quit 2>abort.txt
export GORACE=atexit_sleep_ms=0
(ulimit -d 600000; timeout 60 "$tmp/racing" memory 2>detector-memory.txt)
timeout 20 "$tmp/racing" nil-dereference 2>racing-nil-dereference.txt
for way in bubble-blocked bubble-left bubble-outside bubble-goroutine subtest nil-dereference; do
	WAY=$way "$tmp/bubble" -test.v >test-$way.txt 2>&1
done
WAY=test-timeout "$tmp/bubble" -test.timeout=200ms >test-timeout.txt 2>&1
rm -r "$tmp"
