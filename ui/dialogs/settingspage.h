// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsquery.h"
#include "text/message.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sasil {

class CommandWords;
class SettingsRow;

/// A page of the settings: a title, what can be set, and a button that makes all of it usual again.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// \a icon is a name of theme/icons.h.
    SettingsPage(Message title, QString icon);

    [[nodiscard]] QString title() const { return m_title.text(); }
    [[nodiscard]] const QString &icon() const { return m_icon; }
    /// Leaves only what matches, of a page whose title does all; an empty query leaves all. Answers with how
    /// many settings are left.
    virtual int filter(const SettingsQuery &query, const CommandWords &words) = 0;
    virtual void refresh() {}
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }

Q_SIGNALS:
    void changed();

protected:
    [[nodiscard]] bool titleMatches(const SettingsQuery &query, const CommandWords &words) const;
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QHBoxLayout *buttons() const { return m_buttons; }
    [[nodiscard]] virtual bool isUsual() const = 0;
    virtual void restore() = 0;
    virtual void retranslate();
    void changeEvent(QEvent *event) override;
    void showUsual();

private:
    Message m_title;
    QString m_icon;
    QLabel *m_heading;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QPushButton *m_restore;
};

/// A page of rows.
class SettingsRowsPage : public SettingsPage
{
    Q_OBJECT

public:
    using SettingsPage::SettingsPage;

    /// Takes it over.
    void addRow(SettingsRow *row);
    [[nodiscard]] const QList<SettingsRow *> &rows() const { return m_rows; }
    int filter(const SettingsQuery &query, const CommandWords &words) override;
    void refresh() override;

protected:
    [[nodiscard]] bool isUsual() const override;
    void restore() override;

private:
    QList<SettingsRow *> m_rows;
};

} // namespace sasil
