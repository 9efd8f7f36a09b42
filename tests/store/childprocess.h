// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace sasil {

/// Runs \a task in a forked process and returns what it returns (0 to 200), or a number above where the
/// process could not be made or died.
int inChild(const std::function<int()> &task);

/// As inChild(), as a user without any rights of the superuser.
int asOrdinaryUser(const std::function<int()> &task);

/// As inChild(), where files may grow to \a bytes only, as on a full disk.
int withFileLimit(quint64 bytes, const std::function<int()> &task);

/// As inChild(), with a file system of \a bytes of its own at \a folder. noMounting where the machine forbids
/// that.
int onSmallDisk(const QString &folder, quint64 bytes, const std::function<int()> &task);
inline constexpr int noMounting = 201;

} // namespace sasil
