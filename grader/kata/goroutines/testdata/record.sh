#!/bin/sh
# Records the dumps in this folder anew, with the installed Go.
# The tests then tell where the format has changed.
cd "$(dirname "$0")" || exit
tmp=$(mktemp -d)
go build -trimpath -o "$tmp/recorder" ./recorder
go test -c -trimpath -o "$tmp/bubble" ./recorder
GOEXPERIMENT=goroutineleakprofile go build -trimpath -o "$tmp/leaks" ./recorder
sleep 2 | "$tmp/recorder" waits >waits.txt
sleep 2 | "$tmp/recorder" crash 2>crash.txt
sleep 2 | GOTRACEBACK=all "$tmp/recorder" crash 2>crash-all.txt
sleep 2 | GOTRACEBACK=system "$tmp/recorder" crash 2>crash-system.txt
GODEBUG=tracebackancestors=3 "$tmp/leaks" leaks >ancestors.txt
"$tmp/leaks" leaks >leaks.txt
"$tmp/bubble" >bubble.txt 2>&1
rm -r "$tmp"
