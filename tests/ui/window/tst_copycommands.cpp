// SPDX-License-Identifier: MIT
// Copying for other programs, in a real window: by menu and shortcut, from the text, the outline and the
// preview. What comes of it is in tst_richtext, what other programs make of it in tst_pastetargets.

#include "editor/editor.h"
#include "editor/spellservice.h"
#include "outline/outlinecommands.h"
#include "outline/outlinemodel.h"
#include "outline/outlinepanel.h"
#include "outline/outlineview.h"
#include "preview/previewview.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/lockedpage.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

#include <algorithm>
#include <array>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms, for the engine's slowest answer

#define EVENTUALLY(...)                                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(__VA_ARGS__); }, patience), #__VA_ARGS__)

const QString sample =
    u"# 주간\n\n## 가\n\n- **사실:**\n  - [F1] 하나\n  - 둘\n- **의견:**\n  - 셋 (근거: F1)\n\n"
    "### 가의 아래\n\n**굵은** 글\n\n---\n\n## 나\n\n- **사실:** 넷\n"_s;

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
        QGuiApplication::clipboard()->clear();
    }

    /// Selects what stands in the text, or puts the caret before it.
    void load(const QString &text, const QString &place = {}, bool isSelected = false)
    {
        view()->load(text);
        const qsizetype start = qMax(qsizetype(0), text.indexOf(place));
        editor()->goTo({start, isSelected ? start + place.size() : start});
    }
    void press(const QString &keys, QWidget *widget = nullptr)
    {
        const QKeyCombination combination = QKeySequence(keys)[0];
        QTest::keyClick(widget ? widget : editor(), combination.key(), combination.keyboardModifiers());
    }
    [[nodiscard]] DocumentView *view() const { return window.document(); }
    [[nodiscard]] Editor *editor() const { return view()->editor(); }
    [[nodiscard]] QAction *action(ActionId id) const { return (*window.actions())[id]; }
    [[nodiscard]] QString said() const { return window.statusBar()->currentMessage(); }
    [[nodiscard]] OutlinePanel *outline() const { return window.findChild<OutlinePanel *>(); }
    [[nodiscard]] QMenu *menuOf(ActionId id) const
    {
        for (QObject *place : action(id)->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(place))
                return menu;
        }
        return nullptr;
    }

    QSettings settings{u"Sasil"_s, u"copy"_s};
    Theme theme;
    SpellService spelling;
    MainWindow window{&settings, &theme, &spelling};
};

const QMimeData *copied()
{
    return QGuiApplication::clipboard()->mimeData();
}

} // namespace

class TestCopyCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings(u"Sasil"_s, u"copy"_s).clear(); }

    void copies_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("isSelected");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("html"); ///< a part of it; empty: there is none
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const QString topic =
            u"가\n\n사실:\n  • [F1] 하나\n  • 둘\n\n의견:\n  • 셋 (근거: F1)\n\n가의 아래\n\n굵은 글"_s;
        QTest::newRow("selection, rich")
            << u"**굵은** 글"_s << true << u"Ctrl+Alt+C"_s << u"\"><strong>굵은</strong> 글"_s << u"굵은 글"_s
            << u"Copied what is selected as rich text."_s;
        QTest::newRow("selection, Markdown")
            << u"  - [F1] 하나\n  - 둘"_s << true << u"Ctrl+Alt+M"_s << QString() << u"- [F1] 하나\n- 둘"_s
            << u"Copied what is selected as Markdown."_s;
        QTest::newRow("topic, rich") << u"하나"_s << false << u"Ctrl+Alt+C"_s
                                     << u"<li><strong>사실:</strong>\n<ul>\n<li>[F1] 하나</li>"_s << topic
                                     << u"Copied “가” as rich text."_s;
        QTest::newRow("topic, Markdown") << u"넷"_s << false << u"Ctrl+Alt+M"_s << QString()
                                         << u"## 나\n\n- **사실:** 넷\n"_s << u"Copied “나” as Markdown."_s;
        QTest::newRow("digest") << u"넷"_s << false << u"Ctrl+Alt+Shift+C"_s << u"<h1>주간</h1>"_s
                                << u"주간\n\n"_s + topic + u"\n\n———\n\n나\n\n사실:\n  • 넷"_s
                                << u"Copied the whole digest as rich text."_s;
    }

    void copies()
    {
        QFETCH(const QString, place);
        QFETCH(const bool, isSelected);
        QFETCH(const QString, keys);
        QFETCH(const QString, html);
        Shown shown;
        shown.load(sample, place, isSelected);
        shown.press(keys);
        QTEST(copied()->text(), "text");
        QVERIFY2(copied()->hasHtml() != html.isEmpty(), qPrintable(copied()->formats().join(u' ')));
        QVERIFY2(copied()->html().contains(html), qPrintable(copied()->html()));
        QTEST(shown.said(), "said");
        QCOMPARE(shown.view()->text(), sample);
    }

    void topicOfACaretAndAway()
    {
        Shown shown;
        shown.load(sample, u"둘"_s, true);
        shown.action(ActionId::CopyTopic)->trigger();
        QVERIFY(copied()->html().contains(u"<h2>가</h2>"_s));
        QVERIFY(copied()->html().contains(u"<h3>가의 아래</h3>"_s));
        QVERIFY(!copied()->html().contains(u"<hr>"_s));
        QCOMPARE(shown.said(), u"Copied “가” as rich text."_s);
    }

    /// What was copied with its formatting comes back as it was written.
    void comesBack()
    {
        Shown shown;
        shown.load(sample, u"넷"_s);
        shown.action(ActionId::CopyTopic)->trigger();
        shown.load(u"# 다른 글\n\n"_s);
        shown.editor()->moveCursor(QTextCursor::End);
        shown.press(u"Ctrl+V"_s);
        QCOMPARE(shown.view()->text(), u"# 다른 글\n\n## 나\n\n- **사실:** 넷\n"_s);
        shown.load(QString());
        shown.press(u"Ctrl+Shift+V"_s);
        QCOMPARE(shown.view()->text(), u"나\n\n사실:\n  • 넷"_s);
    }

    void nothingToCopy()
    {
        Shown shown;
        shown.load(QString());
        QGuiApplication::clipboard()->setText(u"vorher"_s);
        for (const auto *keys : {"Ctrl+Alt+C", "Ctrl+Alt+M", "Ctrl+Alt+Shift+C"}) {
            shown.window.statusBar()->clearMessage();
            shown.press(QLatin1StringView(keys));
            QCOMPARE(shown.said(), u"There is nothing to copy here."_s);
        }
        QCOMPARE(copied()->text(), u"vorher"_s);
    }

    void greyWhileSeen()
    {
        Shown shown;
        shown.load(QString());
        QMenu *const edit = shown.menuOf(ActionId::CopyTopic);
        QMenu *const copyAs = shown.menuOf(ActionId::CopyRichText);
        const auto areGrey = [&shown] {
            return std::ranges::none_of(std::array{ActionId::CopyRichText, ActionId::CopyMarkdown,
                                                   ActionId::CopyTopic, ActionId::CopyDigest},
                                        [&shown](ActionId id) { return shown.action(id)->isEnabled(); });
        };
        Q_EMIT edit->aboutToShow();
        QVERIFY(areGrey());
        QCOMPARE(shown.action(ActionId::CopyTopic)->toolTip(), u"There is nothing in this digest yet."_s);
        Q_EMIT copyAs->aboutToShow();
        Q_EMIT copyAs->aboutToHide();
        QVERIFY(areGrey());
        Q_EMIT edit->aboutToHide();
        QVERIFY(shown.action(ActionId::CopyRichText)->isEnabled());
        QVERIFY(shown.action(ActionId::CopyTopic)->isEnabled());
        shown.load(sample);
        Q_EMIT edit->aboutToShow();
        QVERIFY(shown.action(ActionId::CopyRichText)->isEnabled());
        Q_EMIT edit->aboutToHide();
    }

    void menuOfTheText()
    {
        Shown shown;
        shown.load(sample, u"하나"_s, true);
        const auto open = [&](qsizetype offset) {
            auto menu = std::make_unique<QMenu>();
            auto *copy = menu->addAction(u"Copy"_s);
            copy->setObjectName(u"edit-copy"_s);
            menu->addAction(u"Paste"_s);
            Q_EMIT shown.editor()->contextMenuRequested(menu.get(), offset);
            return menu;
        };
        const auto run = [](const QMenu *menu, qsizetype entry) {
            menu->actions()[1]->menu()->actions()[entry]->trigger();
        };
        const auto menu = open(sample.indexOf(u"하나"_s) + 1);
        QCOMPARE(menu->actions()[1]->text().remove(u'&'), u"Copy As"_s);
        run(menu.get(), 0);
        QCOMPARE(copied()->text(), u"하나"_s);
        run(menu.get(), 4);
        QVERIFY(copied()->text().startsWith(u"주간"_s));
        // Away from what is selected it is about the topic there.
        run(open(sample.indexOf(u"넷"_s)).get(), 1);
        QCOMPARE(copied()->text(), u"## 나\n\n- **사실:** 넷\n"_s);
        run(open(sample.indexOf(u"넷"_s)).get(), 3);
        QCOMPARE(copied()->text(), u"나\n\n사실:\n  • 넷"_s);
    }

    void rowsOfTheOutline()
    {
        Shown shown;
        shown.load(sample, u"넷"_s);
        OutlinePanel *const outline = shown.outline();
        const auto index = [&](qsizetype topic) { return outline->model()->indexOf(topic); };
        outline->view()->choose({index(3)});
        outline->commands()->run(OutlineCommand::CopyRichText);
        QCOMPARE(copied()->text(), u"나\n\n사실:\n  • 넷"_s);
        QCOMPARE(shown.said(), u"Copied “나” as rich text."_s);
        outline->view()->choose({index(2), index(3)});
        outline->commands()->run(OutlineCommand::CopyMarkdown);
        QCOMPARE(copied()->text(), u"### 가의 아래\n\n**굵은** 글\n\n## 나\n\n- **사실:** 넷\n"_s);
        QCOMPARE(shown.said(), u"Copied 2 rows as Markdown."_s);
        outline->setItemsShown(true);
        outline->view()->choose({outline->model()->indexOf(ItemPlace{1, 0, 1})});
        outline->commands()->run(OutlineCommand::CopyRichText);
        QCOMPARE(copied()->text(), u"• 둘"_s);
        QCOMPARE(shown.said(), u"Copied “둘” as rich text."_s);
    }

    /// Menu and shortcuts of the window are about the chosen row while the outline has the focus.
    void focusInTheOutline()
    {
        Shown shown;
        shown.load(sample, u"하나"_s);
        OutlinePanel *const outline = shown.outline();
        outline->setItemsShown(true);
        outline->view()->setFocus();
        outline->view()->choose({outline->model()->indexOf(3)});
        shown.press(u"Ctrl+Alt+C"_s, outline->view());
        QCOMPARE(copied()->text(), u"나\n\n사실:\n  • 넷"_s);
        shown.press(u"Ctrl+Alt+M"_s, outline->view());
        QCOMPARE(copied()->text(), u"## 나\n\n- **사실:** 넷\n"_s);
        outline->view()->choose({outline->model()->indexOf(ItemPlace{1, 0, 1})});
        QMenu *const edit = shown.menuOf(ActionId::CopyTopic);
        QMenu *const copyAs = shown.menuOf(ActionId::CopyRichText);
        shown.window.menuBar()->setActiveAction(edit->menuAction());
        QTRY_VERIFY(edit->isVisible());
        edit->setActiveAction(copyAs->menuAction());
        QTest::keyClick(edit, Qt::Key_Right);
        QTRY_VERIFY(copyAs->isVisible());
        copyAs->setActiveAction(shown.action(ActionId::CopyMarkdown));
        QTest::keyClick(copyAs, Qt::Key_Return);
        QTRY_COMPARE(shown.said(), u"Copied “둘” as Markdown."_s);
        outline->view()->choose({outline->model()->indexOf(ItemPlace{3, 0, 0})});
        shown.action(ActionId::CopyTopic)->trigger();
        QCOMPARE(shown.said(), u"Copied “나” as rich text."_s);
        outline->filter()->setFocus();
        shown.action(ActionId::CopyTopic)->trigger();
        QCOMPARE(shown.said(), u"Copied “가” as rich text."_s);
    }

    /// A long one is rendered while the window lives on.
    void longDigest()
    {
        Shown shown;
        QString text;
        while (text.size() < 300'000)
            text += sample + u'\n';
        shown.load(text);
        QSignalSpy hints(shown.view(), &DocumentView::hinted);
        shown.action(ActionId::CopyDigest)->trigger();
        QCOMPARE(hints.last().first().toString(), u"Copied the whole digest as rich text."_s);
        QCOMPARE(copied()->html().count(u"<h1>주간</h1>"_s), text.count(u"# 주간"_s));
    }

    void preview()
    {
        Shown shown;
        shown.load(sample, u"하나"_s);
        PreviewView *const preview = shown.view()->preview();
        const auto evaluate = [&](const QString &script) {
            bool isDone = false;
            QVariant result;
            preview->page()->run(script, [&](const QVariant &answer) {
                result = answer;
                isDone = true;
            });
            return QTest::qWaitFor([&] { return isDone; }, patience) ? result : QVariant();
        };
        EVENTUALLY(preview->page() &&
                   evaluate(u"document.querySelectorAll('li.item').length"_s).toInt() == 4);
        Q_EMIT preview->copyTopicRequested(3);
        QCOMPARE(copied()->text(), u"나\n\n사실:\n  • 넷"_s);
        Q_EMIT preview->copyAllRequested();
        QVERIFY(copied()->html().contains(u"<h1>주간</h1>"_s));
        // From the second fact to the opinion below it.
        evaluate(u"(() => { const items = document.querySelectorAll('li.item'); const range = "
                 u"document.createRange();"
                 "range.setStart(items[1].firstChild, 0); range.setEnd(items[2].firstChild, 1);"
                 "getSelection().removeAllRanges(); getSelection().addRange(range); })()"_s);
        EVENTUALLY(preview->hasSelection());
        preview->setFocus();
        QTRY_VERIFY(preview->isAncestorOf(QApplication::focusWidget()));
        QGuiApplication::clipboard()->clear();
        shown.press(u"Ctrl+C"_s, QApplication::focusWidget());
        EVENTUALLY(copied()->hasHtml());
        QCOMPARE(copied()->text(), u"• 둘\n\n의견:\n  • 셋"_s);
        QVERIFY(!copied()->html().contains(u"style"_s));
        shown.press(u"Ctrl+Alt+M"_s, QApplication::focusWidget());
        EVENTUALLY(copied()->hasFormat(u"text/markdown"_s));
        QCOMPARE(copied()->text(), u"- 둘\n- **의견:**\n  - 셋 (근거: F1)"_s);
        QCOMPARE(shown.said(), u"Copied what is selected as Markdown."_s);
    }
};

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestCopyCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copycommands.moc"
