// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;
class QMenu;
class QMimeData;
class QPainter;

namespace sasil {

/// Something that the editor can do beside holding text: complete, check the spelling, fold. The editor asks
/// its parts in the order in which they were added; the first that takes something has it.
class EditorPart : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A key was pressed, with no composition of an input method under way. Whether it was for this part:
    /// then nobody else sees it.
    virtual bool takeKey(QKeyEvent *event);
    /// An input method commits \a text, and composes nothing more: it may be a mark that no key stands for.
    /// Whether this part has put it in, and told the others (Editor::noteTyped()).
    virtual bool takeCommit(const QString &text);
    /// Something is pasted or dropped at the caret. Whether this part has put it in.
    virtual bool takeMime(const QMimeData *source);
    /// The user has typed printable text, by keys or by an input method's commit; it is in the document.
    virtual void noteTyped(const QString &text);
    /// An input method composes at the caret, or has stopped: the text that it shows there is not in the
    /// document.
    virtual void noteComposing();
    /// Draws on the viewport, over the text.
    virtual void paint(QPainter *painter);
    /// The menu of a place of the text is being made; what is added here stands above Qt's own entries.
    virtual void fillMenu(QMenu *menu, qsizetype offset);
    /// The editor has lost the focus.
    virtual void noteFocusLost();
};

} // namespace sasil
