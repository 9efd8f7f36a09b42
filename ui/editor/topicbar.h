// SPDX-License-Identifier: MIT
#pragma once

#include "editor/crumbfit.h"
#include "editor/topicpath.h"

#include <QWidget>

class QMenu;

namespace sasil {

class CrumbButton;
class DocumentSession;
class Editor;

/// The bar above a source: the path of the topic at the caret, or of the one at the top where the caret is
/// out of view; what that topic has; and the worst that there is to say about it. A title goes there, the
/// arrow before it shows what stands beside it. It is hidden while there are no topics.
class TopicBar : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    TopicBar(Editor *editor, DocumentSession *session, QWidget *parent = nullptr);

    /// Whether it is wanted at all.
    void setOn(bool on);
    [[nodiscard]] const TopicPath &path() const { return m_path; }
    /// Gives the focus to the last title: from there Left and Right go along the path, Down opens a menu,
    /// Escape goes back to the text.
    void focusPath();
    /// The buttons that are shown, from left to right: arrows and titles in turn, then the finding's mark.
    [[nodiscard]] QList<CrumbButton *> shownButtons() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void scheduleUpdate();
    void updatePath();
    [[nodiscard]] qsizetype currentTopic() const;
    void makeButtons();
    void showPath();
    /// Answers with where the room for the rest ends.
    int placeFinding(int side);
    void arrange();
    [[nodiscard]] CrumbButton *makeButton();
    void fillMenu(QMenu *menu, qsizetype parent, qsizetype here);
    void fillHiddenMenu(QMenu *menu);
    void goToTopic(qsizetype topic);
    void goToFinding();
    [[nodiscard]] int countsWidth() const;
    bool takeKey(CrumbButton *button, int key);

    Editor *m_editor;
    DocumentSession *m_session;
    TopicPath m_path;
    QList<CrumbButton *> m_arrows; ///< before each title, and one behind the last for what is below
    QList<CrumbButton *> m_titles;
    CrumbButton *m_more; ///< in the place of titles that there is no room for
    CrumbButton *m_finding;
    CrumbFit m_fit;
    bool m_isOn = true;
    bool m_isPending = false;
};

} // namespace sasil
