// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsquery.h"
#include "text/message.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace sasil {

class CommandWords;

/// What a setting is called and what is said about it; all but the name may be empty.
struct SettingsText
{
    Message name;
    Message tip{};
    Message keywords{}; ///< other words that somebody may look for, parted by commas
};

/// The text of a menu as it stands in a dialog: without mnemonic and "…".
[[nodiscard]] QString settingsName(const Message &message);
[[nodiscard]] SettingsWords settingsWords(const SettingsText &text, const CommandWords &words);

/// A setting in the dialog of settings: what it is called, a control, and a quiet line that says more. It
/// shows what is so now, and a change is applied at once.
class SettingsRow : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsRow(SettingsText text, QWidget *parent = nullptr);

    [[nodiscard]] virtual SettingsWords words(const CommandWords &words) const;
    /// Whether it is as it was at first.
    [[nodiscard]] virtual bool isUsual() const { return true; }
    virtual void restore() {}
    /// Shows what is so now, where nobody tells of changes.
    virtual void refresh() {}

Q_SIGNALS:
    void changed();

protected:
    /// Shows the name at the left.
    void addName(QWidget *buddy = nullptr);
    /// Puts a control at the right, behind the name, which it is called by.
    void addControl(QWidget *control);
    /// Puts a control that shows the name by itself, with the tip \a indent pixels from the left.
    void addNamed(QWidget *control, int indent);
    void changeEvent(QEvent *event) override;
    virtual void retranslate();
    /// Says what is wrong, in the place of the tip; empty: nothing.
    void showProblem(const QString &text);

    [[nodiscard]] QString name() const { return settingsName(m_text.name); }
    [[nodiscard]] QString tip() const { return m_text.tip.text(); }

private:
    void showTip();

    SettingsText m_text;
    QHBoxLayout *m_line;
    QLabel *m_name = nullptr; ///< null: the control shows it
    QLabel *m_tip;
    QList<QWidget *> m_controls;
    QString m_problem;
};

} // namespace sasil
