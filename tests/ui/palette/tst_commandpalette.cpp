// SPDX-License-Identifier: MIT
// Finding commands and topics by what is typed, in a window with menus.

#include "palette/commanditems.h"
#include "palette/commandpalette.h"
#include "palette/commandwords.h"
#include "palette/paletteinput.h"
#include "palette/palettemodel.h"
#include "palette/topicitems.h"
#include "session/documentsession.h"
#include "text/translations.h"

#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

class Shown
{
public:
    explicit Shown(const QString &language = u"en"_s)
    {
        translations.setLanguage(language);
        QMenu *edit = window.menuBar()->addMenu(language == u"ko" ? u"편집(&E)"_s : u"&Edit"_s);
        add(edit, "&Undo", u"Ctrl+Z"_s)->setEnabled(false);
        add(edit, "Select &All");
        edit->addSeparator();
        QMenu *digestMenu = window.menuBar()->addMenu(language == u"ko" ? u"다이제스트(&D)"_s : u"&Digest"_s);
        add(digestMenu, "Add &Topic", u"Ctrl+Shift+T"_s);
        add(digestMenu, "Add &Fact");
        add(digestMenu, "Add &Opinion");
        QMenu *view = window.menuBar()->addMenu(u"&View"_s)->addMenu(u"&Theme"_s);
        QAction *dark = add(view, "&Dark");
        dark->setCheckable(true);
        window.setCentralWidget(text);
        window.resize(900, 600);
        window.show();
        text->setFocus();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    ~Shown() { translations.setLanguage(u"en"_s); }

    QAction *add(QMenu *menu, const char *source, const QString &shortcut = {})
    {
        QAction *action = menu->addAction(QCoreApplication::translate("Actions", source));
        action->setShortcut(QKeySequence(shortcut));
        action->setStatusTip(u"tip of "_s + commandName(action));
        setCommandSource(action, "Actions", source);
        QObject::connect(action, &QAction::triggered, &window,
                         [this, action] { done += commandName(action); });
        return action;
    }
    QAction *action(const QString &name)
    {
        for (const ListedCommand &command : commandsOf(window.menuBar())) {
            if (commandName(command.action) == name)
                return command.action;
        }
        qFatal("no such action");
    }
    void openCommands(const QStringList &recent = {})
    {
        palette.open(
            std::make_unique<CommandItems>(commandsOf(window.menuBar()), recent, &words,
                                           [this](const QAction *chosen) { used += commandName(chosen); }));
    }
    void type(const QString &typed) { palette.input()->setText(typed); }
    void key(Qt::Key key) { QTest::keyClick(palette.input(), key); }
    [[nodiscard]] QStringList rows() const
    {
        QStringList texts;
        for (int i = 0; i < palette.model()->rowCount(); ++i)
            texts.append(palette.model()->index(i).data().toString());
        return texts;
    }
    [[nodiscard]] QVariant current(int role) const { return palette.list()->currentIndex().data(role); }

    Translations translations;
    QMainWindow window;
    QPlainTextEdit *text = new QPlainTextEdit;
    CommandPalette palette{&window};
    CommandWords words;
    QStringList done; ///< what was triggered
    QStringList used; ///< what the palette said before
};

QString digestOf(int topics)
{
    QString text;
    for (int i = 0; i < topics; ++i)
        text += u"%1 국가 AI 정책 %2 (National AI Policy %2)\n- **사실:** 사실 %2임.\n\n"_s
                    .arg(QString(1 + i % 3, u'#'))
                    .arg(i);
    return text;
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatMenusCanDo()
    {
        Shown shown;
        shown.openCommands();
        QVERIFY(shown.palette.isVisible());
        QVERIFY(shown.palette.input()->hasFocus());
        QCOMPARE(shown.rows(), (QStringList{u"Undo"_s, u"Select All"_s, u"Add Topic"_s, u"Add Fact"_s,
                                            u"Add Opinion"_s, u"Dark"_s}));
        const QModelIndex topic = shown.palette.model()->index(2);
        QCOMPARE(topic.data(PaletteModel::DetailRole).toString(), u"Digest"_s);
        QCOMPARE(topic.data(PaletteModel::ShortcutRole).toString(), u"Ctrl+Shift+T"_s);
        QCOMPARE(shown.palette.model()->index(5).data(PaletteModel::DetailRole).toString(),
                 u"View › Theme"_s);
        // At the top, in the middle.
        QVERIFY(qAbs(shown.palette.geometry().center().x() - shown.window.rect().center().x()) <= 1);
        QVERIFY(shown.palette.y() < 60);
    }

    void findsKoreanAndEnglishWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("english in english") << u"en"_s << u"fact"_s << u"Add Fact"_s;
        QTest::newRow("korean in english") << u"en"_s << u"사실"_s << u"Add Fact"_s;
        QTest::newRow("choseong in english") << u"en"_s << u"ㅅㅅ"_s << u"Add Fact"_s;
        QTest::newRow("korean in korean") << u"ko"_s << u"사실 추"_s << u"사실 추가"_s;
        QTest::newRow("english in korean") << u"ko"_s << u"add fact"_s << u"사실 추가"_s;
        QTest::newRow("initials") << u"en"_s << u"ao"_s << u"Add Opinion"_s;
        QTest::newRow("menu") << u"en"_s << u"theme d"_s << u"Dark"_s;
    }
    void findsKoreanAndEnglishWords()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, typed);
        QFETCH(const QString, first);
        Shown shown(language);
        shown.openCommands();
        shown.type(typed);
        QVERIFY(!shown.rows().isEmpty());
        QCOMPARE(shown.rows().first(), first);
    }

    void keysMoveAndChoose()
    {
        Shown shown;
        shown.openCommands();
        shown.key(Qt::Key_Down);
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.current(Qt::DisplayRole).toString(), u"Add Topic"_s);
        shown.key(Qt::Key_PageDown);
        QCOMPARE(shown.current(Qt::DisplayRole).toString(), u"Dark"_s);
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.current(Qt::DisplayRole).toString(), u"Undo"_s);
        shown.key(Qt::Key_Up);
        shown.key(Qt::Key_Tab);
        QVERIFY(shown.palette.input()->hasFocus());
        QSignalSpy closed(&shown.palette, &CommandPalette::closed);
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.done, QStringList{u"Dark"_s});
        QCOMPARE(shown.used, shown.done);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!shown.palette.isVisible());
        QVERIFY(shown.text->hasFocus());
    }

    void theMouseChooses()
    {
        Shown shown;
        shown.openCommands();
        QListView *list = shown.palette.list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(shown.palette.model()->index(3)).center());
        QCOMPARE(shown.done, QStringList{u"Add Fact"_s});
    }

    void whatIsNotPossibleIsGreyAndSaysWhy()
    {
        Shown shown;
        shown.openCommands();
        QVERIFY(!shown.current(PaletteModel::EnabledRole).toBool());
        QCOMPARE(shown.palette.notice(), u"This is not possible now."_s);
        shown.key(Qt::Key_Return);
        QVERIFY(shown.palette.isVisible());
        QCOMPARE(shown.done, QStringList());
        setReason(shown.action(u"Undo"_s), u"There is nothing to undo."_s);
        shown.openCommands();
        QCOMPARE(shown.palette.notice(), u"There is nothing to undo."_s);
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.palette.notice(), u"tip of Select All"_s);
    }

    void recentOnesComeFirst()
    {
        Shown shown;
        shown.openCommands({u"Dark"_s, u"no such command"_s, u"Add Fact"_s});
        QCOMPARE(shown.rows().first(3), (QStringList{u"Dark"_s, u"Add Fact"_s, u"Undo"_s}));
        QCOMPARE(shown.rows().size(), 6);
        shown.type(u"add"_s);
        QCOMPARE(shown.rows().first(), u"Add Fact"_s);
    }

    void saysWhereNothingMatches()
    {
        Shown shown;
        shown.openCommands();
        shown.type(u"xyzzy"_s);
        QVERIFY(shown.rows().isEmpty());
        QVERIFY(shown.palette.notice().startsWith(u"No command matches “xyzzy”.\nSome letters"_s));
        QVERIFY(!shown.palette.list()->isVisible());
        shown.key(Qt::Key_Return);
        QVERIFY(shown.palette.isVisible());
        shown.type({});
        QCOMPARE(shown.rows().size(), 6);
        QVERIFY(shown.palette.list()->isVisible());
    }

    void escapeAndTheFocusElsewhereClose()
    {
        Shown shown;
        shown.openCommands();
        shown.key(Qt::Key_Escape);
        QVERIFY(!shown.palette.isVisible());
        QVERIFY(shown.text->hasFocus());
        shown.openCommands();
        QTest::mouseClick(shown.text->viewport(), Qt::LeftButton, {}, {20, shown.text->height() - 20});
        QTRY_VERIFY(!shown.palette.isVisible());
        QVERIFY(shown.text->hasFocus());
    }

    void filtersWhileAnInputMethodComposes()
    {
        Shown shown;
        shown.openCommands();
        const auto compose = [&shown](const QString &preedit, const QString &commit) {
            QInputMethodEvent event(preedit, {});
            event.setCommitString(commit);
            QCoreApplication::sendEvent(shown.palette.input(), &event);
        };
        compose(u"ㅇ"_s, {});
        QVERIFY(shown.rows().contains(u"Add Opinion"_s));
        compose(u"으"_s, {});
        compose(u"의"_s, {});
        QCOMPARE(shown.rows().first(), u"Add Opinion"_s);
        // Enter is the input method's.
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.done, QStringList());
        compose(u"겨"_s, u"의"_s);
        QCOMPARE(shown.palette.input()->typed(), u"의겨"_s);
        QCOMPARE(shown.rows(), QStringList{u"Add Opinion"_s});
        compose({}, u"견"_s);
        QCOMPARE(shown.palette.model()->typed(), u"의견"_s);
        QCOMPARE(shown.rows(), QStringList{u"Add Opinion"_s});
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.done, QStringList{u"Add Opinion"_s});
    }

    void listsTopicsOfAllDigests()
    {
        Shown shown;
        DocumentSession first;
        DocumentSession second;
        first.reset(
            u"앞 글\n\n# 뉴스\n## [9월 4주] 소버린 AI (Sovereign AI)\n### 배경\n- **사실:** 하나임.\n"_s);
        second.reset(u"# 지난주\n## 배경\n"_s);
        QList<ListedTopicPlace> chosen;
        const auto open = [&](const QList<ListedTopicPlace> &recent) {
            shown.palette.open(std::make_unique<TopicItems>(
                QList<ListedDigest>{{&first, u"이번.md"_s}, {&second, u"지난.md"_s}}, recent,
                [&](ListedTopicPlace place) { chosen.append(place); }));
        };
        open({});
        QCOMPARE(shown.rows(),
                 (QStringList{u"뉴스"_s, u"[9월 4주] 소버린 AI"_s, u"배경"_s, u"지난주"_s, u"배경"_s}));
        const auto data = [&shown](int row, int role) {
            return shown.palette.model()->index(row).data(role);
        };
        QCOMPARE(data(2, PaletteModel::IndentRole).toInt(), 2);
        QCOMPARE(data(2, PaletteModel::DetailRole).toString(), u"이번.md"_s);
        shown.type(u"배경"_s);
        QCOMPARE(shown.rows(), (QStringList{u"배경"_s, u"배경"_s}));
        QCOMPARE(data(0, PaletteModel::IndentRole).toInt(), 0);
        QCOMPARE(data(0, PaletteModel::DetailRole).toString(), u"이번.md › 뉴스 › [9월 4주] 소버린 AI"_s);
        shown.type(u"sovereign"_s);
        QCOMPARE(shown.rows(), QStringList{u"[9월 4주] 소버린 AI"_s});
        shown.key(Qt::Key_Return);
        QCOMPARE(chosen, (QList<ListedTopicPlace>{{0, 2}}));

        // What was typed before is forgotten.
        open({});
        QCOMPARE(shown.palette.input()->text(), QString());
        QCOMPARE(data(2, PaletteModel::IndentRole).toInt(), 2);
        open({{1, 1}});
        QCOMPARE(data(0, PaletteModel::DetailRole).toString(), u"지난.md › 지난주"_s);
        QCOMPARE(shown.rows().first(), u"배경"_s);
        second.reset({});
        first.reset({});
        open({});
        QCOMPARE(shown.palette.notice(), u"There are no topics yet. Every heading begins one."_s);
    }

    /// No key waits for thousands of topics: what takes longer goes on later.
    void thousandsOfTopicsDoNotStall()
    {
        Shown shown;
        DocumentSession session;
        session.reset(digestOf(5000));
        shown.palette.open(std::make_unique<TopicItems>(QList<ListedDigest>{{&session, u"long.md"_s}},
                                                        QList<ListedTopicPlace>(), [](ListedTopicPlace) {}));
        QCOMPARE(shown.palette.model()->rowCount(), 5000);
        qint64 longest = 0;
        for (const QString &typed :
             {u"ㄱ"_s, u"국"_s, u"국가"_s, u"국가 4"_s, u"국가 49"_s, u"국가 499"_s, u"국가 4999"_s}) {
            QSignalSpy finished(shown.palette.model(), &PaletteModel::finished);
            QElapsedTimer clock;
            clock.start();
            shown.type(typed);
            longest = qMax(longest, clock.nsecsElapsed());
            QTRY_VERIFY(shown.palette.model()->isDone());
            QVERIFY(!finished.isEmpty());
        }
        QCOMPARE(shown.rows(), QStringList{u"국가 AI 정책 4999"_s});
        qInfo("longest key: %.1f ms", double(longest) / 1e6);
        QVERIFY2(longest < 60'000'000, "far more than a slice");
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
