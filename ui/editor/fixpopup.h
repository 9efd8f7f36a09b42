// SPDX-License-Identifier: MIT
#pragma once

#include "editor/fixentries.h"

#include <QFrame>

class QListWidget;
class QPlainTextEdit;

namespace sasil {

/// What can be done about the findings at a place, in a list beside it, and below it what the chosen fix
/// would change. It closes by itself.
class FixPopup : public QFrame
{
    Q_OBJECT

public:
    /// Deletes itself when it closes. \a entries must not be empty.
    FixPopup(const DocumentSession &session, const QList<FixEntry> &entries, bool dark, QWidget *parent);

    /// Beside a place of the screen, below it where there is room.
    void showAt(const QRect &place);
    [[nodiscard]] QListWidget *list() const { return m_list; }
    /// The lines of the change that is shown; empty: the chosen entry changes none.
    [[nodiscard]] const QList<ChangedLine> &preview() const { return m_shown; }

Q_SIGNALS:
    void chosen(const sasil::FixEntry &entry);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showPreview(int row);
    void choose(int row);
    void fit();

    const DocumentSession &m_session;
    QList<FixEntry> m_entries;
    QListWidget *m_list;
    QPlainTextEdit *m_preview;
    QList<ChangedLine> m_shown;
    quint64 m_revision; ///< of the session when the entries were made
    bool m_dark;
};

} // namespace sasil
