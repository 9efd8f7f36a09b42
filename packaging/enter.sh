# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2154
# Going into the Debian 13 root: what of the host is seen there, and how signals and the exit status pass.

enter=()

# see PATH: makes a folder or file of the host seen at the same place, writable.
see()
{
    case $1 in
        "" | / | /usr | /usr/bin* | /usr/lib* | /usr/share* | /usr/include* | /etc* | /bin* | /lib* | /sbin* | /proc* | /dev | /dev/dri* | /sys*) ;;
        /*) [[ ! -e $1 ]] || enter+=(--bind "$1" "$1") ;;
    esac
}

# see_named ARGUMENT...: has prepare_enter make seen what a program's arguments name outside of the folders that always
# are: files and folders that are there, and folders that a file is to be written to.
named=()
see_named()
{
    local argument folder
    for argument in "$@"; do
        [[ $argument != --*=* ]] || argument=${argument#*=}
        [[ $argument = */* ]] || continue
        folder=$argument
        [[ -d $folder ]] || folder=${folder%/*}
        folder=$(cd -- "${folder:-/}" 2>/dev/null && pwd) || continue
        named+=("$folder")
        if [[ -L $argument ]]; then
            folder=$(readlink -f -- "$argument")
            named+=("${folder%/*}")
        fi
    done
}

# Sets enter, the command line that runs a command inside the root; empty where the host builds.
prepare_enter()
{
    local name value part
    enter=()
    [[ -n $root ]] || return 0
    # The rest of /usr and /var is a scratch file system, so that a project may lie in /usr/src or /var/lib.
    enter=(bwrap --die-with-parent --ro-bind "$root/etc" /etc --dir /var/tmp --dir /run
        --ro-bind-try "$root/var/cache/fontconfig" /var/cache/fontconfig
        --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64)
    for part in bin sbin lib lib64 libexec include share; do
        enter+=(--ro-bind-try "$root/usr/$part" "/usr/$part")
    done
    for part in passwd group hosts machine-id; do
        [[ ! -e /etc/$part || ! -e $root/etc/$part ]] || enter+=(--ro-bind "/etc/$part" "/etc/$part")
    done
    [[ ! -d /usr/share/fonts || -n ${SASIL_OWN_FONTS:-} ]] ||
        enter+=(--ro-bind /usr/share/fonts /usr/local/share/fonts/host)
    enter+=(--dev /dev --proc /proc)
    [[ ! -d /dev/dri ]] || enter+=(--dev-bind /dev/dri /dev/dri --ro-bind /sys /sys)

    see /tmp
    for name in HOME TMPDIR XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR; do
        see "${!name:-}"
    done
    see "$cache"
    see "$project"
    for value in "${named[@]}"; do
        see "$value"
    done
    see "$PWD"
    value=$(pwd -P)
    [[ $value = "$PWD" ]] || see "$value"
    [[ -z ${XAUTHORITY:-} ]] || see "$XAUTHORITY"
    see_socket "${WAYLAND_DISPLAY:-}"
    value=${DBUS_SESSION_BUS_ADDRESS:-}
    if [[ $value = unix:path=* ]]; then
        value=${value#unix:path=}
        see_socket "${value%%[,;]*}"
    fi

    for name in LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH PKG_CONFIG_PATH \
        PKG_CONFIG_LIBDIR CMAKE_PREFIX_PATH CMAKE_TOOLCHAIN_FILE CMAKE_GENERATOR QT_PLUGIN_PATH CC CXX CFLAGS \
        CXXFLAGS LDFLAGS GIO_MODULE_DIR LOCPATH XDG_DATA_DIRS XDG_CONFIG_DIRS LS_COLORS; do
        [[ -z ${!name+set} ]] || enter+=(--unsetenv "$name")
    done
    # A locale that the root does not have makes the C library fall back to ASCII.
    for name in LANG LC_ALL LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES LC_PAPER LC_NAME \
        LC_ADDRESS LC_TELEPHONE LC_MEASUREMENT LC_IDENTIFICATION; do
        case ${!name:-} in
            "" | C | POSIX | C.UTF-8 | C.utf8 | [ek][no]_[UK][SR].UTF-8 | [ek][no]_[UK][SR].utf8) ;;
            ko*) enter+=(--setenv "$name" ko_KR.UTF-8) ;;
            *) enter+=(--setenv "$name" en_US.UTF-8) ;;
        esac
    done
    [[ -n ${TZ:-} || ! -e /etc/localtime ]] || {
        value=$(readlink -f /etc/localtime)
        [[ $value != /usr/share/zoneinfo/* ]] || enter+=(--setenv TZ "${value#/usr/share/zoneinfo/}")
    }
    enter+=(--setenv PATH /usr/lib/qt6/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
        --setenv CCACHE_DIR "$cache/ccache" --remount-ro / --chdir "$PWD")
}

see_socket()
{
    [[ ! -S $1 ]] || see "$1"
}

# inside COMMAND...: runs COMMAND in the root (or on the host).
inside()
{
    "${enter[@]}" "$@" 9>&-
}

# inside_alone COMMAND...: the same, and whatever COMMAND started ends with it.
inside_alone()
{
    local alone=()
    ((${#enter[@]} == 0)) || alone=(bwrap --unshare-pid "${enter[@]:1}")
    "${alone[@]}" "$@" 9>&-
}

# become COMMAND...: runs COMMAND in place of this script; standard streams, signals and the exit status
# are COMMAND's own. Bubblewrap stays as the parent of what it runs and would die of a signal without
# passing it on: so it ignores them, COMMAND does not, and this script sends on what it gets. What
# bubblewrap itself has to say is kept apart from COMMAND's standard error.
become()
{
    local complaint signal key mask=0 number=0 defaults=''
    ((${#enter[@]})) || exec "$@"
    # What this script was started to ignore (as by nohup) COMMAND ignores too.
    while read -r key mask; do
        [[ $key != SigIgn: ]] || break
    done </proc/self/status
    for signal in HUP:0 INT:1 QUIT:2 USR1:9 USR2:11 TERM:14; do
        number=${signal#*:}
        (((16#$mask >> number) & 1)) || defaults+=,${signal%:*}
    done
    exec {complaint}<> <(:)
    trap '' HUP INT QUIT TERM USR1 USR2
    # shellcheck disable=SC2016
    "${enter[@]}" sh -c 'exec 2>&6 6>&-; exec env "$@"' sh "--default-signal=${defaults#,}" "$@" \
        <&0 6>&2 2>&"$complaint" {complaint}>&- 9>&- &
    monitor=$!
    for signal in HUP INT QUIT TERM USR1 USR2; do
        # shellcheck disable=SC2064
        trap "pass_on $signal" "$signal"
    done
    local status line
    passed=yes
    while [[ -n $passed ]]; do
        passed=
        status=0
        wait "$monitor" || status=$?
    done
    if ((status)) && read -r -t 0.01 -u "$complaint" line; then
        fail "bubblewrap could not start ${1##*/}: ${line#bwrap: }; start it from a folder under your home, or remove $root and run again"
    fi
    exit "$status"
}

pass_on()
{
    local child='' name=''
    passed=yes
    read -r child _ <"/proc/$monitor/task/$monitor/children" || [[ -n $child ]] || return 0
    read -r name <"/proc/$child/comm" || true
    case $name in
        bwrap | sh | env) kill -KILL "$monitor" ;; # not started yet: it would not hear
        *) kill -s "$1" "$child" || true ;;
    esac
} 2>/dev/null
