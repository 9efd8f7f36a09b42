// SPDX-License-Identifier: MIT
#pragma once

#include "editor/findhistory.h"
#include "writing/textsearch.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace sasil {

/// How and where something is looked for: the switches of the find bar.
class FindOptions : public QWidget
{
    Q_OBJECT

public:
    explicit FindOptions(QWidget *parent);

    /// What is looked for by \a query, everywhere.
    [[nodiscard]] TextSearch searchFor(const QString &query) const;
    /// What finds \a text as it is.
    [[nodiscard]] QString queryFor(const QString &text) const;
    [[nodiscard]] FindHistory::Options options() const;
    /// Without telling of it. Whether case is kept is not asked here.
    void setOptions(const FindHistory::Options &options);

    [[nodiscard]] QToolButton *caseSensitive() const { return m_case; }
    [[nodiscard]] QToolButton *wholeWords() const { return m_words; }
    [[nodiscard]] QToolButton *regularExpression() const { return m_expression; }
    /// Whether only a selection is searched; it is not enabled where there is none.
    [[nodiscard]] QToolButton *inSelection() const { return m_selection; }
    void setHasSelection(bool has);
    [[nodiscard]] QComboBox *scope() const { return m_scope; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addToggle(const QString &iconName, const QString &shortcut);
    void retranslate();

    QHBoxLayout *m_line;
    QToolButton *m_case;
    QToolButton *m_words;
    QToolButton *m_expression;
    QToolButton *m_selection;
    QComboBox *m_scope;
    QLabel *m_scopeLabel;
};

} // namespace sasil
