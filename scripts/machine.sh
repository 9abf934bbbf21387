# shellcheck shell=bash
# Sourced by ./shisaku and ./test: what they need of the machine, and installing from Debian what is missing.

say() { printf 'shisaku: %s\n' "$*" >&2; }

# find_dotnet: puts the .NET 10 SDK into $DOTNET_ROOT and $dotnet, wherever it was unpacked.
find_dotnet() {
    for dotnet in "$(command -v dotnet)" "${DOTNET_ROOT:-}/dotnet" "${HOME:-}/.dotnet/dotnet" \
        /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet; do
        [[ -x $dotnet && $'\n'$("$dotnet" --list-sdks 2> /dev/null) == *$'\n10.'* ]] || continue
        DOTNET_ROOT=$(dirname "$(readlink -f "$dotnet")")
        export DOTNET_ROOT DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
        return
    done
    say "needs the .NET 10 SDK and finds none: please install it (package dotnet-sdk-10.0; it must be on the PATH)"
    return 1
}

# The program compares and prints Japanese text with ICU, and the SDK itself does not start without it.
icu_is_there() {
    is_there '/usr/lib/*/libicuuc.so.*' || is_there '/usr/lib*/libicuuc.so.*' \
        || [[ $(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2> /dev/null) == *libicuuc.so.* ]]
}

need_icu() { icu_is_there || need '/usr/lib/*/libicuuc.so.*' 'libicu[0-9]+'; }

# A PDF is set in a Japanese face of the machine; where the usual ones are missing, Debian's is installed.
face_is_there() {
    [[ -n $(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts" /Library/Fonts \
        \( -iname 'ipa*.tt[fc]' -o -iname 'biz*ud*.tt[fc]' -o -iname 'takao*.ttf' -o -iname 'vl-*gothic*.ttf' \) \
        -print -quit 2> /dev/null) ]]
}

need_face() { face_is_there || need '/usr/share/fonts/*/*/ipaexg.ttf' fonts-ipaexfont; }

# wants_pdf ARGUMENT...: whether a PDF is to be written. A published set always has one.
wants_pdf() {
    local before='' argument
    case "$* " in
        publish*' --help '*) return 1 ;;
        publish\ * | --lang\ ??\ publish\ * | --lang=??\ publish\ *) return ;;
    esac
    for argument in "$@"; do
        case $before$argument in
            --output*.[pP][dD][fF]) return ;;
        esac
        before=''
        [[ $argument != --output ]] || before=$argument
    done
    return 1
}

# The tests start a PostgreSQL server of their own. Its package would make and start one for the whole machine, which
# nobody asked for: while it is installed, it is told not to.
need_postgres() {
    local server='/usr/lib/postgresql/*/bin/initdb' quiet=/etc/postgresql-common/createcluster.d/shisaku.conf
    local -a as_root=()
    is_there "$server" && return
    ((EUID == 0)) || as_root=(sudo -n)
    "${as_root[@]}" mkdir -p "${quiet%/*}" 2> /dev/null \
        && "${as_root[@]}" tee "$quiet" <<< 'create_main_cluster = false' > /dev/null 2>&1
    need "$server" postgresql
    local code=$?
    "${as_root[@]}" rm -f "$quiet" 2> /dev/null
    return "$code"
}

# is_there WHAT: WHAT is a command's name or a file's path, which may be a pattern.
is_there() {
    case $1 in
        */*) compgen -G "$1" > /dev/null ;;
        *) command -v "$1" > /dev/null ;;
    esac
}

# need WHAT PACKAGE: installs the Debian package PACKAGE unless WHAT is there. PACKAGE may be a regular expression, for
# names that change from one Debian to the next; the highest match is taken. Says in one line why it can't.
need() {
    local what=$1 package=$2 log
    is_there "$what" && return

    if ! command -v apt-get > /dev/null; then
        say "needs $what, which Debian has in its package $package: please install it"
        return 1
    fi

    local -a as_root=(env DEBIAN_FRONTEND=noninteractive)
    if ((EUID != 0)); then
        if ! sudo -n true 2> /dev/null; then
            package=$(debian_name "$package")
            say "needs $what and may not install it: please run: sudo apt-get install ${package:-"'^$2\$'"}"
            return 1
        fi
        as_root=(sudo -n "${as_root[@]}")
    fi

    # Once a run: a machine may come without package lists, or with old ones.
    if [[ -z ${package_lists_are_new:-} ]]; then
        "${as_root[@]}" apt-get update > /dev/null 2>&1 < /dev/null
        package_lists_are_new=yes
    fi

    package=$(debian_name "$package")
    if [[ -z $package ]]; then
        say "needs $what; Debian's package lists name no $2 that would bring it (does apt-get update work?)"
        return 1
    fi
    if ! log=$("${as_root[@]}" apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 \
        "$package" 2>&1 < /dev/null); then
        say "needs $what; installing $package failed: $(grep -m 1 '^E:' <<< "$log" || tail -n 1 <<< "$log")"
        return 1
    fi
    if ! is_there "$what"; then
        say "needs $what; $package was installed and did not bring it"
        return 1
    fi
}

# debian_name PATTERN: the highest package name that is PATTERN, or nothing.
debian_name() { apt-cache search --names-only "^$1\$" 2> /dev/null | cut -d ' ' -f 1 | sort -V | tail -n 1; }
