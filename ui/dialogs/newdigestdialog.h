// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/newdigestchoice.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QFileDialog;

namespace sasil {

namespace Ui {
class NewDigestDialog;
}

/// Asks which week a digest is for and what it begins with, and makes its file. Accepted, path() is the file
/// to open: the new one, or the one that was there and is to be opened instead.
class NewDigestDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a folder is where it is offered to go; empty: the folder of last time. \a settings holds the choices
    /// of last time and must outlive the dialog; it is written when a digest is made.
    NewDigestDialog(const QString &folder, QSettings &settings, OpenText openText = {},
                    QWidget *parent = nullptr);
    ~NewDigestDialog() override;

    /// Chooses the week of \a day; it begins with this week.
    void setDay(QDate day);
    [[nodiscard]] QString path() const { return m_path; }
    /// Whether path() is a file that was made now.
    [[nodiscard]] bool hasMade() const { return m_hasMade; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] NewDigestChoice choice() const;
    void connectChoices();
    void changeWeek();
    void changeFolder();
    void choosePattern(int index);
    void choosePrevious(int index);
    void listPatterns();
    void listPrevious();
    void suggestPrevious();
    void suggestPattern();
    void browse();
    /// Asks for a file; what is chosen goes to \a take, and nothing to where nothing is.
    void askForFile(const QString &title, const QString &folder,
                    const std::function<void(const QString &)> &take);
    void createNow();
    /// Makes every text and every state anew from what is chosen.
    void refresh();
    void refreshPreview();
    void refreshVerdict();
    void say(const QString &text, const QString &icon);
    void retranslate();
    void growToFit();

    std::unique_ptr<Ui::NewDigestDialog> m_ui;
    QSettings &m_settings;
    OpenText m_openText;
    NewDigestChoice m_choice;     ///< template, previous digest, and whether it is carried over
    QList<DatedDigest> m_digests; ///< of the folder
    WeekRule m_rule = WeekRule::Thursday;
    QString m_text; ///< of the digest as it would be made now; empty: it cannot be
    Error m_error;  ///< why not
    QPointer<QFileDialog> m_fileDialog;
    QString m_path;
    bool m_hasMade = false;
    bool m_nameIsOwn = false;     ///< the user named the file, so nothing else is suggested
    bool m_previousIsOwn = false; ///< the same of what stubs are carried over from
    bool m_patternIsOwn = false;  ///< the same of the template, now or at an earlier time
};

} // namespace sasil
