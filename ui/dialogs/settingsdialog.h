// SPDX-License-Identifier: MIT
#pragma once

#include "palette/commandwords.h"

#include <QDialog>

class QAction;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace sasil {

class PaletteInput;
class SettingsPage;

/// All settings: pages in a list at the left, and a field that finds settings on all of them. What is changed
/// is applied at once; there is nothing to confirm. It does not know what the settings are.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Takes the pages over.
    explicit SettingsDialog(QList<SettingsPage *> pages, QWidget *parent = nullptr);

    [[nodiscard]] PaletteInput *searchField() const { return m_search; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] const QList<SettingsPage *> &pages() const { return m_pages; }
    [[nodiscard]] QLabel *emptyLabel() const { return m_empty; }
    void showPage(qsizetype index);

Q_SIGNALS:
    void helpRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void search();
    [[nodiscard]] QList<int> filter(const QString &typed);
    void follow(int row);
    void enterFound();
    void sizeToContent();
    void retranslate();

    QList<SettingsPage *> m_pages;
    CommandWords m_words;
    PaletteInput *m_search;
    QAction *m_searchIcon;
    QListWidget *m_list;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QLabel *m_empty;
    QWidget *m_rest; ///< takes the room that pages leave
    QPushButton *m_help;
    QPushButton *m_close;
    bool m_isSearching = false;
};

} // namespace sasil
