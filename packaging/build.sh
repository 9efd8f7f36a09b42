# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2154,SC2015
# Configuring and building a preset, and knowing without the build tool that nothing has changed.

build=
sources=(CMakeLists.txt CMakePresets.json src ui resources translations packaging/CMakeLists.txt packaging/packages.debian13)

# use_build PRESET: sets build, the preset's folder; the host and the root have different compilers and so
# folders of their own. A checkout that cannot be written is built in the cache.
use_build()
{
    local folder=$1
    [[ -z $root ]] || folder=$1-debian13
    build=$project/build/$folder
    if [[ ! -w $project ]] || [[ -e $project/build && ! -w $project/build ]]; then
        local sum
        sum=$(sha256sum <<<"$project")
        build=$cache/build-${sum:0:12}/$folder
    fi
}

# up_to_date: whether nothing that the last finished build was made from has changed since.
up_to_date()
{
    local built='' changed
    { read -r built <"$build/.built"; } 2>/dev/null || return 1
    [[ $built = "$root_id $project" && -x $build/bin/sasil ]] || return 1
    # The time of the last change of an entry's data or name; a removed file changes its folder.
    changed=$(cd "$project" && find "${sources[@]}" -cnewer "$build/.built" -print -quit 2>&1)
    [[ -z $changed ]]
}

# build_preset PRESET [TARGET...]: configures where needed and builds.
build_preset()
{
    local preset=$1 targets=("${@:2}") marker stamp configured='' error
    mkdir -p "$build" 2>/dev/null || fail "cannot write $build: give yourself the right to, or free some space"
    make_cache
    exec 7>"$build/.lock"
    flock -n 7 || {
        say "waiting for another run to finish its build"
        flock 7
    }
    if ((${#targets[@]})) && up_to_date; then
        exec 7>&-
        return 0
    fi
    log=$build/build.log
    : >"$log" || fail "cannot write $log: free some space"
    stamp=$build/.building
    marker="$root_id $project $(sha256sum <"$project/CMakePresets.json")"
    printf '%s\n' "$root_id $project" >"$stamp"
    [[ ! -e $build/.configured ]] || configured=$(<"$build/.configured")
    if [[ $configured != "$marker" ]]; then
        find "$build" -mindepth 1 -maxdepth 1 ! -name .lock ! -name .building ! -name build.log -exec rm -rf {} +
        cd_project work "configuring $preset" inside cmake --preset "$preset" -B "$build" || broken configuring
        printf '%s\n' "$marker" >"$build/.configured"
    fi
    cd_project work "building $preset" inside nice ninja -C "$build" "${targets[@]}" || broken building
    ((${#targets[@]} == 0)) || mv "$stamp" "$build/.built"
    exec 7>&-
}

# Runs a command in the project's folder, inside the root too.
cd_project()
{
    local here=$PWD status=0
    cd "$project" || return
    prepare_enter
    "$@" || status=$?
    cd "$here" || return
    prepare_enter
    return "$status"
}

broken()
{
    local error
    if grep -qi 'no space left' "$log"; then
        fail "$1 failed: no space left for $build; free some and run again"
    fi
    error=$(grep -m 1 -E '^bwrap: |error[: ]|^CMake Error' "$log" || tail -n 1 "$log")
    fail "$1 failed: ${error:-no reason given}; the whole log is $log: mend that and run again"
}
