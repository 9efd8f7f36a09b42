// SPDX-License-Identifier: MIT
#pragma once

#include "session/documentcounts.h"

#include <QFrame>
#include <QPointer>

class QGridLayout;
class QLabel;

namespace sasil {

/// Digits in groups, as the language of the installed translators writes them.
[[nodiscard]] QString countText(qsizetype count);
/// How long reading takes, as in "< 1 min" and "1 h 5 min"; a dash where there is nothing to read.
[[nodiscard]] QString readingTimeText(const TextCounts &counts);

/// A small table of what there is in the selection, in the topic at the caret, and in the digest. It follows
/// the counts while it is open, and closes by itself.
class CountsPopup : public QFrame
{
    Q_OBJECT

public:
    /// As a tool tip it only shows itself; as a popup it takes the keys, Esc closes it.
    enum class Kind : quint8 { ToolTip, Popup };

    /// Deletes itself when it closes.
    CountsPopup(const DocumentCounts *counts, Kind kind, QWidget *parent);

    /// Above a place of the screen, below it where there is no room.
    void showAt(const QRect &place);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const DocumentCounts &counts);
    void refresh();
    void addRow(const QString &name, const QString &toolTip, const std::optional<ContentCounts> &counts);
    QLabel *addCell(int column, const QString &text);

    QPointer<const DocumentCounts> m_counts;
    QGridLayout *m_grid;
    QRect m_place;
    int m_rows = 0;
    QStringList m_said; ///< the rows as sentences
};

} // namespace sasil
