// SPDX-License-Identifier: MIT
#include "app/application.h"
#include "dialogs/newdigestdialog.h"
#include "editor/editor.h"
#include "support/ownhome.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/countsbutton.h"
#include "window/filecontroller.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"
#include "window/statusline.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

/// A new digest for a week, from the menu to the tab; and the counts of the tab that is in front.
class TestNewDigestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesAFileAndOpensIt();
    void opensWhatIsThere();
    void cancelled();
    void carriesOverWhatIsInATab();
    void countsFollowTheTab();
    void countsFollowTheSelection();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(text.toUtf8()) >= 0);
    }
    MainWindow *open(const QString &name, const QString &text);
    /// Asks for a new digest, and does \a what with the dialog.
    static void ask(MainWindow *window, const std::function<void(NewDigestDialog *)> &what);
    static void press(NewDigestDialog *dialog, const QString &button)
    {
        dialog->findChild<QPushButton *>(button)->click();
    }
    static QString counted(MainWindow *window) { return window->findChild<CountsButton *>()->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
};

static const QString korean =
    u"# 소식\n\n## [9월 3주] 글\n\n- **사실:**\n  - 하나 둘\n\n## 읽을거리\n* [글](https://a.org)\n"_s;

void TestNewDigestCommand::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_application = std::make_unique<Application>();
    m_application->setLanguage(u"en"_s);
}

void TestNewDigestCommand::cleanup()
{
    for (MainWindow *window : m_application->windows()) {
        for (DocumentView *view : window->documents()->all()) {
            view->setModified(false);
            view->file()->discardUnsaved();
        }
    }
    m_application.reset();
    m_folder.reset();
}

MainWindow *TestNewDigestCommand::open(const QString &name, const QString &text)
{
    write(name, text);
    m_application->start({path(name)});
    MainWindow *window = m_application->windows().constLast();
    if (!QTest::qWaitForWindowExposed(window))
        qWarning("the window is not shown");
    return window;
}

void TestNewDigestCommand::ask(MainWindow *window, const std::function<void(NewDigestDialog *)> &what)
{
    QTimer::singleShot(0, window, [&what] {
        auto *dialog = qobject_cast<NewDigestDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setDay(QDate(2024, 9, 26));
        what(dialog);
    });
    (*window->actions())[ActionId::NewForWeek]->trigger();
}

void TestNewDigestCommand::makesAFileAndOpensIt()
{
    MainWindow *window = open(u"2024-w38.md"_s, korean);
    ask(window, [](NewDigestDialog *dialog) { press(dialog, u"createNow"_s); });
    QCOMPARE(window->documents()->all().size(), 2);
    DocumentView *view = window->document();
    QCOMPARE(view->file()->path(), path(u"2024-w39.md"_s));
    QVERIFY(!view->isModified());
    QVERIFY(view->text().contains(u"# 소식\n\n## [9월 4주]"));
    QVERIFY(view->text().contains(u"## 읽을거리\n* [글](https://a.org)"));
    // What is to be written first is selected, and saving asks nothing.
    QCOMPARE(view->session()->digest().text(view->editor()->selection()), u"첫째 주제 (First Topic)"_s);
    view->editor()->insertPlainText(u"공장"_s);
    QVERIFY(view->isModified());
    QVERIFY(window->files()->save());
    QFile file(path(u"2024-w39.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(u"### 공장\n"));
}

void TestNewDigestCommand::opensWhatIsThere()
{
    MainWindow *window = open(u"2024-w38.md"_s, korean);
    write(u"2024-w39.md"_s, u"# mine\n"_s);
    ask(window, [](NewDigestDialog *dialog) { press(dialog, u"openThere"_s); });
    QCOMPARE(window->documents()->all().size(), 2);
    QCOMPARE(window->document()->text(), u"# mine\n"_s);
    window->document()->editor()->insertPlainText(u"x"_s);
    // One that is in a tab already is brought to the front as it is.
    window->documents()->setCurrent(window->documents()->all().constFirst());
    ask(window, [](NewDigestDialog *dialog) { press(dialog, u"openThere"_s); });
    QCOMPARE(window->documents()->all().size(), 2);
    QCOMPARE(window->document()->text(), u"x# mine\n"_s);
}

void TestNewDigestCommand::cancelled()
{
    MainWindow *window = open(u"2024-w38.md"_s, korean);
    ask(window, [](NewDigestDialog *dialog) { press(dialog, u"cancel"_s); });
    QCOMPARE(window->documents()->all().size(), 1);
    QVERIFY(!QFile::exists(path(u"2024-w39.md"_s)));
}

void TestNewDigestCommand::carriesOverWhatIsInATab()
{
    MainWindow *window = open(u"2024-w38.md"_s, korean);
    DocumentView *before = window->document();
    before->editor()->moveCursor(QTextCursor::End);
    before->editor()->insertPlainText(u"\n## 방금 적은 것\n"_s);
    ask(window, [](NewDigestDialog *dialog) { press(dialog, u"createNow"_s); });
    QVERIFY(window->document() != before);
    QVERIFY(window->document()->text().contains(u"## 방금 적은 것\n"));
    QVERIFY(before->isModified());
}

void TestNewDigestCommand::countsFollowTheTab()
{
    MainWindow *window = open(u"a.md"_s, u"# A\n\none two\n"_s);
    QTRY_VERIFY(counted(window).startsWith(u"Topics 1"_s) && counted(window).contains(u"3 word"_s));
    open(u"b.md"_s, korean);
    QTRY_VERIFY(counted(window).startsWith(u"Topics 3 · Facts 1"_s));
    window->document()->editor()->insertPlainText(u"# x\n\n"_s);
    QTRY_VERIFY(counted(window).startsWith(u"Topics 4"_s));
    window->documents()->step(-1);
    QVERIFY(counted(window).startsWith(u"Topics 1"_s));
    // A tab that goes takes its counts along.
    window->documents()->close(window->document());
    QVERIFY(counted(window).startsWith(u"Topics 4"_s));
}

void TestNewDigestCommand::countsFollowTheSelection()
{
    MainWindow *window = open(u"a.md"_s, u"# A\n\none two three\n"_s);
    Editor *editor = window->document()->editor();
    editor->goTo({5, 12});
    QTRY_VERIFY(counted(window).startsWith(u"Selected: 2"_s));
    QTest::keyClick(editor, Qt::Key_End, Qt::ShiftModifier);
    QTRY_VERIFY(counted(window).startsWith(u"Selected: 3"_s));
    m_application->setLanguage(u"ko"_s);
    QTRY_VERIFY(counted(window).contains(u"자"_s) || counted(window).contains(u"character"_s));
    m_application->setLanguage(u"en"_s);
    editor->goTo({0, 0});
    QTRY_VERIFY(counted(window).startsWith(u"Topics 1"_s));
}

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"sasil-test"_s);
    QCoreApplication::setApplicationName(u"sasil-test"_s);
    TestNewDigestCommand test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_newdigestcommand.moc"
