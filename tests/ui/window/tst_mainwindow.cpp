// SPDX-License-Identifier: MIT
#include "apptest.h"
#include "dialogs/messagebanner.h"
#include "editor/editor.h"
#include "outline/outlinepanel.h"
#include "preview/previewview.h"
#include "problems/problemspanel.h"
#include "support/ownhome.h"
#include "web/lockedpage.h"
#include "web/scheme.h"
#include "window/filecontroller.h"
#include "window/recentfiles.h"
#include "window/statusline.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWebEngineScript>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The text that the preview's page shows, once it shows the newest revision.
QString shownText(PreviewView *preview)
{
    QString text;
    bool arrived = false;
    preview->start();
    preview->page()->runJavaScript(u"document.getElementById('digest').innerText"_s,
                                   QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
                                       text = value.toString();
                                       arrived = true;
                                   });
    if (!QTest::qWaitFor([&] { return arrived; }, 10000))
        qWarning("the page does not answer");
    return text;
}

/// Every text of a window that a user can read without opening anything.
QStringList visibleTexts(QWidget *window)
{
    QStringList texts{window->windowTitle()};
    for (const QAction *action : window->findChildren<QAction *>())
        texts += {action->text(), action->toolTip()};
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            texts += {button->text(), button->toolTip()};
    }
    for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
        texts.append(dock->windowTitle());
    for (const QMenu *menu : window->findChildren<QMenu *>())
        texts.append(menu->title());
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

/// Types as a person does: keys, and what an input method commits.
void type(QWidget *editor, const QString &text)
{
    for (const QChar c : text) {
        if (c == u'\n') {
            QTest::keyClick(editor, Qt::Key_Return);
        } else if (c.unicode() < 0x80) {
            QTest::keyClick(editor, c.toLatin1());
        } else {
            QInputMethodEvent commit;
            commit.setCommitString(c);
            QCoreApplication::sendEvent(editor, &commit);
        }
    }
}

/// Presses a button of the message box that opens next.
void answerWith(QMessageBox::ButtonRole role)
{
    QTimer::singleShot(0, qApp, [role] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box) {
            answerWith(role);
            return;
        }
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == role)
                button->click();
        }
    });
}

} // namespace

class TestMainWindow : public AppTest
{
    Q_OBJECT

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;

    MainWindow *open(const QByteArray &text, const QString &name = u"digest.md"_s)
    {
        writeBytes(path(name), text);
        m_application->start({path(name)});
        MainWindow *window = m_application->windows().constLast();
        if (!QTest::qWaitForWindowExposed(window))
            qWarning("the window is not shown");
        return window;
    }

private Q_SLOTS:
    void init()
    {
        forgetSettings(true);
        m_folder = std::make_unique<QTemporaryDir>();
        makeApplication();
    }

    void firstStartShowsTheSample()
    {
        m_application->start({});
        QCOMPARE(m_application->windows().size(), 1);
        DocumentView *document = m_application->windows().constFirst()->document();
        QVERIFY(document->session()->digest().counts().topics > 10);
        QVERIFY(!document->isModified());
        QTRY_VERIFY_WITH_TIMEOUT(
            shownText(document->preview()).contains(document->session()->digest().topic(1).title), 20000);
    }

    void untouchedFileKeepsEveryByte()
    {
        const QByteArray bytes = "\xef\xbb\xbf# A  \r\n- **Fact:**\n  - x\r\n\r\rlast";
        MainWindow *window = open(bytes);
        QVERIFY(window->files()->save());
        QCOMPARE(readBytes(path(u"digest.md"_s)), bytes);
        QVERIFY(!window->document()->isModified());
    }

    void typingReachesEveryView()
    {
        MainWindow *window = open("# Topic\n\n\n\n- **Opinion:**\n  - alone\n");
        DocumentView *document = window->document();
        auto *problems = window->findChild<ProblemsPanel *>();
        QCOMPARE(document->session()->checker().counts().total(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(shownText(document->preview()).contains(u"No fact supports"_s), 20000);
        QVERIFY(problems->next(0).has_value());

        document->editor()->goTo({9, 9});
        type(document->editor(), u"- **Fact:** seen"_s);
        QCOMPARE(document->session()->checker().counts().total(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(shownText(document->preview()).contains(u"seen"_s), 20000);
        QVERIFY(!shownText(document->preview()).contains(u"No fact supports"_s));
        QVERIFY(!problems->next(0).has_value());
        QVERIFY(window->isWindowModified());
    }

    void emptyDocumentSaysWhatToDoAndBack()
    {
        MainWindow *window = open("");
        DocumentView *document = window->document();
        QTRY_VERIFY_WITH_TIMEOUT(shownText(document->preview()).contains(u"Nothing here yet"_s), 20000);
        type(document->editor(), u"# One"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText(document->preview()).trimmed() == u"One"_s, 20000);
        document->editor()->selectAll();
        QTest::keyClick(document->editor(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(shownText(document->preview()).contains(u"Nothing here yet"_s), 20000);
    }

    void newDigestBeginsUnmodifiedAndWithAPage_data()
    {
        QTest::addColumn<ActionId>("action");
        QTest::addColumn<qsizetype>("windows");
        QTest::newRow("tab") << ActionId::New << qsizetype(1);
        QTest::newRow("window") << ActionId::NewWindow << qsizetype(2);
    }

    void newDigestBeginsUnmodifiedAndWithAPage()
    {
        QFETCH(const ActionId, action);
        MainWindow *first = open("# A\n");
        (*first->actions())[action]->trigger();
        QTEST(m_application->windows().size(), "windows");
        DocumentView *document = m_application->windows().constLast()->document();
        QVERIFY(!document->isModified());
        QVERIFY(!document->editor()->document()->isUndoAvailable());
        QTRY_VERIFY_WITH_TIMEOUT(shownText(document->preview()).contains(u"Nothing here yet"_s), 20000);
    }

    void digestOfAnotherWriterCannotBeEdited()
    {
        writeBytes(path(u"digest.md"_s), "# A\n");
        const Result<DocumentLock> lock = DocumentLock::acquire(path(u"digest.md"_s));
        QVERIFY(lock && lock->isHeld());
        MainWindow *window = open("# A\n");
        QVERIFY(window->document()->banner()->isVisible());
        type(window->document()->editor(), u"x"_s);
        (*window->actions())[ActionId::AddTopic]->trigger();
        QCOMPARE(window->document()->text(), u"# A\n"_s);
        QVERIFY(!window->document()->isModified());
    }

    void emptyDigestIsBegunInTheLanguageOfTheWindow()
    {
        m_application->setLanguage(u"ko"_s);
        MainWindow *window = open("");
        (*window->actions())[ActionId::AddTopic]->trigger();
        QCOMPARE(window->document()->text(), u"# 새 주제\n"_s);
        QCOMPARE(window->document()->editor()->textCursor().selectedText(), u"새 주제"_s);
    }

    void commandsAddInTheDocumentsStyle()
    {
        MainWindow *window = open("# 주제\n\n- **Fact:**\n  - 하나\n\n# 다음\n");
        const Actions &actions = *window->actions();
        Editor *editor = window->document()->editor();
        const QString before = window->document()->text();
        editor->moveCursor(QTextCursor::End);
        actions[ActionId::AddFact]->trigger();
        type(editor, u"둘"_s);
        QCOMPARE(window->document()->text(), before + u"\n- **Fact:**\n  - 둘\n"_s);
        actions[ActionId::AddOpinion]->trigger();
        type(editor, u"셋"_s);
        QCOMPARE(window->document()->text(), before + u"\n- **Fact:**\n  - 둘\n\n- **Opinion:**\n  - 셋\n"_s);
        actions[ActionId::AddTopic]->trigger();
        type(editor, u"넷"_s);
        QVERIFY(window->document()->text().endsWith(u"\n\n# 넷\n"_s));
    }

    void languageSwitchesWhileRunning()
    {
        MainWindow *window = open("# A\n\n- **Opinion:**\n  - alone\n");
        const QByteArray bytes = readBytes(path(u"digest.md"_s));
        const QStringList english = visibleTexts(window);
        const QAction *first = (*window->actions())[ActionId::New];
        (*window->actions())[ActionId::Korean]->trigger();
        QTRY_VERIFY(hasHangul(first->text()));
        const QStringList korean = visibleTexts(window);
        // What is written the same in every language: names, numbers, the document's own words.
        static const QSet<QString> same{
            u"A"_s,      u"digest.md[*] — Sasil"_s, u"한국어(&K)"_s,     u"&English"_s, u"English"_s,
            u"한국어"_s, u"&Language · 언어"_s,     u"Language · 언어"_s};
        for (const QString &text : english) {
            const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            if (hasWords && !same.contains(text))
                QVERIFY2(!korean.contains(text), qPrintable(u"not switched: "_s + text));
        }
        QVERIFY(std::any_of(korean.begin(), korean.end(), hasHangul));
        QTRY_VERIFY_WITH_TIMEOUT(hasHangul(shownText(window->document()->preview())), 20000);
        QVERIFY(!window->document()->isModified());
        QCOMPARE(window->document()->text().toUtf8(), bytes);
        (*window->actions())[ActionId::English]->trigger();
        QTRY_VERIFY(!hasHangul(first->text()));
        QCOMPARE(visibleTexts(window), english);
    }

    void closingAsksAboutUnsavedChanges()
    {
        MainWindow *window = open("# A\n");
        type(window->document()->editor(), u"x"_s);
        answerWith(QMessageBox::RejectRole);
        QVERIFY(!window->close());
        answerWith(QMessageBox::AcceptRole);
        QVERIFY(window->close());
        QCOMPARE(readBytes(path(u"digest.md"_s)), QByteArray("x# A\n"));
    }

    void filesAndLayoutComeBack()
    {
        MainWindow *window = open("# A\n");
        (*window->actions())[ActionId::ShowOutline]->trigger();
        window->resize(900, 600);
        Q_EMIT window->quitRequested();
        QTRY_VERIFY(m_application->windows().isEmpty());

        m_application = std::make_unique<Application>();
        m_application->start({});
        QCOMPARE(m_application->windows().size(), 1);
        window = m_application->windows().constFirst();
        QCOMPARE(window->document()->file()->path(), path(u"digest.md"_s));
        QVERIFY(!(*window->actions())[ActionId::ShowOutline]->isChecked());
        QCOMPARE(window->size(), QSize(900, 600));
    }

    void tabsComeBackAsTheyWere()
    {
        QByteArray lines;
        for (int i = 0; i < 300; ++i)
            lines += "line " + QByteArray::number(i) + "\n";
        MainWindow *window = open("# A\n" + lines, u"a.md"_s);
        open("# B\n" + lines, u"b.md"_s);
        open("# C\n", u"c.md"_s);
        QCOMPARE(m_application->windows().size(), 1);
        OpenDocuments *documents = window->documents();
        QCOMPARE(documents->all().size(), 3);
        const auto bar = documents->findChild<QTabBar *>();
        QCOMPARE(bar->tabText(1), u"b.md"_s);
        documents->setCurrent(documents->all()[1]);
        documents->all()[0]->editor()->goTo({700, 700});
        documents->all()[1]->editor()->goTo({500, 503});
        const ViewState a = documents->all()[0]->viewState();
        const ViewState b = documents->all()[1]->viewState();
        QVERIFY(b.top > 0);
        Q_EMIT window->quitRequested();
        QTRY_VERIFY(m_application->windows().isEmpty());

        m_application = std::make_unique<Application>();
        m_application->start({});
        QCOMPARE(m_application->windows().size(), 1);
        documents = m_application->windows().constFirst()->documents();
        // The one that was looked at is there at once, the others soon.
        QCOMPARE(documents->current()->file()->path(), path(u"b.md"_s));
        QCOMPARE(documents->current()->viewState().caret, b.caret);
        QTRY_COMPARE(documents->current()->viewState().top, b.top);
        QTRY_COMPARE(documents->all().size(), 3);
        QCOMPARE(documents->all()[0]->file()->path(), path(u"a.md"_s));
        QCOMPARE(documents->all()[0]->viewState().caret, a.caret);
        QCOMPARE(documents->all()[2]->file()->path(), path(u"c.md"_s));
        QCOMPARE(documents->current()->file()->path(), path(u"b.md"_s));
    }

    void quittingBeforeAllTabsAreBackForgetsNone()
    {
        MainWindow *window = open("# A\n", u"a.md"_s);
        open("# B\n", u"b.md"_s);
        Q_EMIT window->quitRequested();
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(m_application->windows().isEmpty());
            m_application = std::make_unique<Application>();
            m_application->start({});
            QCOMPARE(m_application->windows().constFirst()->documents()->places().size(), 2);
            Q_EMIT m_application->windows().constFirst()->quitRequested();
        }
        m_application = std::make_unique<Application>();
        m_application->start({});
        QTRY_COMPARE(m_application->windows().constFirst()->documents()->all().size(), 2);
    }

    void tabsCloseOneByOneAndTheLastWithItsWindow()
    {
        MainWindow *window = open("# A\n", u"a.md"_s);
        open("# B\n", u"b.md"_s);
        const Actions &actions = *window->actions();
        type(window->document()->editor(), u"x"_s);
        answerWith(QMessageBox::RejectRole);
        actions[ActionId::Close]->trigger();
        QCOMPARE(window->documents()->all().size(), 2);
        answerWith(QMessageBox::DestructiveRole);
        actions[ActionId::Close]->trigger();
        QCOMPARE(window->documents()->all().size(), 1);
        QCOMPARE(readBytes(path(u"b.md"_s)), QByteArray("# B\n"));
        QCOMPARE(window->document()->file()->path(), path(u"a.md"_s));
        QVERIFY(window->windowTitle().startsWith(u"a.md"_s));
        actions[ActionId::Close]->trigger();
        QTRY_VERIFY(m_application->windows().isEmpty());
    }

    void actionsAndPanelsFollowTheTab()
    {
        MainWindow *window = open("# A\n\n- **Opinion:**\n  - alone\n", u"a.md"_s);
        open("# B\n", u"b.md"_s);
        const Actions &actions = *window->actions();
        auto *problems = window->findChild<ProblemsPanel *>();
        QVERIFY(!problems->next(0).has_value());
        QVERIFY(!actions[ActionId::Undo]->isEnabled());
        type(window->document()->editor(), u"typed"_s);
        QVERIFY(actions[ActionId::Undo]->isEnabled());
        QCOMPARE(window->documents()->findChild<QTabBar *>()->tabText(1), u"● b.md"_s);
        actions[ActionId::NextTab]->trigger();
        QCOMPARE(window->document()->file()->path(), path(u"a.md"_s));
        QVERIFY(problems->next(0).has_value());
        QVERIFY(!actions[ActionId::Undo]->isEnabled());
        QVERIFY(!window->isWindowModified());
        actions[ActionId::PreviousTab]->trigger();
        QVERIFY(window->isWindowModified());
        actions[ActionId::Undo]->trigger();
        QCOMPARE(window->document()->text(), u"# B\n"_s);
    }

    void aFileThatIsOpenIsShownWhereItIs()
    {
        MainWindow *window = open("# A\n", u"a.md"_s);
        DocumentView *first = window->document();
        open("# B\n", u"b.md"_s);
        QVERIFY(window->document() != first);
        Q_EMIT window->openRequested({path(u"a.md"_s)});
        QCOMPARE(window->document(), first);
        QCOMPARE(window->documents()->all().size(), 2);
    }

    void whatACrashLeftComesBack()
    {
        MainWindow *window = open("# A\n");
        type(window->document()->editor(), u"typed "_s);
        // A crash: the journal stays, its lock goes. The object lets go of both without discarding.
        const auto journaled = [] {
            for (const QFileInfo &file : QDir(recoveryFolder()).entryInfoList(QDir::Files)) {
                if (const auto recovered = recoverJournal(file.filePath());
                    recovered && recovered->text == u"typed # A\n")
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(journaled());
        m_application.reset();

        m_application = std::make_unique<Application>();
        m_application->start({path(u"digest.md"_s)});
        bool found = false;
        for (MainWindow *each : m_application->windows()) {
            for (DocumentView *view : each->documents()->all())
                found |= view->text() == u"typed # A\n"_s && view->isModified();
        }
        QVERIFY(found);
    }

    void changeFromOutsideIsNotOverwritten()
    {
        MainWindow *window = open("# A\n");
        type(window->document()->editor(), u"mine "_s);
        writeBytes(path(u"digest.md"_s), "# Theirs\n");
        QVERIFY(!window->files()->save());
        QCOMPARE(readBytes(path(u"digest.md"_s)), QByteArray("# Theirs\n"));
        QVERIFY(window->document()->isModified());
        QVERIFY(window->document()->banner()->isVisible());
    }

    void missingFileIsToldInABanner()
    {
        m_application->start({path(u"nowhere.md"_s)});
        MainWindow *window = m_application->windows().constFirst();
        QVERIFY(window->document()->banner()->message().text().contains(u"nowhere.md"_s));
    }

    void recentFilesListTheLatestFirst()
    {
        open("# A\n", u"a.md"_s);
        open("# B\n", u"b.md"_s);
        QSettings settings;
        QCOMPARE(RecentFiles(&settings).paths().mid(0, 2), (QStringList{path(u"b.md"_s), path(u"a.md"_s)}));
    }

    void themeReachesEveryPane()
    {
        MainWindow *window = open("# A\n");
        const auto brightness = [](const QWidget *widget) {
            return widget->palette().color(QPalette::Base).lightness();
        };
        (*window->actions())[ActionId::ThemeLight]->trigger();
        QVERIFY(brightness(window->document()->editor()) > 200);
        (*window->actions())[ActionId::ThemeDark]->trigger();
        QVERIFY(brightness(window->document()->editor()) < 60);
        QTRY_VERIFY(brightness(window->findChild<OutlinePanel *>()) < 60);
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"sasil-test"_s);
    QCoreApplication::setApplicationName(u"sasil-test"_s);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
