// SPDX-License-Identifier: MIT
#include "support/ordinaryrights.h"

#include <array>
#include <cstdlib>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <optional>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace sasil {

namespace {

using Capabilities = std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3>;

/// Of the calling thread.
__user_cap_header_struct header()
{
    return {_LINUX_CAPABILITY_VERSION_3, 0};
}

std::optional<Capabilities> capabilities()
{
    __user_cap_header_struct ofThread = header();
    Capabilities result = {};
    if (::syscall(SYS_capget, &ofThread, result.data()) != 0)
        return {};
    return result;
}

bool setCapabilities(const Capabilities &wanted)
{
    __user_cap_header_struct ofThread = header();
    return ::syscall(SYS_capset, &ofThread, wanted.data()) == 0;
}

} // namespace

struct OrdinaryRights::Privileges
{
    Capabilities capabilities;
    int secureBits;
};

OrdinaryRights::OrdinaryRights()
{
    const std::optional<Capabilities> before = capabilities();
    const int secureBits = ::prctl(PR_GET_SECUREBITS);
    if (!before || secureBits < 0)
        return;
    // They stay permitted, to be had back at the end.
    Capabilities none = *before;
    bool hasAny = false;
    for (__user_cap_data_struct &part : none)
        hasAny |= std::exchange(part.effective, 0) != 0;
    if (!hasAny) {
        m_works = true;
        return;
    }
    // Else access() gives the superuser back, for its answer, what is merely permitted.
    if (::prctl(PR_SET_SECUREBITS, secureBits | SECBIT_NO_SETUID_FIXUP) != 0)
        return;
    m_before = std::make_unique<Privileges>(*before, secureBits);
    m_works = setCapabilities(none);
}

OrdinaryRights::~OrdinaryRights()
{
    if (m_before &&
        (!setCapabilities(m_before->capabilities) || ::prctl(PR_SET_SECUREBITS, m_before->secureBits) != 0))
        std::abort();
}

} // namespace sasil
