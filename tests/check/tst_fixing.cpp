// SPDX-License-Identifier: MIT
#include "check/fixing.h"

#include "store/textcodec.h"

#include <QDirIterator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Every rule is on, so that every fix is tried with all others about.
CheckSettings everything()
{
    CheckSettings settings;
    for (const Rule &rule : allRules())
        settings.severities.insert(rule.id, rule.severity == Severity::Off ? Severity::Hint : rule.severity);
    return settings;
}

QList<Diagnostic> findings(const CheckedDigest &checked)
{
    QList<Diagnostic> all;
    checked.forEach([&](qsizetype topic, Diagnostic diagnostic) {
        diagnostic.range = checked.digest().inDocument(topic, diagnostic.range);
        all.append(diagnostic);
    });
    return all;
}

} // namespace

/// All digests of tests/data and of resources/samples, mended.
class TestFixing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digests_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("all");
        int count = 0;
        for (const QString &folder :
             {QStringLiteral(SASIL_TEST_DATA), QStringLiteral(SASIL_RESOURCES "/samples")}) {
            QDirIterator files(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QString name = QDir(folder).relativeFilePath(path);
                QTest::newRow(qPrintable(name + u" safe"_s)) << path << false;
                QTest::newRow(qPrintable(name + u" all"_s)) << path << true;
                ++count;
            }
        }
        QVERIFY(count > 150);
    }

    void digests()
    {
        QFETCH(QString, path);
        QFETCH(bool, all);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const FixKind kind = all ? FixKind::Any : FixKind::Safe;
        const CheckSettings settings = everything();
        CheckedDigest checked(decode(file.readAll()).text, settings, {});
        const DiagnosticCounts before = checked.checker().counts();
        applyFixes(checked, kind);
        QVERIFY(checked.checker().counts().of(Severity::Error) <= before.of(Severity::Error));
        // What was followed edit by edit is what a fresh look finds.
        const QString mended = checked.digest().text();
        CheckedDigest again(mended, settings, {});
        QVERIFY(again.digest() == checked.digest());
        QCOMPARE(findings(again), findings(checked));
        applyFixes(again, kind);
        QCOMPARE(again.digest().text(), mended);
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("all");
        QTest::addColumn<QString>("mended");
        const QString tildes = u"# A\n\n- **Fact:** 2~3 and 4~5.\n- **Fact:** 6~7 and 8~9.\n"_s;
        QTest::newRow("nothing to mend") << u"# A\n- **Fact:** a\n- **Opinion:** b\n"_s << true
                                         << u"# A\n- **Fact:** a\n- **Opinion:** b\n"_s;
        QTest::newRow("empty") << QString() << true << QString();
        QTest::newRow("several in a topic")
            << tildes << false << u"# A\n\n- **Fact:** 2\\~3 and 4\\~5.\n- **Fact:** 6\\~7 and 8\\~9.\n"_s;
        QTest::newRow("an unsafe fix stays") << u"# A\n\n- **Fact:** a\n- **Opinion:** None.\n"_s << false
                                             << u"# A\n\n- **Fact:** a\n- **Opinion:** None.\n"_s;
        // An empty place for facts may go, but not where an opinion waits for facts: it would be put there
        // again.
        QTest::newRow("fixes that undo each other")
            << u"# A\n\n- **Fact:** None.\n- **Opinion:** b\n\n# B\n\n- **Fact:** c\n- **Opinion:** None.\n"_s
            << true << u"# A\n\n- **Fact:** None.\n- **Opinion:** b\n\n# B\n\n- **Fact:** c\n"_s;
        QTest::newRow("one place for facts is enough")
            << u"# A\n\n**Opinion:** b\n\nand\n\n**Opinion:** c\n"_s << true
            << u"# A\n\n- **Fact:**\n  - \n\n**Opinion:** b\n\nand\n\n**Opinion:** c\n"_s;
        QTest::newRow("a fix that makes an error")
            << u"# A\n\n- **Opnion:** b\n"_s << true << u"# A\n\n- **Opnion:** b\n"_s;
    }

    void texts()
    {
        QFETCH(QString, text);
        QFETCH(bool, all);
        QFETCH(QString, mended);
        CheckedDigest checked(text, {}, {});
        applyFixes(checked, all ? FixKind::Any : FixKind::Safe);
        QCOMPARE(checked.digest().text(), mended);
    }

    void progressIsToldAndStops()
    {
        const QString text = u"# A\n\n- **Fact:** 2~3 and 4~5.\n\n"_s.repeated(20);
        CheckedDigest checked(text, {}, {});
        QList<double> told;
        QVERIFY(applyFixes(checked, FixKind::Safe, [&told](double done) {
            told.append(done);
            return true;
        }));
        QVERIFY(told.size() >= 20);
        QVERIFY(std::ranges::is_sorted(told));
        QVERIFY(told.constFirst() == 0 && told.constLast() < 1);
        CheckedDigest stopped(text, {}, {});
        QVERIFY(!applyFixes(stopped, FixKind::Safe, [](double done) { return done < 0.2; }));
        QVERIFY(stopped.digest().text().contains(u"2\\~3"_s));
        QVERIFY(stopped.digest().text().endsWith(u"2~3 and 4~5.\n\n"_s));
    }
};

QTEST_APPLESS_MAIN(TestFixing)
#include "tst_fixing.moc"
