# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2034,SC2015
# What run, test and .ci/run share: sourced by them.
# A failure of the set-up is one line on standard error (what failed, what to do) and exit status 2.
set -euo pipefail
# shellcheck source=packaging/root.sh
. "${BASH_SOURCE[0]%/*}/root.sh"
# shellcheck source=packaging/enter.sh
. "${BASH_SOURCE[0]%/*}/enter.sh"
# shellcheck source=packaging/build.sh
. "${BASH_SOURCE[0]%/*}/build.sh"

program=${0%/*}
program=${program##*/}/${0##*/}
if [[ ! -d ${HOME:-} ]]; then
    HOME=$(getent passwd "$EUID" | cut -d: -f6) || HOME=""
    export HOME
fi
project=$(cd -P -- "${BASH_SOURCE[0]%/*}/.." && echo "$PWD")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/sasil
log=$cache/setup.log
job=

# say TEXT: progress, on a terminal only, and wiped by whatever comes next.
say()
{
    [[ ! -t 2 ]] || printf '\r\e[K%s: %s' "$program" "$*" >&2
}

hush()
{
    [[ ! -t 2 ]] || printf '\r\e[K' >&2
}

# tell TEXT: a line that stays, on standard error.
tell()
{
    hush
    printf '%s: %s\n' "$program" "$*" >&2
}

fail()
{
    tell "$*"
    exit 2
}

# work WHAT COMMAND...: runs COMMAND in a process group of its own with its output in $log, so that
# an interrupt of the script ends all of it; shows WHAT meanwhile.
work()
{
    local what=$1 started=$SECONDS step status=0
    shift
    set -m
    "$@" >>"$log" 2>&1 </dev/null &
    job=$!
    set +m
    while [[ -t 2 ]] && kill -0 "$job" 2>/dev/null; do
        step=$(tail -c 300 "$log" | grep -oE '^\[[0-9]+/[0-9]+\]' | tail -n 1) || step=
        say "$what ($((SECONDS - started)) s) $step"
        sleep 0.3
    done
    wait "$job" || status=$?
    job=
    hush
    return "$status"
}

interrupted()
{
    [[ -z $job ]] || kill -TERM -- "-$job" 2>/dev/null || true
    hush
    trap - "$1"
    kill -s "$1" $$
}

watch_signals()
{
    local signal
    for signal in HUP INT TERM; do
        # shellcheck disable=SC2064
        trap "interrupted $signal" "$signal"
    done
}

make_cache()
{
    mkdir -p "$cache" 2>/dev/null && [[ -w $cache ]] ||
        fail "cannot write the cache folder $cache: set HOME or XDG_CACHE_HOME to a folder of yours"
    { : >"$log"; } 2>/dev/null || fail "cannot write $log: free some space, or set XDG_CACHE_HOME to a folder with room"
}

# lock FILE: waits until no other run holds it; held until this script and its jobs end.
lock()
{
    exec 8>"$1" || fail "cannot write $1: set XDG_CACHE_HOME to a folder of yours"
    flock -n 8 || {
        say "waiting for another run to finish its set-up"
        flock 8
    }
}

unlock()
{
    exec 8>&-
}
