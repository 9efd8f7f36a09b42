// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QFrame>
#include <QIcon>
#include <QList>

class QListWidget;
class QListWidgetItem;

namespace sasil {

/// What a row of the popup shows.
struct CompletionRow
{
    QIcon icon;
    QString text;
    QList<TextRange> matched; ///< of the text
    QString detail;           ///< beside it, quiet
    QString tip;
};

/// A list below the place where somebody writes; above it where there is no room. It never takes the focus:
/// whoever writes goes on, and hands it the keys that are for it.
class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *parent);

    /// Shows rows beside a place of the screen, the first of them chosen.
    void showAt(const QRect &place, const QList<CompletionRow> &rows);
    /// Shows others, where it is. While \a stays it keeps its size too.
    void setRows(const QList<CompletionRow> &rows, bool stays);
    /// Whether a key was for the list: it moves in it, chooses or closes.
    bool takeKey(int key);
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const QList<CompletionRow> &rows);
    void layOut();
    void retranslate();

    QListWidget *m_list;
    QRect m_place;
    bool m_isAbove = false;
};

} // namespace sasil
