// SPDX-License-Identifier: MIT
// Tabs, and what is open at the next start.

#include "app/application.h"
#include "dialogs/messagebanner.h"
#include "editor/editor.h"
#include "preview/previewview.h"
#include "store/documentlock.h"
#include "support/ownhome.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/checkcommands.h"
#include "window/documenttabs.h"
#include "window/filecontroller.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Presses a button of each of the message boxes that open next.
void answerWith(QList<QMessageBox::ButtonRole> roles)
{
    QTimer::singleShot(0, qApp, [roles]() mutable {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            const QMessageBox::ButtonRole role = roles.takeFirst();
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) == role)
                    button->click();
            }
        }
        if (!roles.isEmpty())
            answerWith(roles);
    });
}

/// Chooses an entry of the menu that opens next.
void chooseFromMenu(const QString &text)
{
    QTimer::singleShot(0, qApp, [text] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu) {
            chooseFromMenu(text);
            return;
        }
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    });
}

QStringList pathsIn(const OpenDocuments *documents)
{
    QStringList paths;
    for (DocumentView *view : documents->all())
        paths.append(QFileInfo(view->file()->path()).fileName());
    return paths;
}

QString bigDigest()
{
    QString text;
    for (int i = 0; text.size() < 400'000; ++i)
        text += u"## 주제 %1\n\n- **의견:**\n  - **'생각'**이 %1\n\n"_s.arg(i);
    return text;
}

} // namespace

class TestOpenDocuments : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QString &text)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }
    /// Opens new files of these names in one window.
    MainWindow *open(const QStringList &names)
    {
        QStringList paths;
        for (const QString &name : names)
            paths.append(write(name, u"# "_s + name + u"\n\ntext\n"_s));
        m_application->start(paths);
        MainWindow *window = m_application->windows().constLast();
        if (!QTest::qWaitForWindowExposed(window))
            qWarning("the window is not shown");
        return window;
    }
    /// The program ends without having been asked, and starts again.
    MainWindow *crashAndStart()
    {
        QTest::qWait(0);
        m_application.reset();
        m_application = std::make_unique<Application>();
        m_application->start({});
        return m_application->windows().constFirst();
    }
    MainWindow *quitAndStart()
    {
        Q_EMIT m_application->windows().constFirst()->quitRequested();
        if (!m_application->windows().isEmpty())
            qWarning("a window stayed");
        m_application = std::make_unique<Application>();
        m_application->start({});
        return m_application->windows().constFirst();
    }
    static DocumentTabs *barOf(const MainWindow *window) { return window->findChild<DocumentTabs *>(); }
    static QString saved() { return QSettings().value(u"session/windows"_s).toString(); }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        QSettings().setValue(u"session/started"_s, true);
        QSettings().setValue(u"language"_s, u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_application = std::make_unique<Application>();
    }

    void cleanup()
    {
        for (MainWindow *window : m_application->windows()) {
            for (DocumentView *view : window->documents()->all()) {
                view->setModified(false);
                view->file()->discardUnsaved();
            }
        }
        m_application.reset();
    }

    void manyTabsCanBeTold()
    {
        QStringList names;
        for (int i = 0; i < 12; ++i)
            names.append(u"2024-W%1 소버린 AI에 집중하는 국가들.md"_s.arg(30 + i));
        MainWindow *window = open(names);
        const DocumentTabs *bar = barOf(window);
        QCOMPARE(bar->count(), 12);
        for (int i = 0; i < bar->count(); ++i)
            QVERIFY(bar->tabRect(i).width() >= 25 * bar->fontMetrics().averageCharWidth());
        // The current one is in view.
        QVERIFY(bar->rect().contains(bar->tabRect(11).center()));
        (*window->actions())[ActionId::NextTab]->trigger();
        QCOMPARE(bar->currentIndex(), 0);
        QTRY_VERIFY(bar->rect().contains(bar->tabRect(0).center()));
    }

    void foldersTellNamesApart()
    {
        MainWindow *window = open({u"n.md"_s, u"a/x/n.md"_s, u"b/x/n.md"_s, u"other.md"_s});
        const DocumentTabs *bar = barOf(window);
        QCOMPARE(bar->tabText(1), u"n.md — a/x"_s);
        QCOMPARE(bar->tabText(2), u"n.md — b/x"_s);
        QCOMPARE(bar->tabText(3), u"other.md"_s);
        QVERIFY(window->documents()->close(window->documents()->all()[1]));
        QCOMPARE(bar->tabText(1), u"n.md — x"_s);
    }

    void aLinkLeadsToTheSameTab()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s});
        QVERIFY(QFile::link(path(u"a.md"_s), path(u"link.md"_s)));
        Q_EMIT window->openRequested({path(u"link.md"_s)});
        QCOMPARE(pathsIn(window->documents()), (QStringList{u"a.md"_s, u"b.md"_s}));
        QCOMPARE(barOf(window)->currentIndex(), 0);
    }

    void middleClickCloses()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s, u"c.md"_s});
        DocumentTabs *bar = barOf(window);
        const QPoint first = bar->tabRect(0).center();
        QTest::mousePress(bar, Qt::MiddleButton, {}, first);
        QTest::mouseRelease(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
        QCOMPARE(bar->count(), 3);
        QTest::mouseClick(bar, Qt::MiddleButton, {}, first);
        QCOMPARE(pathsIn(window->documents()), (QStringList{u"b.md"_s, u"c.md"_s}));
    }

    void othersAreClosedByKey()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s, u"c.md"_s});
        OpenDocuments *documents = window->documents();
        QTest::keyClick(documents->all()[1]->editor(), Qt::Key_X);
        const auto closeOthers = [&] {
            chooseFromMenu(u"Close Others"_s);
            QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(1, 1),
                                   barOf(window)->mapToGlobal(QPoint(1, 1)));
            QCoreApplication::sendEvent(barOf(window), &menu);
        };
        answerWith({QMessageBox::RejectRole});
        closeOthers();
        // The one that was asked about is shown, and stays.
        QCOMPARE(pathsIn(documents), (QStringList{u"b.md"_s, u"c.md"_s}));
        QCOMPARE(documents->current(), documents->all()[0]);
        documents->setCurrent(documents->all()[1]);
        answerWith({QMessageBox::DestructiveRole});
        closeOthers();
        QCOMPARE(pathsIn(documents), QStringList{u"c.md"_s});
    }

    void whoStaysAfterAllLosesNothing()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s});
        OpenDocuments *documents = window->documents();
        for (DocumentView *view : documents->all())
            QTest::keyClick(view->editor(), Qt::Key_X);
        answerWith({QMessageBox::DestructiveRole, QMessageBox::RejectRole});
        QVERIFY(!window->close());
        // What was not wanted a moment ago is still written down.
        QTRY_COMPARE(QDir(recoveryFolder()).entryList(QDir::Files).size(), 2);
        QVERIFY(documents->all()[0]->isModified());
        window = crashAndStart();
        QTRY_COMPARE(window->documents()->all().size(), 2);
        for (DocumentView *view : window->documents()->all())
            QVERIFY(view->text().startsWith(u'x') && view->isModified());
    }

    void theSessionIsKeptWhileItLasts()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s, u"c.md"_s});
        barOf(window)->moveTab(2, 0);
        window->documents()->setCurrent(window->documents()->all()[1]);
        QTRY_VERIFY(saved().contains(u"\"current\":1"_s));
        window = crashAndStart();
        QTRY_COMPARE(pathsIn(window->documents()), (QStringList{u"c.md"_s, u"a.md"_s, u"b.md"_s}));
        QCOMPARE(barOf(window)->currentIndex(), 1);
    }

    void whatIsNotSavedIsSeenFirst()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s});
        OpenDocuments *documents = window->documents();
        QTest::keyClick(documents->all()[0]->editor(), Qt::Key_X);
        documents->all()[0]->editor()->goTo({4, 4});
        QTRY_VERIFY(!QDir(recoveryFolder()).isEmpty());
        documents->setCurrent(documents->all()[1]);
        QTRY_VERIFY(saved().contains(u"\"caret\":4"_s) && saved().contains(u"\"current\":1"_s));
        window = crashAndStart();
        QCOMPARE(m_application->windows().size(), 1);
        QTRY_COMPARE(window->documents()->all().size(), 2);
        QCOMPARE(QFileInfo(window->document()->file()->path()).fileName(), u"a.md"_s);
        QVERIFY(window->document()->isModified());
        QCOMPARE(window->document()->editor()->caret(), 4);
        QVERIFY(window->document()->banner()->isVisible());
    }

    void wrappedLinesAreScrolledToWhereTheyWere()
    {
        MainWindow *window = open({u"a.md"_s, u"b.md"_s});
        QString text;
        for (int i = 0; i < 300; ++i)
            text += u"%1 "_s.arg(i) + u"소버린 AI에 집중하는 국가 "_s.repeated(i % 9) + u"\n\n"_s;
        QList<ViewState> states;
        for (DocumentView *view : window->documents()->all()) {
            window->documents()->setCurrent(view);
            view->load(text);
            view->setModified(false);
            QFile::remove(view->file()->path());
            write(QFileInfo(view->file()->path()).fileName(), text);
            // Over lines that are laid out on the way, and those in the middle of one.
            for (int i = 0; i < 10 + 5 * states.size(); ++i)
                QTest::keyClick(view->editor(), Qt::Key_PageDown);
            view->editor()->verticalScrollBar()->setValue(view->editor()->verticalScrollBar()->value() - 3);
            states.append(view->viewState());
            QVERIFY(states.constLast().top > 1000);
        }
        window = quitAndStart();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QTRY_COMPARE(window->documents()->all().size(), 2);
        for (qsizetype i : {1, 0}) {
            DocumentView *view = window->documents()->all()[i];
            // Of one that nobody has looked at yet nothing is forgotten.
            QCOMPARE(view->viewState().top, states[i].top);
            window->documents()->setCurrent(view);
            QCOMPARE(view->viewState().top, states[i].top);
            QCoreApplication::processEvents();
            QCOMPARE(view->viewState().top, states[i].top);
            QCOMPARE(view->viewState().caret, states[i].caret);
        }
    }

    void whatIsGoneIsLeftOut()
    {
        open({u"a.md"_s, u"b.md"_s, u"c.md"_s});
        QFile::remove(path(u"b.md"_s));
        QFile::remove(path(u"c.md"_s));
        QDir().mkpath(path(u"c.md"_s));
        const MainWindow *window = quitAndStart();
        QCOMPARE(m_application->windows().size(), 1);
        QCOMPARE(window->documents()->places().size(), 1);
        QCOMPARE(pathsIn(window->documents()), QStringList{u"a.md"_s});
    }

    void closingWhileTabsAreStillToCome()
    {
        open({u"a.md"_s, u"b.md"_s, u"c.md"_s});
        MainWindow *window = quitAndStart();
        (*window->actions())[ActionId::Close]->trigger();
        QCOMPARE(window->documents()->places().size(), 2);
        QTRY_COMPARE(pathsIn(window->documents()), (QStringList{u"a.md"_s, u"b.md"_s}));
        window = quitAndStart();
        chooseFromMenu(u"Close Others"_s);
        Q_EMIT barOf(window)->menuRequested(0, window->mapToGlobal(QPoint(50, 50)));
        QCOMPARE(window->documents()->places().size(), 2); // with one tab there are no others
        QTRY_COMPARE(window->documents()->all().size(), 2);
    }

    void newTabsLookLikeTheOneBefore()
    {
        MainWindow *window = open({u"a.md"_s});
        const Actions &actions = *window->actions();
        actions[ActionId::ZoomIn]->trigger();
        actions[ActionId::ZoomIn]->trigger();
        actions[ActionId::ShowPreview]->trigger();
        const DocumentView *first = window->document();
        actions[ActionId::New]->trigger();
        QVERIFY(window->document() != first);
        QCOMPARE(window->document()->zoom(), 2);
        QCOMPARE(window->document()->editor()->font(), first->editor()->font());
        QVERIFY(!window->document()->preview()->isVisible());
        QVERIFY(window->document()->editor()->hasFocus() || !window->isActiveWindow());
    }

    void aFileThatIsReadAgainKeepsItsPlace()
    {
        MainWindow *window = open({u"a.md"_s});
        QString text;
        for (int i = 0; i < 300; ++i)
            text += u"line %1\n\n"_s.arg(i);
        write(u"a.md"_s, text);
        window->files()->checkDisk();
        QCOMPARE(window->document()->text(), text);
        window->document()->editor()->goTo({2000, 2000});
        const ViewState before = window->document()->viewState();
        QVERIFY(before.top > 0);
        write(u"a.md"_s, text + u"more\n"_s);
        window->files()->checkDisk();
        QVERIFY(window->document()->text().endsWith(u"more\n"_s));
        QCOMPARE(window->document()->viewState().caret, before.caret);
        QCOMPARE(window->document()->viewState().top, before.top);
    }

    void commandsWaitForABigDigest()
    {
        MainWindow *window = open({u"a.md"_s});
        DocumentView *view = window->document();
        QSignalSpy hints(view, &DocumentView::hinted);
        const auto load = [&] {
            view->load(bigDigest());
            QVERIFY(!view->session()->isReady());
        };
        load();
        (*window->actions())[ActionId::NextProblem]->trigger();
        QVERIFY(view->editor()->caret() > 0);
        load();
        view->editor()->goTo(TextRange{20, 20});
        view->checkCommands()->fixAll(u"bold-not-closed"_s);
        const QString told = hints.constLast().constFirst().toString();
        QVERIFY2(told.endsWith(u"fixed. Undo takes it back."_s) && !told.startsWith(u"0 "_s),
                 qPrintable(told));
    }

    void openingCanBeCancelled()
    {
        MainWindow *window = open({u"a.md"_s});
        write(u"long.md"_s, u"- 사실\n"_s.repeated(600'000));
        QTimer look;
        connect(&look, &QTimer::timeout, this, [] {
            QThread::msleep(100); // a slow machine
            if (auto *dialog = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget()))
                dialog->findChild<QPushButton *>()->click();
        });
        look.start(0);
        DocumentView *view = window->documents()->open(path(u"long.md"_s));
        QVERIFY(view->file()->isUntitled());
        QVERIFY(view->text().isEmpty() && view->editor()->document()->isEmpty());
        QVERIFY(!view->isModified());
        // Nobody holds it.
        QVERIFY(DocumentLock::acquire(path(u"long.md"_s))->isHeld());
        QTest::keyClick(view->editor(), Qt::Key_X);
        QCOMPARE(view->text(), u"x"_s);
        view->setModified(false);
        view->file()->discardUnsaved();
    }

    void aBigDigestIsFoundWhereItWasLeft()
    {
        MainWindow *window = open({u"a.md"_s});
        write(u"a.md"_s, bigDigest());
        window->files()->checkDisk();
        DocumentView *view = window->document();
        QTRY_VERIFY(view->session()->isReady());
        view->editor()->goTo({200'000, 200'000});
        window = quitAndStart();
        view = window->document();
        view->preview()->start();
        QVERIFY(!view->session()->isReady());
        (*window->actions())[ActionId::ShowPreview]->setChecked(true);
        QTRY_VERIFY(view->session()->isReady());
        QCOMPARE(view->editor()->caret(), 200'000);
        QVERIFY(!(*window->actions())[ActionId::GoBack]->isEnabled());
        // A jump while it is read is one that can be gone back from when it is.
        view->load(bigDigest());
        QCoreApplication::processEvents();
        view->editor()->goTo({100'000, 100'000});
        view->editor()->goTo({300'000, 300'000});
        const bool couldGoBack = (*window->actions())[ActionId::GoBack]->isEnabled();
        view->session()->makeReady();
        QCOMPARE((*window->actions())[ActionId::GoBack]->isEnabled(), couldGoBack);
        QVERIFY(couldGoBack);
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setOrganizationName(u"sasil-test"_s);
    QCoreApplication::setApplicationName(u"sasil-test"_s);
    TestOpenDocuments test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_opendocuments.moc"
