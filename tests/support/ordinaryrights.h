// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <memory>

namespace sasil {

/// Takes the superuser's privileges from this thread, and from the threads that it starts meanwhile, for as
/// long as it lives: then permissions of files mean to it what they mean to an ordinary user who owns them.
/// The user's number stays, so that folders which only the superuser reaches are still reached. Changes
/// nothing for an ordinary user.
class OrdinaryRights
{
public:
    OrdinaryRights();
    ~OrdinaryRights();
    Q_DISABLE_COPY_MOVE(OrdinaryRights)

    /// Whether the machine let go of the privileges.
    [[nodiscard]] bool works() const { return m_works; }

private:
    struct Privileges;
    std::unique_ptr<const Privileges> m_before;
    bool m_works = false;
};

} // namespace sasil
