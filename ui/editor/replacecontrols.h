// SPDX-License-Identifier: MIT
#pragma once

#include "writing/replacement.h"

#include <QObject>

class QGridLayout;
class QHBoxLayout;
class QToolButton;
class QWidget;

namespace sasil {

class FindField;
class FindHistory;

/// What the find bar has to replace with: a row of its grid.
class ReplaceControls : public QObject
{
    Q_OBJECT

public:
    explicit ReplaceControls(QWidget *bar);

    void addTo(QGridLayout *grid, int row);
    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return m_isVisible; }
    /// Whether the buttons have words on them; else icons.
    void setHasWords(bool hasWords);
    /// Takes over what was written lately, and keeps what is used.
    void setHistory(FindHistory *history);

    /// \a isTemplate: of a regular expression. It is remembered.
    [[nodiscard]] Replacement use(bool isTemplate);

    /// What is possible, and why not.
    struct Possible
    {
        bool isLocked = false; ///< the document cannot be changed
        bool hasMatches = true;
        bool isCut = false; ///< there are more matches than are known
    };
    void enable(const Possible &possible);
    void retranslate();

    [[nodiscard]] FindField *field() const { return m_field; }
    [[nodiscard]] QToolButton *keepCase() const { return m_keepCase; }
    [[nodiscard]] QToolButton *one() const { return m_one; }
    [[nodiscard]] QToolButton *all() const { return m_all; }

Q_SIGNALS:
    void oneRequested();
    void allRequested();

private:
    FindHistory *m_history;
    FindField *m_field;
    QToolButton *m_keepCase;
    QToolButton *m_one;
    QToolButton *m_all;
    Possible m_possible;
    bool m_isVisible = true;
};

/// With Enter in a field of the find bar: replaces everything.
inline constexpr Qt::KeyboardModifiers replaceAllModifiers = Qt::ControlModifier | Qt::AltModifier;

} // namespace sasil
