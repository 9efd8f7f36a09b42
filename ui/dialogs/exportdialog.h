// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "dialogs/exporttarget.h"
#include "text/result.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QFileDialog;
class QLabel;

namespace sasil {

class ExportChoices;
class ExportPreview;
class ExportRun;

namespace Ui {
class ExportDialog;
}

/// Asks how and where to a digest is exported, shows what it will be, does it, and tells what came of it. It
/// stays open, so that another export can follow; Esc cancels an export, and closes the dialog where none is
/// running.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` holds the choices of last time and must outlive the dialog. It is written when an export
    /// begins.
    explicit ExportDialog(const ExportSource &source, QSettings &settings, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

Q_SIGNALS:
    void exported(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Outcome : quint8 { None, Done, Cancelled, Failed };

    void makeColumns();
    void connectChoices();
    void connectRun();
    [[nodiscard]] ExportChoice choice() const;
    [[nodiscard]] QString folder() const;
    /// Why it is no use to export; empty: it is of use.
    [[nodiscard]] Message hindrance() const;
    void suggest();
    void changeFormat();
    void preview();
    void browse();
    void startExport();
    [[nodiscard]] QString saidOfWarnings() const;
    void end(Outcome outcome, const QString &path, const Error &error);
    /// Makes every text and every state anew from what is chosen and what has happened.
    void refresh();
    void refreshVerdict(const ExportChoice &chosen);
    void refreshOutcome();
    void retranslate();
    void growToFit();
    void takeRoom();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    ExportSource m_source;
    QSettings &m_settings;
    ExportChoices *m_choices;
    ExportPreview *m_preview;
    ExportRun *m_run;
    QPointer<QFileDialog> m_fileDialog;
    Outcome m_outcome = Outcome::None; ///< of the last export; None: the choices have changed since
    QString m_exported;                ///< the file, where the outcome is Done
    QList<Message> m_warnings;         ///< of what was exported last
    Error m_error;                     ///< where the outcome is Failed
    bool m_targetIsOwn = false;        ///< the user named the file, so nothing else is suggested
};

} // namespace sasil
