// SPDX-License-Identifier: MIT
// What a user does about findings, in a document view with its real editor, preview and file.

#include "dialogs/messagebanner.h"
#include "editor/editor.h"
#include "support/ownhome.h"
#include "web/scheme.h"
#include "window/checkcommands.h"
#include "window/documentview.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString text =
    u"# 수출\n- **사실:** 60~70곳 가운데 10~20곳과 계약함.\n- **사실:** 3~5월과 6~8월에 늘어남.\n"
    "- **의견:** 계약은 반가움. (근거: F9)\n\n# 수입\n- **의견:** 사실이 없는 의견임.\n"_s;

class View
{
public:
    View() : view(nullptr)
    {
        QFile file(folder.filePath(u"news.md"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write");
        file.close();
        const Result<QString> opened = view.file()->open(file.fileName());
        if (!opened)
            qFatal("cannot open");
        view.load(*opened);
        QObject::connect(view.checkCommands(), &CheckCommands::hinted,
                         [this](const QString &hint) { hints += hint; });
    }

    [[nodiscard]] qsizetype of(Severity severity) { return view.session()->checker().counts().of(severity); }
    [[nodiscard]] std::pair<qsizetype, Diagnostic> first(QLatin1StringView rule)
    {
        for (qsizetype topic = 0; topic < view.session()->digest().topicCount(); ++topic) {
            for (const Diagnostic &finding : view.session()->checker().of(topic)) {
                if (finding.rule == rule)
                    return {topic, finding};
            }
        }
        qFatal("no such finding");
    }

    QTemporaryDir folder;
    DocumentView view;
    QStringList hints;
};

} // namespace

class TestCheckCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixesEverythingSafeInOneStep()
    {
        View shown;
        QCOMPARE(shown.of(Severity::Warning), 2);
        shown.view.checkCommands()->fixSafe();
        QCOMPARE(shown.of(Severity::Warning), 0);
        QCOMPARE(shown.of(Severity::Error), 2);
        QVERIFY(shown.view.text().contains(u"60\\~70곳 가운데 10\\~20곳"));
        QCOMPARE(shown.hints.size(), 1);
        shown.view.editor()->undo();
        QCOMPARE(shown.view.text(), text);
        shown.view.editor()->redo();
        shown.view.checkCommands()->fixSafe();
        QCOMPARE(shown.hints.size(), 2);
    }

    void fixesAllOfAKind()
    {
        View shown;
        shown.view.checkCommands()->fixAll(u"unknown-citation"_s);
        QVERIFY(!shown.view.text().contains(u"F9"));
        QCOMPARE(shown.of(Severity::Warning), 2);
        shown.view.editor()->undo();
        QCOMPARE(shown.view.text(), text);
    }

    void ignoresWithAReason()
    {
        View shown;
        const auto [topic, finding] = shown.first("opinion-without-fact"_L1);
        shown.view.checkCommands()->setAsk([](const QString &, const QString &, const QString &) {
            return std::optional(u"다음 주에 채움"_s);
        });
        shown.view.checkCommands()->ignore(topic, finding);
        QVERIFY(shown.view.text().contains(
            u"<!-- sasil-disable-next-line opinion-without-fact: 다음 주에 채움 -->\n"));
        QCOMPARE(shown.of(Severity::Error), 1);
        shown.view.editor()->undo();
        shown.view.checkCommands()->setAsk(
            [](const QString &, const QString &, const QString &) -> std::optional<QString> {
                return std::nullopt;
            });
        shown.view.checkCommands()->ignore(topic, finding);
        QCOMPARE(shown.view.text(), text);
    }

    void switchesARuleOffForTheFolder()
    {
        View shown;
        const QString settings = QDir(shown.folder.path()).filePath(u".sasil.toml"_s);
        shown.view.checkCommands()->switchOff(u"range-struck-through"_s);
        QVERIFY(QFile::exists(settings));
        QCOMPARE(shown.of(Severity::Warning), 0);
        QVERIFY(!shown.view.banner()->message().isEmpty());
        // The banner takes it back.
        auto buttons = shown.view.banner()->findChildren<QPushButton *>();
        buttons.removeIf([](QPushButton *button) { return button->isHidden() || button->text().isEmpty(); });
        QVERIFY(!buttons.isEmpty());
        buttons.first()->click();
        QVERIFY(!QFile::exists(settings));
        QCOMPARE(shown.of(Severity::Warning), 2);
        QCOMPARE(shown.view.text(), text);
    }

    void whatSomebodyElseWroteStays()
    {
        View shown;
        QFile settings(QDir(shown.folder.path()).filePath(u".sasil.toml"_s));
        shown.view.checkCommands()->switchOff(u"range-struck-through"_s);
        QVERIFY(settings.open(QIODevice::Append));
        settings.write("empty-block = \"off\"\n");
        settings.close();
        auto buttons = shown.view.banner()->findChildren<QPushButton *>();
        buttons.removeIf([](QPushButton *button) { return button->isHidden() || button->text().isEmpty(); });
        QVERIFY(!buttons.isEmpty());
        buttons.first()->click();
        QVERIFY(settings.exists());
        QVERIFY(shown.view.banner()->message().text().contains(u".sasil.toml"));
    }

    void undoLeavesTheCaretWhereItWas()
    {
        View shown;
        const qsizetype caret = shown.view.text().indexOf(u"F9") + 1;
        shown.view.editor()->goTo({caret, caret});
        shown.view.checkCommands()->fixAll(u"unknown-citation"_s);
        shown.view.editor()->undo();
        QCOMPARE(shown.view.text(), text);
        QVERIFY(qAbs(shown.view.editor()->caret() - caret) < 20);
    }

    /// A finding at the caret waits for its writer, in the list and the counts as well.
    void nobodyNagsWhileSomebodyWrites()
    {
        View shown;
        const DocumentSession *session = shown.view.session();
        shown.view.load(u"# 하나\n- **사실:** 사실임.\n- **의견:** 의견임.\n\n끝\n"_s);
        QCOMPARE(session->findingCounts().total(), 0);
        const qsizetype at = shown.view.text().indexOf(u"의견임.") + 4;
        shown.view.editor()->goTo({at, at});
        QTest::keyClicks(shown.view.editor(), u" (Based on: F9)"_s);
        QCOMPARE(session->checker().counts().of(Severity::Error), 1);
        QCOMPARE(session->findingCounts().of(Severity::Error), 0);
        QVERIFY(session->findings(0).isEmpty());
        QCoreApplication::processEvents(); // what was written has reached everybody before the caret goes on
        QSignalSpy changed(session, &DocumentSession::documentChanged);
        shown.view.editor()->moveCursor(QTextCursor::End);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<DocumentChange>().refreshed, QList<qsizetype>{0});
        QCOMPARE(session->findingCounts().of(Severity::Error), 1);
        QCOMPARE(session->findings(0).size(), 1);
        // An edit elsewhere hides nothing of it.
        QTest::keyClicks(shown.view.editor(), u"a"_s);
        QCOMPARE(session->findingCounts().of(Severity::Error), 1);
    }

    void badSettingsAreSaidAndTheRestHolds()
    {
        View shown;
        QFile settings(QDir(shown.folder.path()).filePath(u".sasil.toml"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("week-rule = \"never\"\n[rules]\nrange-struck-through = \"off\"\n");
        settings.close();
        QTRY_COMPARE(shown.of(Severity::Warning), 0);
        QVERIFY(shown.view.banner()->message().text().contains(u".sasil.toml:1: "));
        QVERIFY(settings.remove());
        QTRY_VERIFY(shown.view.banner()->message().isEmpty());
        QCOMPARE(shown.of(Severity::Warning), 2);
    }

    void renamesAnIdEverywhere()
    {
        View shown;
        shown.view.load(u"# 하나\n- **사실:** [F1] 하나임.\n- **의견:** 둘임. (근거: F1)\n"_s);
        const qsizetype cited = shown.view.text().lastIndexOf(u"F1") + 1;
        shown.view.editor()->goTo({cited, cited});
        // A refusal is asked about again, with what was typed.
        QStringList asked;
        shown.view.checkCommands()->setAsk([&](const QString &, const QString &, const QString &id) {
            asked.append(id);
            return std::optional(asked.size() == 1 ? u"bad id"_s : u"F10"_s);
        });
        shown.view.checkCommands()->renameFactId();
        QCOMPARE(asked, (QStringList{u"F1"_s, u"BAD ID"_s}));
        QCOMPARE(shown.view.text(), u"# 하나\n- **사실:** [F10] 하나임.\n- **의견:** 둘임. (근거: F10)\n"_s);
        shown.view.checkCommands()->goToFact(u"F10"_s);
        QCOMPARE(shown.view.editor()->textCursor().selectedText(), u"하나임."_s);
        shown.view.checkCommands()->goToFact(u"F7"_s);
        QCOMPARE(shown.hints.size(), 1);
        shown.view.editor()->goTo({0, 0});
        shown.view.checkCommands()->renameFactId();
        QCOMPARE(shown.hints.size(), 2);
    }

    void anUntitledDigestHasNoFolder()
    {
        DocumentView view;
        QSignalSpy hinted(view.checkCommands(), &CheckCommands::hinted);
        view.checkCommands()->switchOff(u"empty-block"_s);
        QCOMPARE(hinted.size(), 1);
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestCheckCommands test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_checkcommands.moc"
