#!/bin/sh
# Records the race reports in this folder anew, with the installed Go.
# The tests then tell where the format has changed.
cd "$(dirname "$0")" || exit
tmp=$(mktemp -d)
go build -race -trimpath -o "$tmp/recorder" ./recorder
go test -race -c -trimpath -o "$tmp/bubble" ./recorder
for way in main two-goroutines finished map atomic atomic-load close two-races global noise ids; do
	GORACE=atexit_sleep_ms=0 "$tmp/recorder" $way 2>$way.txt
done
GORACE="atexit_sleep_ms=0 halt_on_error=1" "$tmp/recorder" main 2>halt.txt
GORACE=atexit_sleep_ms=0 WAY=two-goroutines "$tmp/bubble" >bubble.txt 2>&1
go build -race -o "$tmp/recorder" ./recorder
GORACE=atexit_sleep_ms=0 "$tmp/recorder" main 2>&1 | sed "s|$(pwd -P)|/home/ada/my katas|" >absolute.txt
rm -r "$tmp"
