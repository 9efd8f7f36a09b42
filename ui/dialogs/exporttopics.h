// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sasil {

/// The topics of a digest, to be ticked; ticking one ticks all below it, or unticks them. Those that it
/// stands under need no tick: their headings come along by themselves (selection.h).
class ExportTopics : public QWidget
{
    Q_OBJECT

public:
    explicit ExportTopics(const Digest &digest, QWidget *parent = nullptr);

    /// Ascending; empty: all are ticked, or none (isNone()).
    [[nodiscard]] QList<qsizetype> chosen() const;
    [[nodiscard]] bool isNone() const;
    [[nodiscard]] qsizetype count() const { return m_items.size(); }

public Q_SLOTS:
    /// Those that the search hides stay as they are.
    void tickAll() { tickShown(Qt::Checked); }
    void tickNone() { tickShown(Qt::Unchecked); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const Digest &digest);
    void layOut();
    [[nodiscard]] int lineHeight() const;
    void follow(QTreeWidgetItem *item);
    void tickShown(Qt::CheckState state);
    void search(const QString &text);
    void showCount();
    void retranslate();

    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QPushButton *m_all;
    QPushButton *m_none;
    QLabel *m_count;
    QList<QTreeWidgetItem *> m_items; ///< of all topics, in the order of the digest
    qsizetype m_ticked = 0;
};

} // namespace sasil
