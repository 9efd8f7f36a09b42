// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "editor/sourceview.h"

#include <QIcon>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTimer>
#include <QWidget>

#include <array>

namespace sasil {

class DocumentSession;
class Editor;
class Folding;
class HeldFindings;

/// The margin at the left of the source, from left to right: a mark for the worst finding that begins on a
/// line, or a light bulb on the caret's line where something there can be fixed; the line's number; an arrow
/// that folds and unfolds, where it is folded or the mouse is near; a band that shows facts and opinions.
class EditorMargin : public QWidget
{
    Q_OBJECT

public:
    EditorMargin(Editor *editor, DocumentSession *session, const HeldFindings *held);

    /// The keys that its tips tell, of commands that do the same.
    struct Keys
    {
        QString fold;
        QString unfold;
        QString fixes;
    };
    void setKeys(const Keys &keys) { m_keys = keys; }
    /// Arrows come with it.
    void setFolding(Folding *folding) { m_folding = folding; }
    /// How wide it is for the editor's font, settings and number of lines.
    [[nodiscard]] int idealWidth() const;
    /// The findings that begin on a line and are shown. Valid until the next edit.
    [[nodiscard]] QList<const Diagnostic *> findingsOn(const QTextBlock &line) const;
    /// Whether the light bulb is there.
    [[nodiscard]] bool hasBulb() const { return m_hasBulb; }

    /// Its parts, each as high as the margin; empty where it is not shown.
    struct Columns
    {
        QRect marks;
        QRect numbers;
        QRect arrows;
        QRect band;
    };
    [[nodiscard]] Columns columns() const;

Q_SIGNALS:
    /// Somebody wants to see what can be done at a place of the text.
    void fixesRequested(qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    using Lines = QList<SourceView::Line>;

    void scheduleBulb();
    void findBulb();
    [[nodiscard]] QTextBlock lineAt(int y) const;
    [[nodiscard]] QString tipAt(const QPoint &at) const;
    void showFixes(const QTextBlock &line);
    void selectLine(const QTextBlock &line);
    /// The worst severity that begins on each of \a lines.
    [[nodiscard]] QList<Severity> worstOn(const Lines &lines) const;
    void paintMarks(QPainter *painter, const Lines &lines) const;
    void paintNumbers(QPainter *painter, const Lines &lines) const;
    void paintArrows(QPainter *painter, const Lines &lines) const;
    /// The first row of a line in one of the columns.
    [[nodiscard]] QRect cellOf(const SourceView::Line &line, const QRect &column) const;

    Editor *m_editor;
    DocumentSession *m_session;
    const HeldFindings *m_held;
    Folding *m_folding = nullptr;
    Keys m_keys;
    std::array<QIcon, 5> m_findings; ///< by severity
    QIcon m_bulbIcon;
    QTimer m_bulb; ///< fixes are worked out when the caret rests, not on the way of a key press
    bool m_hasBulb = false;
    bool m_isHovered = false;
};

} // namespace sasil
