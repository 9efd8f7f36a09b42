// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QObject>
#include <QSettings>

class QWidget;

namespace sasil {

class DocumentView;
class RecentFiles;

/// Opening and saving as a user sees it: file dialogs, the question about unsaved changes, and a banner for
/// whatever goes wrong, with what helps.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FileController(DocumentView *view, RecentFiles *recent, QSettings *settings, QWidget *window);

    /// Takes the place of what is shown, which must not need saving.
    bool open(const QString &path);
    bool openSample(const QString &resource);
    bool recover(const QString &journal);
    bool save();
    bool saveAs() { return saveUnderNewName(false); }
    /// Whether the document may go: it is saved, or its user said so. What is not saved is kept until
    /// letGo().
    [[nodiscard]] bool mayClose();
    /// What is not saved is not wanted any more.
    void letGo();

    /// Paths that the user chose to open; empty: none.
    [[nodiscard]] QStringList askForFiles(const QString &folder = {});

    /// "news.md", or the name of a document that has none yet.
    [[nodiscard]] QString documentName() const;
    /// Nothing would be lost if another document took the place of this one.
    [[nodiscard]] bool isPristine() const;

    /// Tells when another program wrote the file. For when the window becomes active.
    void checkDisk();

private:
    bool saveUnderNewName(bool asUtf8);
    void showOpenError(const Error &error, const QString &path);
    void showSaveError(const Error &error);
    void showReadOnly();
    bool finishSave(const Result<void> &saved);
    void reload();

    DocumentView *m_view;
    RecentFiles *m_recent;
    QSettings *m_settings;
    QWidget *m_window;
    bool m_toldOfChange = false;
};

} // namespace sasil
