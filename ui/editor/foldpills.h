// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "editor/editorpart.h"
#include "writing/foldplaces.h"

#include <QHash>
#include <QIcon>
#include <QRectF>

#include <array>

namespace sasil {

class DocumentSession;
class Editor;
class Folding;

/// What stands behind a folded line: how much is folded away, and the worst finding in it. A click unfolds
/// it.
class FoldPills : public EditorPart
{
    Q_OBJECT

public:
    /// All must outlive it.
    FoldPills(Editor *editor, DocumentSession *session, Folding *folding);

    struct Pill
    {
        QRectF rect; ///< in the viewport
        QString text;
        FoldPlace place;
        Severity worst = Severity::Off; ///< of the findings that are folded away
        bool isShort = false;           ///< without its text, which its tip has
    };
    /// Those in view, from top to bottom.
    [[nodiscard]] QList<Pill> pills() const;

    void paint(QPainter *painter) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString textOf(const FoldPlace &place) const;
    struct Inside
    {
        FoldCounts counts;
        Severity worst = Severity::Off;
    };
    [[nodiscard]] Inside insideOf(const FoldPlace &place) const;
    void paintInside(QPainter *painter, const Pill &pill) const;
    [[nodiscard]] std::optional<Pill> pillAt(const QPointF &at) const;
    void noteMouse(const QPointF &at);

    Editor *m_editor;
    DocumentSession *m_session;
    Folding *m_folding;
    std::array<QIcon, 5> m_marks;              ///< by severity
    mutable QHash<qsizetype, Inside> m_inside; ///< of this revision, by heads
    qsizetype m_hovered = -1;                  ///< head of the pill under the mouse; -1: none
};

} // namespace sasil
