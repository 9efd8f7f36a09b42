// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <sys/types.h>

namespace windowbench {

/// All that this process has started, and what those have started.
std::set<pid_t> descendants();
/// Their processor time, in milliseconds.
double processorTime();
/// Their share of memory (PSS), in MB.
double memory();
/// Ends them all, whatever they think of it.
void killDescendants();

} // namespace windowbench
