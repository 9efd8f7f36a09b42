// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editor.h"
#include "outline/outlinecommands.h"
#include "outline/outlinemodel.h"
#include "outline/outlinepanel.h"
#include "outline/outlineview.h"
#include "session/documentsession.h"

#include <QStringList>

namespace sasil {

/// A digest with topics under each other, with a week, items, and a heading that is underlined.
[[nodiscard]] QString outlineSample();

/// As an input method types: keys have no Hangul.
void typeInto(QWidget *widget, const QString &words);

/// An outline beside the editor of the same document, wired as the window wires them.
class OutlineDesk : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineDesk(const QString &text);
    ~OutlineDesk() override;

    /// Shows it, with the focus in the outline.
    [[nodiscard]] bool start();

    [[nodiscard]] QString text() const { return m_session.digest().text(); }
    /// The row that says this, of all its model has.
    [[nodiscard]] QModelIndex at(const QString &title) const;
    [[nodiscard]] QModelIndexList rowsAt(const QStringList &titles) const;
    void select(const QStringList &titles);
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QStringList selected() const;
    /// All rows, indented by `>` as they hang; folded ones end with `+`.
    [[nodiscard]] QStringList tree() const;

    DocumentSession m_session;
    OutlinePanel *m_panel;
    Editor *m_editor;
    OutlineModel *m_model;
    OutlineView *m_view;
    QStringList m_hints;
};

} // namespace sasil
