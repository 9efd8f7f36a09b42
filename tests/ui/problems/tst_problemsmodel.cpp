// SPDX-License-Identifier: MIT
#include "problems/problemsmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString dump(const ProblemsModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        for (int role = ProblemsModel::SeverityRole; role <= ProblemsModel::RuleRole; ++role)
            text += index.data(role).toString() + u'|';
        const TextRange range = model.rangeOf(row);
        text += u"%1|%2|%3\n"_s.arg(range.start).arg(range.end).arg(index.data().toString());
    }
    return text;
}

const QString twoProblems = u"# A\n\n- **Opinion:** one\n\n# B\n\n- **Fact:** two\n- **Opinion:** three\n\n"
                            "# C\n\n- **Opinion:** four\n"_s;

} // namespace

class TestProblemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows();
    void linesAreAskedForLazily();
    void typingKeepsRows();
    void mendedFindingLeaves();
    void circle();
    void sessionMayGoFirst();
    void randomEdits_data();
    void randomEdits();
    void speed();
};

void TestProblemsModel::rows()
{
    DocumentSession session;
    session.reset(twoProblems);
    ProblemsModel model;
    model.setSession(&session);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex second = model.index(1);
    QCOMPARE(second.data().toString(), u"No fact supports this opinion."_s);
    QCOMPARE(second.data(ProblemsModel::SeverityRole).toInt(), int(Severity::Error));
    QCOMPARE(second.data(ProblemsModel::TopicTitleRole).toString(), u"C"_s);
    QCOMPARE(second.data(ProblemsModel::RuleRole).toString(), u"opinion-without-fact"_s);
    QCOMPARE(second.data(ProblemsModel::LineRole).toLongLong(), 0);
    QCOMPARE(session.digest().text(model.rangeOf(1)), u"four"_s);
    QCOMPARE(model.detailsOfRow(1).fixes.size(), 1);
    model.setLineOf([&](qsizetype offset) { return twoProblems.first(offset).count(u'\n') + 1; });
    QCOMPARE(second.data(ProblemsModel::LineRole).toLongLong(), 12);
    QCOMPARE(second.data(ProblemsModel::ColumnRole).toLongLong(), 16);
    QVERIFY(second.data(Qt::ToolTipRole).toString().contains(u"Line 12, column 16"_s));
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(),
             u"Error, No fact supports this opinion., C, line 12, rule opinion-without-fact"_s);
}

void TestProblemsModel::linesAreAskedForLazily()
{
    DocumentSession session;
    ProblemsModel model;
    int asked = 0;
    model.setLineOf([&](qsizetype) { return ++asked; });
    session.reset(twoProblems);
    model.setSession(&session);
    session.edit(0, 0, u"x\n"_s);
    QCOMPARE(asked, 0);
    QCOMPARE(model.index(0).data(ProblemsModel::LineRole).toLongLong(), 1);
}

void TestProblemsModel::typingKeepsRows()
{
    DocumentSession session;
    session.reset(twoProblems);
    ProblemsModel model;
    model.setSession(&session);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    session.edit(2, 0, u"!"_s);
    QCOMPARE(model.index(0).data(ProblemsModel::TopicTitleRole).toString(), u"!A"_s);
    QCOMPARE(session.digest().text(model.rangeOf(1)), u"four"_s);
    session.edit(session.digest().text().indexOf(u"one"_s), 0, u"no"_s);
    QCOMPARE(session.digest().text(model.rangeOf(0)), u"noone"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(inserted.size() + removed.size(), 0);
}

void TestProblemsModel::mendedFindingLeaves()
{
    DocumentSession session;
    session.reset(twoProblems);
    ProblemsModel model;
    model.setSession(&session);
    const QPersistentModelIndex last = model.index(1);
    session.edit(session.digest().start(1) - 1, 0, u"- **Fact:** zero\n"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(last.row(), 0);
    QCOMPARE(last.data(ProblemsModel::TopicTitleRole).toString(), u"C"_s);
    // The fact of another topic goes, and its opinion with nothing to rest on stands between.
    const qsizetype fact = session.digest().text().indexOf(u"- **Fact:** two"_s);
    session.edit(fact, 16, {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(last.row(), 1);
}

void TestProblemsModel::circle()
{
    DocumentSession session;
    session.reset(twoProblems);
    ProblemsModel model;
    QCOMPARE(model.rowAfter(0), -1);
    QCOMPARE(model.rowBefore(0), -1);
    model.setSession(&session);
    const qsizetype first = model.rangeOf(0).start;
    QCOMPARE(model.rowAfter(0), 0);
    QCOMPARE(model.rowAfter(first), 1);
    QCOMPARE(model.rowAfter(twoProblems.size()), 0);
    QCOMPARE(model.rowBefore(twoProblems.size()), 1);
    QCOMPARE(model.rowBefore(first + 1), 0);
    QCOMPARE(model.rowBefore(first), 1);
}

void TestProblemsModel::sessionMayGoFirst()
{
    ProblemsModel model;
    {
        DocumentSession session;
        session.reset(twoProblems);
        model.setSession(&session);
    }
    QCOMPARE(model.rowCount(), 0);
}

void TestProblemsModel::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestProblemsModel::randomEdits()
{
    QFETCH(const quint32, seed);
    static const QStringList pieces{u"\n# 하나\n"_s,
                                    u"\n## 둘\n"_s,
                                    u"\n### 셋\n"_s,
                                    u"\n- **사실:** 가\n"_s,
                                    u"\n- **의견:** 나\n"_s,
                                    u"\n\n**의견:** 다\n\n"_s,
                                    u"\n"_s,
                                    u"말"_s,
                                    u"\n```\n"_s,
                                    u"(근거: F1)"_s,
                                    u"[F1] "_s,
                                    u"#"_s};
    QRandomGenerator random(seed);
    DocumentSession session;
    session.reset(twoProblems);
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    const auto lineOf = [&](qsizetype offset) { return session.digest().text({0, offset}).count(u'\n') + 1; };
    model.setLineOf(lineOf);
    // As a view does, ask for everything as soon as something changes.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, &model, [&] { dump(model); });
    connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] { dump(model); });
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    int most = 0;
    for (int step = 0; step < 400; ++step) {
        const auto length = int(session.digest().length());
        const int position = random.bounded(length + 1);
        const int limit = random.bounded(8) == 0 ? 60 : 4;
        const int removed = random.bounded(2) ? 0 : qMin(random.bounded(limit), length - position);
        QString added;
        for (int i = random.bounded(3); i > 0 && length < 3000; --i)
            added += pieces[random.bounded(int(pieces.size()))];
        session.edit(position, removed, added);
        ProblemsModel fresh;
        fresh.setLineOf(lineOf);
        fresh.setSession(&session);
        QCOMPARE(dump(model), dump(fresh));
        QCOMPARE(model.rowCount(), session.checker().counts().total());
        most = qMax(most, model.rowCount());
    }
    QCOMPARE(reset.size(), 0);
    QVERIFY(most > 2);
}

void TestProblemsModel::speed()
{
    QString text;
    for (int i = 0; i < 2500; ++i)
        text += u"## %1번째 주제\n\n%2- **의견:** %3\n\n"_s.arg(
            QString::number(i), i % 2 ? u"- **사실:** %1번째로 그러함\n"_s.arg(i) : QString(),
            u"그러므로 그러함. "_s.repeated(15));
    DocumentSession session;
    session.reset(text);
    session.makeReady();
    ProblemsModel model;
    QElapsedTimer clock;
    clock.start();
    model.setSession(&session);
    qInfo("%lld bytes, %d findings: loaded in %.2f ms", qlonglong(text.toUtf8().size()), model.rowCount(),
          double(clock.nsecsElapsed()) / 1e6);
    for (const qsizetype topic : {2, 1250, 2498}) {
        const qsizetype position = session.digest().range(topic).end - 4;
        clock.restart();
        for (int i = 0; i < 20; ++i)
            session.edit(position, 0, u"x"_s);
        const qint64 both = clock.nsecsElapsed();
        model.setSession(nullptr);
        clock.restart();
        for (int i = 0; i < 20; ++i)
            session.edit(position, 1, {});
        const qint64 alone = clock.nsecsElapsed();
        model.setSession(&session);
        qInfo("a character: %.3f ms, of the session alone %.3f ms", double(both) / 2e7, double(alone) / 2e7);
    }
    QCOMPARE(model.rowCount(), 1250);
}

QTEST_GUILESS_MAIN(TestProblemsModel)
#include "tst_problemsmodel.moc"
