// SPDX-License-Identifier: MIT
#pragma once

#include "analyse/supportmodel.h"

#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace sasil {

class EmptyState;
class SupportView;

/// The pane with the support table, what its signs mean, and buttons that copy it. While it is hidden it does
/// nothing. It fills its place without margins.
class SupportPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SupportPanel(QWidget *parent = nullptr);

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);

    [[nodiscard]] SupportModel *model() const { return m_model; }
    [[nodiscard]] SupportView *view() const { return m_view; }

    void copyMarkdown();
    /// Cells with tabs between them.
    void copyLines();

Q_SIGNALS:
    /// The user wants to go to this range of the document.
    void placeActivated(qsizetype start, qsizetype end);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTable();
    void retranslate();
    void showState();
    void choose(const QModelIndex &index);
    void addCopying(QMenu *menu);
    void showMenu(const QModelIndex &index, const QPoint &at);

    SupportModel *m_model;
    SupportView *m_view;
    QStackedWidget *m_pages;
    QLabel *m_legend;
    QLabel *m_summary;
    QToolButton *m_copy;
    EmptyState *m_notice;
};

} // namespace sasil
