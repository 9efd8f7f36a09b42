// SPDX-License-Identifier: MIT
#include "analyse/supportmodel.h"
#include "analyse/supporttext.h"
#include "digest/support.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"# 묶음\n\n- **사실:** 위\n\n"
                       "## 가\n\n- **사실:**\n  - [F1] 첫째\n  - 둘째\n- **의견:** 자기\n\n"
                       "## 나\n\n- **의견:** 인용 (근거: F1)\n- **의견:** 상속\n\n"
                       "# 홀로\n\n- **의견:** 없음|무\n\n"
                       "# 사실만\n\n- **사실:** 쓰이지 않음\n"_s;

/// The table as text: a row a line, cells with their flags.
QString dump(const SupportModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            cells.append((index.data(SupportModel::AloneRole).toBool() ? u"!"_s : QString()) +
                         index.data().toString());
        }
        while (!cells.isEmpty() && cells.constLast().isEmpty())
            cells.removeLast();
        text += cells.join(u" / "_s) + u'\n';
    }
    return text;
}

/// What a fact supports is what names it among its supporting facts, and nothing else.
void verifyBothWays(const Digest &digest)
{
    QList<ItemPlace> opinions;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic)
        opinions += opinionsOf(digest, topic);
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        for (const ItemPlace fact : factsOf(digest, topic)) {
            QList<ItemPlace> expected;
            for (const ItemPlace opinion : std::as_const(opinions)) {
                if (supportingFacts(digest, opinion).contains(fact))
                    expected.append(opinion);
            }
            QVERIFY(supportedOpinions(digest, fact) == expected);
        }
    }
}

} // namespace

class TestSupportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_data();
    void tables();
    void placesToGoTo();
    void sentences();
    void copies();
    void hiddenDoesNothing();
    void rowsStay();
    void staleGoesNowhere();
    void sessionMayGoFirst();
    void randomEdits_data();
    void randomEdits();
    void speed();
};

void TestSupportModel::tables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("table");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no items") << u"# A\n\n글\n\n- **사실:** …\n"_s << QString();
    QTest::newRow("everything")
        << sample
        << u"묶음\n위\n"
           "가 / 자기\nF1 첫째 / ○\n둘째 / ○\n"
           "나 / 인용 (근거: F1) / 상속\nF1 첫째 (in “가”) / ●\n위 (in “묶음”) /  / ○\n"
           "홀로 / !없음|무\nNo fact\n"
           "사실만\n!쓰이지 않음\n"_s;
    QTest::newRow("before the first heading")
        << u"- **사실:** 하나\n- **의견:** 둘\n"_s << u"Before the first heading / 둘\n하나 / ○\n"_s;
    QTest::newRow("below") << u"# A\n- **의견:** 하나\n## B\n- **사실:** 둘\n"_s
                           << u"A / 하나\n둘 (in “B”) / ○\nB\n둘\n"_s;
    QTest::newRow("citing leaves the own facts out")
        << u"# A\n- **사실:** 하나\n- **의견:** 둘 (근거: F1)\n# B\n- **사실:** [F1] 셋\n"_s
        << u"A / 둘 (근거: F1)\n!하나\nF1 셋 (in “B”) / ●\nB\nF1 셋\n"_s;
    QTest::newRow("citing what is not there")
        << u"# A\n- **의견:** 둘 (근거: F9)\n"_s << u"A / !둘 (근거: F9)\nNo fact\n"_s;
}

void TestSupportModel::tables()
{
    QFETCH(QString, text);
    QFETCH(QString, table);
    DocumentSession session;
    session.reset(text);
    SupportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    model.setActive(true);
    QCOMPARE(dump(model), table);
}

void TestSupportModel::placesToGoTo()
{
    DocumentSession session;
    session.reset(sample);
    SupportModel model;
    model.setSession(&session);
    model.setActive(true);
    const auto textAt = [&](int row, int column) {
        const auto range = model.rangeOf(model.index(row, column));
        return range ? session.digest().text(*range) : u"nowhere"_s;
    };
    QCOMPARE(textAt(0, 0), u"# 묶음"_s);
    QCOMPARE(textAt(1, 0), u"위"_s);
    QCOMPARE(textAt(2, 1), u"자기"_s);
    QCOMPARE(textAt(3, 0), u"첫째"_s);
    QCOMPARE(textAt(3, 1), u"자기"_s);
    QCOMPARE(textAt(3, 2), u"nowhere"_s);
    QCOMPARE(textAt(6, 0), u"첫째"_s);
    QCOMPARE(textAt(6, 1), u"인용 (근거: F1)"_s);
    QCOMPARE(textAt(9, 0), u"# 홀로"_s);
    QCOMPARE(textAt(9, 1), u"없음|무"_s);
    QVERIFY(!model.rangeOf({}));
}

/// Without the place of a cell its text says little: assistive technology is told a sentence.
void TestSupportModel::sentences()
{
    DocumentSession session;
    session.reset(sample);
    SupportModel model;
    model.setSession(&session);
    model.setActive(true);
    const auto said = [&](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(3, 1), u"“자기” rests on “F1 첫째”"_s);
    QCOMPARE(said(6, 1), u"“인용 (근거: F1)” cites “F1 첫째”"_s);
    QCOMPARE(said(6, 2), u"“상속” does not rest on “F1 첫째”"_s);
    QCOMPARE(said(8, 1), u"No fact supports this opinion: 없음|무"_s);
    QCOMPARE(said(11, 0), u"This fact supports nothing: 쓰이지 않음"_s);
    QCOMPARE(model.opinionsAlone(), 1);
    QCOMPARE(model.factsAlone(), 1);
}

void TestSupportModel::copies()
{
    const std::vector<SupportBand> bands =
        supportBands(Digest::parse(u"# A|B\n- **Fact:** [F1] one *two*\n- **Opinion:** three (Based on: F1)\n"
                                   "# C\n- **Opinion:** four\tfive\n"_s));
    QCOMPARE(supportLines(bands),
             u"A|B\tthree (Based on: F1)\nF1 one two\t●\n\nC\tfour five (no fact supports it)\n"_s);
    QCOMPARE(supportMarkdown(bands),
             u"### A\\|B\n\n|  | three (Based on: F1) |\n|---|:-:|\n| F1 one two | ● |\n\n"
             "### C\n\n|  | four five (no fact supports it) |\n|---|:-:|\n"_s);
    QCOMPARE(supportMarkdown({}), QString());
}

void TestSupportModel::hiddenDoesNothing()
{
    DocumentSession session;
    session.reset(sample);
    SupportModel model;
    QSignalSpy updated(&model, &SupportModel::updated);
    model.setSession(&session);
    session.edit(0, 0, u"x"_s);
    QCoreApplication::processEvents();
    QCOMPARE(updated.size(), 0);
    QCOMPARE(model.rowCount(), 0);
    model.setActive(true);
    QCOMPARE(updated.size(), 1);
    // Edits in a row are followed once.
    session.edit(0, 1, {});
    session.edit(2, 0, u"새 "_s);
    QCOMPARE(updated.size(), 1);
    QTRY_COMPARE(updated.size(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"새 묶음"_s);
    model.setActive(false);
    session.edit(2, 2, {});
    QCoreApplication::processEvents();
    QCOMPARE(updated.size(), 2);
    model.setActive(true);
    QCOMPARE(model.index(0, 0).data().toString(), u"묶음"_s);
    model.setActive(false);
    model.setActive(true);
    QCOMPARE(updated.size(), 3);
}

void TestSupportModel::rowsStay()
{
    DocumentSession session;
    session.reset(sample);
    SupportModel model;
    model.setSession(&session);
    model.setActive(true);
    const QPersistentModelIndex last = model.index(11, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    session.edit(0, 0, u"# 앞\n\n- **사실:** 새 것\n\n"_s);
    model.update();
    QCOMPARE(last.row(), 13);
    QCOMPARE(last.data().toString(), u"쓰이지 않음"_s);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(session.digest().text(*model.rangeOf(last)), u"쓰이지 않음"_s);
}

void TestSupportModel::staleGoesNowhere()
{
    DocumentSession session;
    session.reset(sample);
    SupportModel model;
    model.setSession(&session);
    model.setActive(true);
    session.edit(0, session.digest().length(), {});
    QVERIFY(!model.rangeOf(model.index(1, 0)));
    QCOMPARE(model.index(6, 0).data().toString(), u"F1 첫째 (in “가”)"_s);
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestSupportModel::sessionMayGoFirst()
{
    SupportModel model;
    {
        DocumentSession session;
        session.reset(sample);
        model.setSession(&session);
        model.setActive(true);
        QVERIFY(model.rowCount() > 0);
    }
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestSupportModel::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSupportModel::randomEdits()
{
    QFETCH(const quint32, seed);
    static const QStringList pieces{u"\n# 하나\n"_s,
                                    u"\n## 둘\n"_s,
                                    u"\n- **사실:** 가\n"_s,
                                    u"\n- **의견:** 나\n"_s,
                                    u"\n\n**의견:** 다\n\n"_s,
                                    u"\n"_s,
                                    u"(근거: F1)"_s,
                                    u"[F1] "_s,
                                    u"말"_s};
    QRandomGenerator random(seed);
    DocumentSession session;
    session.reset(sample);
    SupportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    model.setActive(true);
    // As a view does, ask for everything as soon as something changes.
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, &model, [&] { dump(model); });
    for (int step = 0; step < 250; ++step) {
        const auto length = int(session.digest().length());
        const int position = random.bounded(length + 1);
        const int limit = random.bounded(8) == 0 ? 60 : 4;
        const int removed = random.bounded(2) ? 0 : qMin(random.bounded(limit), length - position);
        QString added;
        for (int i = random.bounded(3); i > 0 && length < 2000; --i)
            added += pieces[random.bounded(int(pieces.size()))];
        session.edit(position, removed, added);
        model.update();
        SupportModel fresh;
        fresh.setSession(&session);
        fresh.update();
        QCOMPARE(dump(model), dump(fresh));
        QCOMPARE(model.columnCount(), fresh.columnCount());
        verifyBothWays(session.digest());
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                QCOMPARE(model.rangeOf(model.index(row, column)), fresh.rangeOf(fresh.index(row, column)));
        }
    }
}

void TestSupportModel::speed()
{
    QString text;
    for (int i = 0; i < 2500; ++i)
        text += u"## %1번째 주제\n\n- **사실:** [F%1] 그러함\n- **의견:** %2 (근거: F%1)\n\n"_s.arg(
            QString::number(i + 1), u"그러므로 그러함. "_s.repeated(15));
    DocumentSession session;
    session.reset(text);
    session.makeReady();
    SupportModel model;
    model.setSession(&session);
    QElapsedTimer clock;
    clock.start();
    model.setActive(true);
    qInfo("%lld bytes, %d rows: made in %.2f ms", qlonglong(text.toUtf8().size()), model.rowCount(),
          double(clock.nsecsElapsed()) / 1e6);
    session.edit(session.digest().range(1250).end - 4, 0, u"x"_s);
    clock.restart();
    model.update();
    qInfo("after a character: %.2f ms", double(clock.nsecsElapsed()) / 1e6);
    QCOMPARE(model.rowCount(), 5000);
}

QTEST_GUILESS_MAIN(TestSupportModel)
#include "tst_supportmodel.moc"
