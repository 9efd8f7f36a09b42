// SPDX-License-Identifier: MIT
// The Format menu and what pastes and types with it, in a real window: by shortcut, in the middle of a
// syllable, grey where nothing is possible. What comes of it is in tst_formatting.

#include "editor/editor.h"
#include "editor/spellservice.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/filecontroller.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

class Shown
{
public:
    Shown()
    {
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        editor()->setFocus();
    }

    /// `|` is the caret, `[` and `]` stand around a selection.
    void load(QString text)
    {
        const qsizetype caret = text.indexOf(u'|');
        TextRange selection{caret, caret};
        if (caret >= 0) {
            text.remove(caret, 1);
        } else {
            selection.start = text.indexOf(u'[');
            selection.end = text.indexOf(u']') - 1;
            text.remove(u'[').remove(u']');
        }
        view()->load(text);
        editor()->goTo(selection);
    }
    void press(const QString &keys)
    {
        const QKeyCombination combination = QKeySequence(keys)[0];
        QTest::keyClick(editor(), combination.key(), combination.keyboardModifiers());
    }
    void compose(const QString &preedit)
    {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(editor(), &event);
    }
    [[nodiscard]] DocumentView *view() const { return window.document(); }
    [[nodiscard]] Editor *editor() const { return view()->editor(); }
    [[nodiscard]] QAction *action(ActionId id) const { return (*window.actions())[id]; }
    [[nodiscard]] QString text() const
    {
        QString marked = view()->text();
        return marked.insert(editor()->caret(), u'|');
    }
    [[nodiscard]] QMenu *menuOf(ActionId id) const
    {
        for (QObject *place : action(id)->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(place))
                return menu;
        }
        return nullptr;
    }

    QSettings settings{u"Sasil"_s, u"format"_s};
    Theme theme;
    SpellService spelling;
    MainWindow window{&settings, &theme, &spelling};
};

} // namespace

class TestFormatCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings(u"Sasil"_s, u"format"_s).clear(); }

    void shortcuts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("after");
        const QString word = u"올해 수출|"_s;
        QTest::newRow("bold") << word << u"Ctrl+B"_s << u"올해 **수출**|"_s;
        QTest::newRow("italic") << word << u"Ctrl+I"_s << u"올해 *수출*|"_s;
        QTest::newRow("strikethrough") << word << u"Alt+Shift+5"_s << u"올해 ~~수출~~|"_s;
        QTest::newRow("code") << word << u"Ctrl+`"_s << u"올해 `수출`|"_s;
        QTest::newRow("link") << word << u"Ctrl+K"_s << u"올해 [수출](|)"_s;
        QTest::newRow("heading 1") << word << u"Ctrl+Alt+1"_s << u"# 올해 수출|"_s;
        QTest::newRow("heading 6") << word << u"Ctrl+Alt+6"_s << u"###### 올해 수출|"_s;
        QTest::newRow("plain") << u"## 올해|"_s << u"Ctrl+Alt+0"_s << u"올해|"_s;
        QTest::newRow("higher") << u"## 올해|"_s << u"Ctrl+Alt+="_s << u"# 올해|"_s;
        QTest::newRow("deeper") << u"## 올해|"_s << u"Ctrl+Alt+-"_s << u"### 올해|"_s;
        QTest::newRow("bullets") << word << u"Ctrl+Shift+8"_s << u"- 올해 수출|"_s;
        QTest::newRow("numbers") << word << u"Ctrl+Shift+7"_s << u"1. 올해 수출|"_s;
        QTest::newRow("tasks") << word << u"Ctrl+Shift+9"_s << u"- [ ] 올해 수출|"_s;
        QTest::newRow("quotation") << word << u"Ctrl+Shift+Q"_s << u"> 올해 수출|"_s;
    }
    void shortcuts()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, keys);
        QFETCH(const QString, after);
        Shown shown;
        shown.load(before);
        shown.press(keys);
        QCOMPARE(shown.text(), after);
        QVERIFY(shown.editor()->hasFocus());
        shown.press(u"Ctrl+Z"_s);
        QCOMPARE(shown.view()->text(), QString(before).remove(u'|'));
        // In the middle of a syllable that ends first, and the command is about it as well.
        shown.load(before);
        shown.compose(u"ㅎ"_s);
        shown.compose(u"한"_s);
        shown.press(keys);
        QString expected = after;
        const qsizetype last = expected.lastIndexOf(before.contains(u"수출"_s) ? u"출"_s : u"해"_s);
        QCOMPARE(shown.text(), expected.insert(last + 1, u"한"_s));
    }

    void twiceIsAsBefore()
    {
        Shown shown;
        shown.load(u"올해 [수출은]\n"_s);
        for (const ActionId id :
             {ActionId::Bold, ActionId::Italic, ActionId::Strikethrough, ActionId::Code, ActionId::BulletList,
              ActionId::NumberedList, ActionId::TaskList, ActionId::Quotation, ActionId::Heading3}) {
            shown.action(id)->trigger();
            QVERIFY(shown.view()->text() != u"올해 수출은\n"_s);
            shown.action(id)->trigger();
            QCOMPARE(shown.view()->text(), u"올해 수출은\n"_s);
        }
    }

    /// After Ctrl+K one writes the address and `)`.
    void linkIsTypedThrough()
    {
        Shown shown;
        shown.load(u"올해 [수출]은"_s);
        shown.action(ActionId::Link)->trigger();
        QTest::keyClicks(shown.editor(), u"https://a.kr)"_s);
        QCOMPARE(shown.text(), u"올해 [수출](https://a.kr)|은"_s);
    }

    void saysWhyNot()
    {
        Shown shown;
        shown.load(u"```\n수|출\n```\n"_s);
        const QSignalSpy hints(shown.view(), &DocumentView::hinted);
        shown.action(ActionId::Bold)->trigger();
        QCOMPARE(hints.count(), 1);
        QMenu *menu = shown.menuOf(ActionId::Bold);
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QVERIFY(!shown.action(ActionId::Bold)->isEnabled());
        QCOMPARE(shown.action(ActionId::Bold)->toolTip(), hints.first().first().toString());
        QVERIFY(shown.action(ActionId::Quotation)->isEnabled());
        // Its shortcut must be able to say so, too.
        Q_EMIT menu->aboutToHide();
        QVERIFY(shown.action(ActionId::Bold)->isEnabled());
        shown.load(u"## 수|출\n"_s);
        QMenu *headings = shown.menuOf(ActionId::RaiseHeading);
        Q_EMIT headings->aboutToShow();
        QVERIFY(shown.action(ActionId::RaiseHeading)->isEnabled());
        Q_EMIT headings->aboutToHide();
        shown.load(u"수|출\n"_s);
        Q_EMIT headings->aboutToShow();
        QVERIFY(!shown.action(ActionId::RaiseHeading)->isEnabled());
        QVERIFY(shown.action(ActionId::Heading1)->isEnabled());
        Q_EMIT headings->aboutToHide();
    }

    void readOnlyStays()
    {
        Shown shown;
        shown.load(u"올해 수출|"_s);
        shown.editor()->setLocked(true);
        const QSignalSpy hints(shown.view(), &DocumentView::hinted);
        shown.action(ActionId::Bold)->trigger();
        shown.action(ActionId::PastePlain)->trigger();
        QCOMPARE(shown.view()->text(), u"올해 수출"_s);
        QCOMPARE(hints.count(), 1);
    }

    void closingBracketsIsKept()
    {
        {
            Shown shown;
            QVERIFY(shown.action(ActionId::CloseBrackets)->isChecked());
            shown.load(u"|"_s);
            QTest::keyClick(shown.editor(), '(');
            QCOMPARE(shown.text(), u"(|)"_s);
            shown.action(ActionId::CloseBrackets)->trigger();
            QTest::keyClick(shown.editor(), '[');
            QCOMPARE(shown.text(), u"([|)"_s);
            Editor *other = shown.window.documents()->add()->editor();
            QTest::keyClick(other, '(');
            QCOMPARE(other->toPlainText(), u"("_s);
        }
        Shown again;
        QVERIFY(!again.action(ActionId::CloseBrackets)->isChecked());
        again.load(u"|"_s);
        QTest::keyClick(again.editor(), '(');
        QCOMPARE(again.text(), u"(|"_s);
    }

    void pastesPlain()
    {
        Shown shown;
        QGuiApplication::clipboard()->setText(u"https://a.kr"_s);
        shown.load(u"올해 [수출]은"_s);
        shown.press(u"Ctrl+Shift+V"_s);
        QCOMPARE(shown.text(), u"올해 https://a.kr|은"_s);
        shown.load(u"올해 [수출]은"_s);
        shown.press(u"Ctrl+V"_s);
        QCOMPARE(shown.text(), u"올해 [수출](https://a.kr)|은"_s);
    }

    /// What is being written is saved with the rest.
    void savesTheSyllable()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# 제목\n\n글\n") > 0);
        file.close();
        Shown shown;
        QVERIFY(shown.window.documents()->files()->open(path));
        shown.editor()->goTo({7, 7});
        shown.compose(u"한"_s);
        shown.action(ActionId::Save)->trigger();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), u"# 제목\n\n글한\n"_s);
        QVERIFY(!shown.view()->isModified());
    }

    /// A Markdown file that is dropped on the text opens as one that is dropped beside it.
    void markdownFilesOpen()
    {
        Shown shown;
        shown.load(u"글|"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/other.md"_s)});
        const QSignalSpy opened(&shown.window, &MainWindow::openRequested);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(shown.editor()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(shown.editor()->viewport(), &drop);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toStringList(), QStringList{u"/tmp/other.md"_s});
        QCOMPARE(shown.view()->text(), u"글"_s);
    }
};

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestFormatCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_formatcommands.moc"
