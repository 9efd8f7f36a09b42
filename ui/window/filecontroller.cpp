// SPDX-License-Identifier: MIT
#include "window/filecontroller.h"

#include "dialogs/messagebanner.h"
#include "dialogs/unsavedchanges.h"
#include "digest/frontmatter.h"
#include "editor/editor.h"
#include "store/fileproblem.h"
#include "text/translations.h"
#include "window/documentview.h"
#include "window/recentfiles.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString lastFolderKey = u"lastFolder"_s;

Message said(const char *source)
{
    return {"FileController", source};
}

/// A name for a file from a title: without what file systems do not take.
QString fileNameFor(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified()) {
        if (!QStringView(u"/\\:*?\"<>|").contains(c) && c.isPrint())
            name += c;
    }
    return name.left(60).trimmed();
}

} // namespace

FileController::FileController(DocumentView *view, RecentFiles *recent, QSettings *settings, QWidget *window)
    : QObject(window), m_view(view), m_recent(recent), m_settings(settings), m_window(window)
{
    connect(view->file(), &DocumentFile::journalFailed, this, [this](const Error &error) {
        m_view->banner()->showMessage(
            error.message, Severity::Warning,
            {{said(QT_TRANSLATE_NOOP("FileController", "Save Now")), [this] { save(); }}});
    });
}

bool FileController::open(const QString &path)
{
    const Result<QString> text = m_view->file()->open(path);
    if (!text) {
        showOpenError(text.error(), path);
        return false;
    }
    m_view->banner()->hide();
    const QPointer<FileController> self(this);
    if (!m_view->loadUnlessCancelled(*text)) {
        if (self)
            m_view->file()->close();
        return false;
    }
    m_toldOfChange = false;
    m_recent->add(m_view->file()->path());
    m_settings->setValue(lastFolderKey, m_view->file()->folder());
    if (m_view->file()->isReadOnly())
        showReadOnly();
    else if (m_view->file()->format().damaged)
        m_view->banner()->showMessage(
            said(QT_TRANSLATE_NOOP("FileController", "Some bytes of this file are no text in its encoding; � "
                                                     "stands in their place. Saved unchanged, "
                                                     "the file keeps them. To edit it, save it as UTF-8.")),
            Severity::Warning, {{said(QT_TRANSLATE_NOOP("FileController", "Save as UTF-8…")), [this] {
                                     saveUnderNewName(true);
                                 }}});
    return true;
}

bool FileController::openSample(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    m_view->load(decode(file.readAll()).text);
    return true;
}

bool FileController::recover(const QString &journal)
{
    const Result<QString> text = m_view->file()->recover(journal);
    if (!text)
        return false;
    m_view->load(*text);
    m_view->setModified(true);
    const DiskState onDisk = m_view->file()->stateOnDisk();
    m_toldOfChange = onDisk != DiskState::Same;
    if (onDisk == DiskState::Changed) {
        m_view->banner()->showMessage(
            said(QT_TRANSLATE_NOOP(
                "FileController", "Sasil ended before this digest was saved, and another program has changed "
                                  "its file since. This is the text as it was typed.")),
            Severity::Warning,
            {{said(QT_TRANSLATE_NOOP("FileController", "Save As…")), [this] { saveAs(); }},
             {said(QT_TRANSLATE_NOOP("FileController", "Reload, Losing My Changes")), [this] { reload(); }}});
        return true;
    }
    m_view->banner()->showMessage(
        said(QT_TRANSLATE_NOOP("FileController", "Sasil ended before this digest was saved. This is the text "
                                                 "as it was typed; save it to keep it.")),
        Severity::Warning, {{said(QT_TRANSLATE_NOOP("FileController", "Save")), [this] { save(); }}});
    return true;
}

bool FileController::save()
{
    m_view->editor()->commitComposition();
    if (m_view->file()->isUntitled() || m_view->file()->isReadOnly())
        return saveAs();
    return finishSave(m_view->file()->save(m_view->text()));
}

bool FileController::saveUnderNewName(bool asUtf8)
{
    QString suggestion = m_view->file()->path();
    if (suggestion.isEmpty()) {
        const QString title = fileNameFor(titleOf(m_view->session()->digest()));
        const QString folder = m_settings->value(lastFolderKey).toString();
        suggestion = QDir(QFileInfo(folder).isDir() ? folder : usualFolder())
                         .filePath((title.isEmpty() ? tr("Digest") : title) + u".md"_s);
    }
    QFileDialog dialog(m_window, tr("Save Digest"), suggestion,
                       tr("Markdown (*.md *.markdown);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // The dialog completes the name, so that it is the complete one that it asks about.
    dialog.setDefaultSuffix(u"md"_s);
    dialog.selectFile(suggestion);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    if (asUtf8)
        m_view->file()->convertToUtf8();
    return finishSave(m_view->file()->saveAs(dialog.selectedFiles().constFirst(), m_view->text()));
}

bool FileController::finishSave(const Result<void> &saved)
{
    if (!saved) {
        showSaveError(saved.error());
        return false;
    }
    m_view->setModified(false);
    m_view->banner()->hide();
    if (m_view->file()->isReadOnly())
        showReadOnly();
    m_toldOfChange = false;
    m_recent->add(m_view->file()->path());
    m_settings->setValue(lastFolderKey, m_view->file()->folder());
    Q_EMIT m_view->hinted(tr("Saved"));
    return true;
}

void FileController::showReadOnly()
{
    m_view->banner()->showMessage(
        said(QT_TRANSLATE_NOOP("FileController", "This digest is open in another window of Sasil. Here it "
                                                 "can be read; save it under another name to change it.")),
        Severity::Info, {});
}

void FileController::showOpenError(const Error &error, const QString &path)
{
    if (problemOf(error) == FileProblem::NotFound)
        m_recent->remove(QFileInfo(path).absoluteFilePath());
    m_view->banner()->showMessage(error.message, Severity::Error, {});
}

void FileController::showSaveError(const Error &error)
{
    QList<BannerAction> actions{
        {said(QT_TRANSLATE_NOOP("FileController", "Save As…")), [this] { saveAs(); }}};
    if (problemOf(error) == FileProblem::ChangedMeanwhile) {
        actions.prepend({said(QT_TRANSLATE_NOOP("FileController", "Overwrite")),
                         [this] { finishSave(m_view->file()->overwrite(m_view->text())); }});
    } else if (problemOf(error) == FileProblem::Other &&
               m_view->file()->format().encoding != Encoding::Utf8) {
        actions.prepend({said(QT_TRANSLATE_NOOP("FileController", "Save as UTF-8")), [this] {
                             m_view->file()->convertToUtf8();
                             save();
                         }});
    }
    m_view->banner()->showMessage(error.message, Severity::Error, actions);
}

bool FileController::mayClose()
{
    // A syllable that is being written is more than what was saved.
    m_view->editor()->commitComposition();
    if (!m_view->isModified())
        return true;
    switch (askAboutUnsavedChanges(m_window, documentName())) {
    case UnsavedChoice::Save:
        return save();
    case UnsavedChoice::Discard:
        return true;
    case UnsavedChoice::Cancel:
        break;
    }
    return false;
}

void FileController::letGo()
{
    m_view->file()->discardUnsaved();
}

QStringList FileController::askForFiles(const QString &folder)
{
    const QString last = m_settings->value(lastFolderKey).toString();
    const QString start = !folder.isEmpty() ? folder : QFileInfo(last).isDir() ? last : usualFolder();
    return QFileDialog::getOpenFileNames(m_window, tr("Open Digest"), start,
                                         tr("Markdown (*.md *.markdown);;All files (*)"));
}

QString FileController::documentName() const
{
    return m_view->file()->isUntitled() ? tr("Untitled") : QFileInfo(m_view->file()->path()).fileName();
}

bool FileController::isPristine() const
{
    return m_view->file()->isUntitled() && !m_view->isModified();
}

void FileController::checkDisk()
{
    switch (m_view->file()->stateOnDisk()) {
    case DiskState::Same:
        m_toldOfChange = false;
        return;
    case DiskState::Changed:
        if (!m_view->isModified()) {
            reload();
            return;
        }
        if (!std::exchange(m_toldOfChange, true))
            m_view->banner()->showMessage(
                said(QT_TRANSLATE_NOOP("FileController", "Another program changed this file while you were "
                                                         "writing. Saving asks before it overwrites that.")),
                Severity::Warning,
                {{said(QT_TRANSLATE_NOOP("FileController", "Reload, Losing My Changes")),
                  [this] { reload(); }},
                 {said(QT_TRANSLATE_NOOP("FileController", "Save As…")), [this] { saveAs(); }}});
        return;
    case DiskState::Removed:
    case DiskState::Unreadable:
        if (!std::exchange(m_toldOfChange, true)) {
            m_view->setModified(true);
            m_view->banner()->showMessage(
                said(QT_TRANSLATE_NOOP("FileController",
                                       "The file of this digest is gone or cannot be read any more. The text "
                                       "is still here; save it to keep it.")),
                Severity::Warning,
                {{said(QT_TRANSLATE_NOOP("FileController", "Save As…")), [this] { saveAs(); }}});
        }
    }
}

void FileController::reload()
{
    const Result<QString> text = m_view->file()->open(m_view->file()->path());
    if (!text) {
        showOpenError(text.error(), m_view->file()->path());
        return;
    }
    const ViewState state = m_view->viewState();
    m_view->load(*text);
    m_view->setViewState(state);
    m_view->banner()->showMessage(
        said(QT_TRANSLATE_NOOP("FileController",
                               "The file was changed by another program and has been read again.")),
        Severity::Info, {});
}

} // namespace sasil
