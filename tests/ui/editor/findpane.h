// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/findfield.h"
#include "session/documentsession.h"

#include <QStringList>
#include <QTest>

namespace sasil {

/// Composes, and then commits, as an input method does.
void compose(QWidget *widget, const QString &preedit, const QString &commit = {});
/// Types as people do: Hangul by an input method.
void typeInto(QWidget *widget, const QString &text);

/// An editor with its find bar, in a window.
struct FindPane
{
    explicit FindPane(const QString &text, const QSize &size = {520, 420});
    ~FindPane();

    [[nodiscard]] QString text() const { return session.digest().text(); }
    [[nodiscard]] QString selected() const { return editor->textCursor().selectedText(); }
    void select(qsizetype start, qsizetype end) const { editor->goTo({start, end}); }
    void type(const QString &query) const { typeInto(bar->field(), query); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(bar->field(), key, modifiers);
    }
    /// What is marked as a match, from top to bottom.
    [[nodiscard]] QStringList marked() const;

    DocumentSession session;
    QWidget window;
    Editor *editor;
    FindBar *bar;
};

/// A digest with words that come more than once.
[[nodiscard]] const QString &findSample();

} // namespace sasil
