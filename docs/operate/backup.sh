#!/bin/sh
# backup.sh DIR: one backup of the register into DIR, and away with old ones. Exit code 0 only if the new one was proved.
set -eu
days=35 # how long a backup is kept
least=7 # so many stay however old they are
dir=$1
program=$(dirname "$(dirname "$(readlink -f "$0")")")/shisaku
name=$dir/register-$(date -u +%Y%m%dT%H%M%SZ).sqlite

# Not under its name before every sum and every file in it has been proved anew.
trap 'rm -f "$name.unproved" "$name.unproved-wal" "$name.unproved-shm"' EXIT
"$program" backup "$name.unproved"
"$program" verify --register "$name.unproved"
# Read-only: a newer program that only looks at it would bring it to its own form, which an older one refuses.
chmod 400 "$name.unproved"
mv "$name.unproved" "$name"

ls -1r "$dir"/register-*.sqlite | tail -n "+$((least + 1))" | while read -r old; do
    find "$old" -mtime "+$days" -delete
done
