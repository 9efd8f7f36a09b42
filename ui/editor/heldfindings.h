// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QObject>
#include <QTimer>

class QPlainTextEdit;

namespace sasil {

class DocumentSession;

/// Which findings are not shown yet, because their writer is still at them: one at the caret waits until
/// typing rests or the caret leaves the item; a label that was just typed may be empty for as long as the
/// caret is at it; and nothing is said of what an input method is composing.
class HeldFindings : public QObject
{
    Q_OBJECT

public:
    /// How long typing must rest, in milliseconds.
    static constexpr int rest = 1200;

    /// Both must outlive it.
    HeldFindings(QPlainTextEdit *editor, DocumentSession *session);

    /// To be told before each edit.
    void noteWriting();
    [[nodiscard]] bool holds(qsizetype topic, const Diagnostic &finding) const;
    [[nodiscard]] bool isComposing() const;

Q_SIGNALS:
    /// Something that was held may be shown, or the reverse.
    void changed();

private:
    /// Where the item, or the line, at the caret begins.
    [[nodiscard]] qsizetype placeAtCaret() const;
    void followEdit();
    void noteCaret();

    QPlainTextEdit *m_editor;
    DocumentSession *m_session;
    QTimer m_rest;
    qsizetype m_place = -1;     ///< placeAtCaret() when the caret came there
    bool m_justWritten = false; ///< in this pass of the event loop: the caret follows what was written
    bool m_written = false;     ///< since the caret came there
};

} // namespace sasil
