// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>

class QUrl;

namespace sasil {

namespace Ui {
class HelpWindow;
}

/// The help, in a window of its own beside the program's. It shows the pages of the language that is chosen,
/// and stays on its page when that changes.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);
    ~HelpWindow() override;

    /// Shows a page, as in "keyboard.md" or "rules/opinion-without-fact.md"; the first one where there is
    /// none of that name. Does not show the window.
    void showPage(const QString &page);
    [[nodiscard]] QString page() const { return m_history.value(m_at).page; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Visit
    {
        QString page;
        int place = 0; ///< of the scroll bar, when it was left
    };

    void go(qsizetype steps);
    void follow(const QUrl &link);
    void rememberPlace();
    /// Makes the list and the page anew from the history.
    void refresh();
    void fillList();

    std::unique_ptr<Ui::HelpWindow> m_ui;
    QList<Visit> m_history;
    qsizetype m_at = 0; ///< of the page that is shown; the history is never empty
};

} // namespace sasil
