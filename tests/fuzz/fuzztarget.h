// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls, and replay.cpp in builds without it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace sasil {

/// Ends the program where there is a \a fault, as a fuzzer expects of a finding.
inline void require(const QString &fault, const QString &input)
{
    if (fault.isEmpty())
        return;
    std::fprintf(stderr, "%s\n--- in:\n%s\n", qPrintable(fault), qPrintable(input));
    std::abort();
}

} // namespace sasil
