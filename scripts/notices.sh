#!/usr/bin/env bash
# Prints whose work goes with the program, and under which terms.
#     scripts/notices.sh BUILD      BUILD is a folder that ./release made
# Refuses (exit code 1) a package whose licence has no text here: somebody must look at it first.
set -uo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
line=$(printf '%.0s-' {1..100})

# said TAG FILE: what the package's own description says in TAG.
said() { sed -n "s:.*<$1[^>]*>\([^<]*\)</$1>.*:\1:p" "$2" | head -n 1; }

# packages_of BUILD: NAME/VERSION of every package in it; a runtime's name has a prefix there.
packages_of() {
    grep -o '^      "[^"]*/[0-9][^"]*": {' "$1/shisaku.deps.json" | cut -d '"' -f 2 \
        | sed 's:^runtimepack\.::' | grep -vi '^shisaku' | LC_ALL=C sort -u
}

# terms FOLDER: the package's licence by its SPDX name, or "own" where it brings a text instead.
terms() {
    local licence
    licence=$(said license "$1"/*.nuspec)
    case $licence in
        MIT | Apache-2.0 | BSD-3-Clause | PostgreSQL) echo "$licence" ;;
        'MS-PL OR Apache-2.0') echo Apache-2.0 ;;
        LICENSE*) echo own ;;
        '') case $(said licenseUrl "$1"/*.nuspec) in
            *K4os.Compression.LZ4* | *zxcvbn-cs*) echo MIT ;; # what stands at that address
            *) return 1 ;;
        esac ;;
        *) return 1 ;;
    esac
}

echo 'The program shisaku is under the licence in LICENSE. These works of others go with it.'
apache=''
while IFS=/ read -r name version; do
    folder=$packages/${name,,}/$version
    if ! licence=$(terms "$folder"); then
        echo "shisaku: no text here for the licence of $name $version" >&2
        exit 1
    fi
    printf '\n%s\n%s %s: %s\n%s\n' "$line" "$name" "$version" "$licence" "$(said copyright "$folder"/*.nuspec)"
    for text in "$folder"/*; do
        case ${text##*/} in
            [Ll][Ii][Cc][Ee][Nn][Ss][Ee]*)
                [[ $licence == Apache-2.0 ]] && apache=$text || { echo && cat "$text"; }
                ;;
            *[Nn][Oo][Tt][Ii][Cc][Ee][Ss].*) echo && cat "$text" ;;
        esac
    done
done < <(packages_of "$1")

printf '\n%s\n' "$line" && cat "$here/licences/inside.txt"
for text in "$here"/licences/[A-Z]*.txt; do
    printf '\n%s\n%s\n\n' "$line" "$(basename "$text" .txt)" && cat "$text"
done
printf '\n%s\nApache-2.0\n\n' "$line" && cat "${apache:?no package brings the text of Apache-2.0}"
