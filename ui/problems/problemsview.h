// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace sasil {

class ProblemsList;

/// The list of problems. The row at the cursor shows a button for its fixes, where it has any. Groups fold by
/// a click, by Enter and by the arrow keys.
class ProblemsView : public QListView
{
    Q_OBJECT

public:
    explicit ProblemsView(QWidget *parent = nullptr);

    void setList(ProblemsList *list);
    /// The selected findings, those of selected groups too, as rows of ProblemsModel in the order of the
    /// list.
    [[nodiscard]] QList<int> selectedFindings() const;
    /// Whether the row shows the button for its fixes. In a long document that is guessed, since to work the
    /// fixes out at each key press may take longer than the key press.
    [[nodiscard]] bool showsFixButton(const QModelIndex &index) const;

Q_SIGNALS:
    /// The user chose a finding, by a click or by Enter.
    void chosen(const QModelIndex &index);
    /// The user asked what can be done about a finding; \a at: where to show it, global.
    void fixesRequested(const QModelIndex &index, const QPoint &at);
    void menuRequested(const QModelIndex &index, const QPoint &at);
    void copyRequested();
    void filterRequested();
    /// The user pressed Esc.
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

private:
    struct KnownFixes
    {
        quint64 revision = 0;
        int finding = -1;
        bool any = false;
    };

    [[nodiscard]] QModelIndex fixButtonAt(const QPoint &at) const;
    [[nodiscard]] QPoint below(const QModelIndex &index) const;
    [[nodiscard]] bool hasFixes(int finding) const;
    bool pressOnGroup(int row, const QKeyEvent &event);

    ProblemsList *m_list = nullptr;
    mutable KnownFixes m_fixes;
    bool m_wasWide = false;
    bool m_buttonPressed = false;
};

} // namespace sasil
