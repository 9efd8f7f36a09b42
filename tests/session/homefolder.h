// SPDX-License-Identifier: MIT
#pragma once

#include "session/documentfile.h"
#include "support/ownhome.h"

namespace sasil {

/// A folder for documents that is the user's home as well, with nothing in it: no test sees the journals and
/// locks of another one.
class HomeFolder
{
public:
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString path() const { return m_home.at({}); }
    [[nodiscard]] QString at(const QString &name) const { return m_home.at(name); }

private:
    OwnHome m_home;
};

[[nodiscard]] QByteArray bytesOf(const QString &path);
/// Writes a file whole. Ends the test program where that fails.
void put(const QString &path, const QByteArray &bytes);

/// Notes \a edit as an editor does, and returns the text after it.
QString noted(DocumentFile &file, const QString &text, const TextEdit &edit);

/// The text of the only journal; empty where there is none, or more than one.
[[nodiscard]] QString journalText();
/// Whether anything is in the folder of journals.
[[nodiscard]] bool hasJournal();

} // namespace sasil
