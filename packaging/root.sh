# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2154,SC2015,SC2016
# The Debian 13 root: a folder in the cache, made once from packages.debian13 and never changed after.

suite=trixie
recipe=1 # counted up where a change of fill_root must make new roots
root=
root_id=

# The packages, one a line: those of the list, and what SASIL_EXTRA_PACKAGES names.
packages()
{
    sed 's/#.*//; /^[[:space:]]*$/d' "$project/packaging/packages.debian13"
    # shellcheck disable=SC2086
    printf '%s\n' ${SASIL_EXTRA_PACKAGES:-}
}

# Whether this machine itself is a Debian 13 with every package of the list.
host_will_do()
{
    local VERSION_CODENAME=
    # shellcheck disable=SC1091
    . /etc/os-release
    [[ $VERSION_CODENAME = "$suite" ]] || return 1
    # shellcheck disable=SC2046
    ! dpkg-query -W -f '${db:Status-Abbrev}\n' $(packages) 2>&1 | grep -qv '^ii '
}

# Sets root and root_id; root stays empty where the host builds.
find_root()
{
    root=
    root_id=host
    [[ -n ${SASIL_FORCE_ROOT:-} ]] || ! host_will_do || return 0
    local sum
    sum=$({
        echo "$suite $recipe"
        cat "$project/packaging/packages.debian13"
        printf '%s' "${SASIL_EXTRA_PACKAGES:-}"
    } | sha256sum)
    root_id=${sum:0:12}
    # One with more than the list is nobody's old root.
    root=$cache/root${SASIL_EXTRA_PACKAGES:+with}-$root_id
}

# ensure_root: afterwards the root is whole and can be entered.
ensure_root()
{
    find_root
    [[ -n $root ]] || return 0
    if [[ ! -d $root ]] || ! command -v bwrap >/dev/null; then
        make_cache
        lock "$cache/setup.lock"
        install_tools
        check_bwrap
        [[ -d $root ]] || make_root
        unlock
    fi
    # Held while the root is in use, so that no other run removes it.
    { exec 9<"$root"; } 2>/dev/null && flock -s 9 || fail "cannot read $root: remove it and run again"
}

install_tools()
{
    local missing=() as_root=() command="apt-get install"
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    [[ -d $root ]] || command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    [[ -d $root ]] || ((EUID == 0)) || command -v newuidmap >/dev/null || missing+=(uidmap)
    ((${#missing[@]})) || return 0
    command -v apt-get >/dev/null ||
        fail "there is no apt-get here to install ${missing[*]} with: use Debian 12 or 13, or install them yourself"
    if ((EUID)); then
        as_root=(sudo -n)
        if ! sudo -n true 2>/dev/null && ! { [[ -t 0 && -t 2 ]] && command -v sudo >/dev/null && sudo -v; }; then
            fail "${missing[*]} must be installed, and this user may not: ask an administrator to run \`$command ${missing[*]}\`"
        fi
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
    work "installing ${missing[*]}" install_packages ||
        fail "installing ${missing[*]} failed: $(cause_of "${missing[*]}")"
}

install_packages()
{
    "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" && return
    "${as_root[@]}" update && "${as_root[@]}" install -y --no-install-recommends "${missing[@]}"
}

check_bwrap()
{
    bwrap --ro-bind / / --dev /dev --proc /proc true 2>>"$log" ||
        fail "bubblewrap cannot make a namespace here ($(tail -n 1 "$log")): allow user namespaces" \
            "(sysctl user.max_user_namespaces, kernel.unprivileged_userns_clone), or run on a Debian 13 with packaging/packages.debian13 installed"
}

# The address of the Debian archive that the host's own apt uses.
archive_address()
{
    local VERSION_CODENAME=
    # shellcheck disable=SC1091
    . /etc/os-release
    [[ -z ${SASIL_ARCHIVE:-} ]] || {
        echo "$SASIL_ARCHIVE"
        return
    }
    apt-get update --print-uris 2>>"$log" |
        sed -nE "s#^'(.*[^/])/*/dists/($VERSION_CODENAME|$suite|stable)/InRelease'.*#\1#p" | grep -v security | head -n 1
}

# The host's apt settings for the way to the archive, as mmdebstrap options, one a line.
archive_options()
{
    local key
    for key in Acquire::http Acquire::https Acquire::Retries Acquire::Check-Valid-Until Acquire::Check-Date; do
        apt-config dump --format '%f "%v";%n' "$key" | sed '/ "";$/d; s/^/--aptopt=/'
    done
}

make_root()
{
    local address part=$cache/root-$root_id.part scratch old options=() started=$SECONDS
    address=$(archive_address) && [[ -n $address ]] ||
        fail "the apt sources of this machine name no Debian archive: add one to /etc/apt/sources.list.d"
    mapfile -t options < <(archive_options)
    ((EUID)) && scratch=/var/tmp/sasil-$EUID || scratch=$cache/scratch
    remove_litter
    mkdir -p "$part" "$scratch" && chmod 755 "$scratch" || fail "cannot write $part and $scratch: give yourself the right to"
    enough_space "$part"
    enough_space "$scratch"
    if ! work "making the Debian 13 root, once (about 500 MB to fetch)" fill_root; then
        local cause
        cause=$(cause_of "$address")
        remove_litter
        fail "the Debian 13 root could not be made: $cause"
    fi
    mv -T "$part" "$root"
    remove_litter
    for old in "$cache"/root-*; do
        [[ $old != "$root" && -d $old ]] || continue
        ! flock -n "$old" true 2>/dev/null || rm -rf "$old"
    done
    tell "the Debian 13 root is made: $root ($((SECONDS - started)) s)"
}

fill_root()
{
    local include
    include=$(packages | paste -sd,) || return
    # Streamed through tar: the files belong to the user, and nothing of the work is left in the root.
    TMPDIR=$scratch mmdebstrap --variant=apt --include="$include" "${options[@]}" \
        --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/lintian/*' \
        --customize-hook='chroot "$1" localedef -i ko_KR -f UTF-8 ko_KR.UTF-8' \
        --customize-hook='chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8' \
        "$suite" - "deb $address $suite main" |
        {
            # tar stops at the end mark; what pads the stream after it must be read too, or mmdebstrap fails.
            tar -x -C "$part" --no-same-owner --no-same-permissions \
                --exclude='./usr/local/*' ./usr ./etc ./var/cache/fontconfig && cat >/dev/null
        } &&
        touch "$part/etc/machine-id" "$part/etc/hosts" &&
        sync -f "$part"
}

remove_litter()
{
    rm -rf "$cache"/root-*.part
    [[ ! -d ${scratch:-} ]] || rm -rf "$scratch" 2>/dev/null || unshare --map-root-user --map-auto rm -rf "$scratch" 2>/dev/null || true
}

# enough_space FOLDER: 3 GB, of which the root takes two.
enough_space()
{
    local free
    free=$(df --output=avail -k "$1" | tail -n 1)
    ((free > 3000000)) || {
        remove_litter
        fail "there are only $((free / 1024)) MB free for $1 and 3000 are needed: free some, or set XDG_CACHE_HOME to a folder with room"
    }
}

# cause_of WHAT: why the last work failed and what to do, in one line.
cause_of()
{
    if grep -qi 'no space left' "$log"; then
        echo "no space left for $cache; free 3 GB, or set XDG_CACHE_HOME to a folder with room"
    elif grep -qE 'NO_PUBKEY|not signed|EXPKEYSIG|signatures (couldn|were invalid)|keyring.*(not|does not) ' "$log"; then
        echo "this machine's keys do not vouch for the archive; run \`apt-get install debian-archive-keyring\` and try again"
    elif grep -qiE 'resolv|could not connect|cannot initiate|unreachable|connection (refused|timed out|failed)|unable to connect' "$log"; then
        echo "cannot reach $1 over the network; check the connection and the apt sources, then run again"
    elif grep -qE '404 +Not Found|does not have a Release file' "$log"; then
        echo "$1 does not hold Debian 13; name another archive in the apt sources of this machine"
    elif grep -qE 'subuid|newuidmap|unshare|uid_map|[Oo]peration not permitted|cannot mount|chroot' "$log"; then
        echo "user namespaces are not allowed to $(id -un); ask an administrator for lines in /etc/subuid and /etc/subgid and for user.max_user_namespaces above 0"
    else
        echo "see $log, mend what it names and run again ($(grep -E '^E:' "$log" | tail -n 1))"
    fi
}
