// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QMouseEvent>
#include <QTextBlock>
#include <QTimer>
#include <QWidget>

namespace sasil {

class DocumentSession;
class Editor;
class HeldFindings;

/// The margin at the left of the source: a mark for the worst finding that begins on a line, and a light bulb
/// on the caret's line where something there can be fixed.
class EditorMargin : public QWidget
{
    Q_OBJECT

public:
    EditorMargin(Editor *editor, DocumentSession *session, const HeldFindings *held);

    /// How wide it is for the editor's font.
    [[nodiscard]] int idealWidth() const;
    /// The findings that begin on a line and are shown. Valid until the next edit.
    [[nodiscard]] QList<const Diagnostic *> findingsOn(const QTextBlock &line) const;
    /// Whether the light bulb is there.
    [[nodiscard]] bool hasBulb() const { return m_hasBulb; }

Q_SIGNALS:
    /// Somebody wants to see what can be done at a place of the text.
    void fixesRequested(qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void scheduleBulb();
    void findBulb();
    [[nodiscard]] QTextBlock lineAt(int y) const;
    [[nodiscard]] QString tipOf(const QTextBlock &line) const;

    Editor *m_editor;
    DocumentSession *m_session;
    const HeldFindings *m_held;
    QTimer m_bulb; ///< fixes are worked out when the caret rests, not on the way of a key press
    bool m_hasBulb = false;
};

} // namespace sasil
