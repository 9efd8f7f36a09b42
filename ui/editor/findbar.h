// SPDX-License-Identifier: MIT
#pragma once

#include "editor/finder.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace sasil {

class FindField;
class FindHistory;
class FindOptions;
class ReplaceControls;

/// The bar to find and replace with, below a source. It begins closed. What is written in it is looked for at
/// once; Escape goes back to the text, where the current match is selected. In a narrow place its options are
/// on a line of their own.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// \a editor must outlive it, but for its destructor.
    explicit FindBar(Editor *editor, QWidget *parent = nullptr);

    /// Shares what was looked for with other bars. It must outlive this one, but for its destructor.
    void setHistory(FindHistory *history);

    /// Opens with what is selected in the editor, if that is on one line; several lines are what is searched
    /// then.
    /// \a replaces: with the line for replacing.
    void open(bool replaces);
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    /// Goes to another match. A closed bar stays closed, and looks for what was looked for last.
    void step(FindDirection direction);

    [[nodiscard]] Finder *finder() const { return m_finder; }
    [[nodiscard]] FindField *field() const { return m_find; }
    [[nodiscard]] ReplaceControls *replaceControls() const { return m_replace; }
    [[nodiscard]] FindOptions *options() const { return m_options; }
    /// What is said below: what is wrong with the query.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLines();
    void setTabs();
    void connectControls();
    void arrange();
    void retranslate();

    [[nodiscard]] TextSearch searchAsWritten() const;
    /// Looks for what is written now, and goes to the first match.
    void look();
    void takeOptions();
    void takeSelection();
    void noteSelection();
    void remember();
    void arrive(bool found);
    void replaceOne();
    void replaceAll();

    void scheduleState();
    void showState();
    /// To a screen reader.
    void announce(const QString &text, bool isComplete);
    void enableButtons(const FindState &state);

    Editor *m_editor;
    Finder *m_finder;
    FindHistory *m_history;
    FindField *m_find;
    ReplaceControls *m_replace;
    FindOptions *m_options;
    QGridLayout *m_grid;
    QHBoxLayout *m_findLine; ///< what stands behind the field
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QLabel *m_message;
    QTextCursor m_selected; ///< what the user selected last in the editor: what may be searched
    QString m_announced;
    bool m_isWide = true;
    bool m_isPending = false; ///< showState() is on its way
};

} // namespace sasil
