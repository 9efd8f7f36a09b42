// SPDX-License-Identifier: MIT
// "Ignore here, with a reason": the comment suppresses its finding and changes nothing else that the digest
// says.

#include "check/checker.h"
#include "check/ignoring.h"

#include <QDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QList<Diagnostic> findings(const Digest &digest, const QString &folder)
{
    Checker checker({}, folder);
    checker.reset(digest);
    QList<Diagnostic> all;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic)
        all += checker.of(topic);
    return all;
}

} // namespace

class TestIgnoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ignores_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("item")
            << u"# 하나\n- **의견:**\n  - 생각임.\n"_s
            << u"# 하나\n- **의견:**\n  <!-- sasil-disable-next-line opinion-without-fact: 까닭 -->\n"
               "  - 생각임.\n"_s;
        QTest::newRow("heading")
            << u"# [13월 1주] 하나\n글\n"_s
            << u"<!-- sasil-disable-next-line impossible-week: 까닭 -->\n# [13월 1주] 하나\n글\n"_s;
        QTest::newRow("second heading")
            << u"# 하나\n글\n\n## [13월 1주] 둘\n"_s
            << u"# 하나\n글\n\n<!-- sasil-disable-next-line impossible-week: 까닭 -->\n## [13월 1주] 둘\n"_s;
        QTest::newRow("table")
            << u"# 하나\n글\n\n| 사실 | 의견 |\n|---|---|\n| 수출이 늘어남 | [링크]() |\n\n끝\n"_s
            << u"# 하나\n글\n\n<!-- sasil-disable broken-link: 까닭 -->\n\n| 사실 | 의견 |\n|---|---|\n"
               "| 수출이 늘어남 | [링크]() |\n\n<!-- sasil-enable broken-link -->\n\n끝\n"_s;
        QTest::newRow("quotation")
            << u"# 하나\n> **의견** 생각임.\n"_s
            << u"# 하나\n> <!-- sasil-disable-next-line opinion-without-fact: 까닭 -->\n"
               "> **의견** 생각임.\n"_s;
    }

    void ignores()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Digest digest = Digest::parse(text);
        Checker checker;
        checker.reset(digest);
        qsizetype topic = 0;
        while (checker.of(topic).isEmpty())
            ++topic;
        const TextEdits edits = ignoring(digest, checker, topic, checker.of(topic).first(), u"까닭"_s);
        QVERIFY(!edits.isEmpty());
        QCOMPARE(applied(text, edits), expected);
        QVERIFY(findings(Digest::parse(expected), {}).isEmpty());
    }

    void theReasonCannotEndTheComment()
    {
        const QString text = u"# 하나\n- **의견:** 생각임.\n"_s;
        const Digest digest = Digest::parse(text);
        Checker checker;
        checker.reset(digest);
        const TextEdits edits =
            ignoring(digest, checker, 0, checker.of(0).first(), u"a --> b\n- **의견:** 셋"_s);
        const Digest after = Digest::parse(applied(text, edits));
        QCOMPARE(after.counts(), digest.counts());
        QVERIFY(findings(after, {}).isEmpty());
        checker.reset(after);
        QCOMPARE(checker.suppressedIn(0).size(), 1);
        QCOMPARE(checker.suppressedIn(0).first().reason, u"a —> b - **의견:** 셋"_s);
    }

    /// Of every finding in the rules' own cases.
    void ignoresWhatRulesFind()
    {
        const QDir cases(QStringLiteral(SASIL_TEST_DATA "/check"));
        qsizetype ignored = 0;
        qsizetype refused = 0;
        for (const QString &rule : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir folder(cases.filePath(rule));
            for (const QString &name : folder.entryList({u"*.md"_s})) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                QString text = QString::fromUtf8(file.readAll());
                text.removeIf([](QChar c) { return QStringView(u"‹›«»").contains(c); });
                const Digest digest = Digest::parse(text);
                Checker checker({}, folder.path());
                checker.reset(digest);
                for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
                    for (const Diagnostic &finding : checker.of(topic)) {
                        if (finding.rule == "unused-suppression"_L1)
                            continue;
                        const TextEdits edits = ignoring(digest, checker, topic, finding, u"까닭"_s);
                        refused += edits.isEmpty() ? 1 : 0;
                        if (edits.isEmpty())
                            continue;
                        const Digest after = Digest::parse(applied(text, edits));
                        QVERIFY2(after.counts() == digest.counts(), qPrintable(after.text()));
                        QVERIFY2(findings(after, folder.path()).size() < checker.counts().total(),
                                 qPrintable(QString(finding.rule) + u'\n' + after.text()));
                        ++ignored;
                    }
                }
            }
        }
        QVERIFY(ignored > 80);
        QVERIFY2(refused * 20 < ignored, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(TestIgnoring)
#include "tst_ignoring.moc"
