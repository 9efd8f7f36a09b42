// SPDX-License-Identifier: MIT
#pragma once

#include "window/documentview.h"

#include <QList>
#include <QWidget>

class QSettings;
class QStackedWidget;

namespace sasil {

class DocumentTabs;
class FileController;
class RecentFiles;

/// The documents of one window, each in a tab; the bar of tabs hides while there is one. There is always a
/// current one. Tabs are in the order of the bar.
class OpenDocuments : public QWidget
{
    Q_OBJECT

public:
    /// A file and how it was looked at, to be shown again.
    struct Place
    {
        QString path;
        ViewState state;
    };

    /// Begins with one empty document. All must outlive it.
    OpenDocuments(RecentFiles *recent, QSettings *settings, QWidget *window);
    ~OpenDocuments() override;

    [[nodiscard]] DocumentView *current() const;
    [[nodiscard]] FileController *files() const { return filesOf(current()); } ///< of the current one
    [[nodiscard]] QList<DocumentView *> all() const;
    [[nodiscard]] FileController *filesOf(const DocumentView *view) const;
    /// The document of a file, whatever path leads to it; null: it is in no tab.
    [[nodiscard]] DocumentView *showing(const QString &path) const;

    /// Adds an empty document behind the current one, and makes it current.
    DocumentView *add();
    void setCurrent(DocumentView *view);
    void step(int by); ///< to the next or previous tab, in a circle
    /// Opens a file in its tab, in the current one if nothing would be lost there, else in a new one. An
    /// error is told in the tab. Null: its window was closed meanwhile.
    DocumentView *open(const QString &path);
    /// Opens the files one by one while nothing else is to be done, so that \a now is the current one at
    /// once.
    void openLater(const QList<Place> &places, qsizetype now);
    /// What would show these documents again; those that were never saved are not among them.
    [[nodiscard]] QList<Place> places() const;
    [[nodiscard]] qsizetype currentPlace() const; ///< an index of places()

    /// Closes a tab if its document may go, asking about unsaved changes. The last one is not closed but
    /// emptied: lastClosed() tells the window.
    bool close(DocumentView *view);
    /// Whether all documents may go; asks about each that is not saved, showing it.
    [[nodiscard]] bool mayCloseAll();

    void setDark(bool dark, bool contrast = false);

Q_SIGNALS:
    void added(sasil::DocumentView *view);
    void currentChanged(sasil::DocumentView *view);
    /// A tab's document is about to be deleted.
    void aboutToRemove(sasil::DocumentView *view);
    /// The only tab was to be closed.
    void lastClosed();
    /// Somebody wants a new document: a double click beside the tabs.
    void newRequested();
    /// Other documents are open, in another order, or another one is current.
    void placesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Later
    {
        qsizetype index;
        Place place;
    };
    DocumentView *insert(qsizetype index);
    void openNext();
    void makeBar();
    void showMenu(DocumentView *view, const QPoint &place);
    void closeOthers(const DocumentView *view);
    void updateTab(DocumentView *view);
    void updateTabs();
    [[nodiscard]] DocumentView *at(int tab) const;
    [[nodiscard]] QString tabText(DocumentView *view) const;
    [[nodiscard]] QString folderToTell(DocumentView *view) const;

    RecentFiles *m_recent;
    QSettings *m_settings;
    QWidget *m_window;
    DocumentTabs *m_bar;
    QStackedWidget *m_stack;
    QHash<const DocumentView *, FileController *> m_files;
    QList<Later> m_later; ///< still to be opened
    bool m_dark = false;
    bool m_contrast = false;
};

} // namespace sasil
