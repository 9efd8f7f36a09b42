// SPDX-License-Identifier: MIT
#pragma once

#include "problems/problemslist.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace sasil {

/// The bar above the problems list: which severities are shown, with how many there are of each, how the list
/// is grouped, and what its findings must contain. In a narrow place it has two lines.
class ProblemsBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsBar(QWidget *parent = nullptr);

    void setCounts(const DiagnosticCounts &counts);
    void setGrouping(ProblemsGrouping grouping);
    [[nodiscard]] ProblemsGrouping grouping() const;
    [[nodiscard]] ProblemsFilter filter() const;
    /// Shows everything again.
    void clearFilter();

    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] QToolButton *toggle(Severity severity) const { return m_toggles[size_t(severity)]; }

Q_SIGNALS:
    void groupingChanged(sasil::ProblemsGrouping grouping);
    void filterChanged();
    void copyRequested();
    /// The user wants to go on in the list.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeToggle(Severity severity);
    void showCounts();
    void retranslate();

    QBoxLayout *m_layout;
    std::array<QToolButton *, 5> m_toggles{}; ///< indexed by Severity; null: none
    QComboBox *m_grouping;
    QLabel *m_groupingLabel;
    QLineEdit *m_text;
    QAction *m_textIcon;
    QToolButton *m_copy;
    DiagnosticCounts m_counts;
    bool m_isWide = true;
};

} // namespace sasil
