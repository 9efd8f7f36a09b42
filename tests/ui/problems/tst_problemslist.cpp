// SPDX-License-Identifier: MIT
#include "problems/problemslist.h"
#include "problems/problemstext.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(SASIL_TEST_DATA "/problems/");

QString read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString dump(const ProblemsList &list)
{
    QString text;
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex index = list.index(row);
        const auto severity = Severity(index.data(ProblemsModel::SeverityRole).toInt());
        if (list.isGroup(row)) {
            text += u"%1 %2: %3 (%4)\n"_s
                        .arg(list.isFolded(row) ? u"+"_s : u"-"_s, severityName(severity),
                             index.data().toString())
                        .arg(index.data(ProblemsList::CountRole).toInt());
        } else {
            text += u"  %1:%2: %3: %4 | %5\n"_s.arg(index.data(ProblemsModel::LineRole).toLongLong())
                        .arg(index.data(ProblemsModel::ColumnRole).toLongLong())
                        .arg(severityName(severity), index.data().toString(),
                             index.data(ProblemsList::QuietRole).toString());
        }
    }
    return text;
}

/// A document with its list.
struct Problems
{
    explicit Problems(const QString &text) : list(&findings)
    {
        session.reset(text);
        session.makeReady();
        findings.setLineOf([this](qsizetype offset) {
            return session.digest().text({0, qMin(offset, session.digest().length())}).count(u'\n') + 1;
        });
        findings.setSession(&session);
    }

    [[nodiscard]] int find(QStringView title) const
    {
        for (int row = 0; row < list.rowCount(); ++row) {
            if (list.index(row).data().toString() == title)
                return row;
        }
        return -1;
    }

    DocumentSession session;
    ProblemsModel findings;
    ProblemsList list;
};

/// As "rule | error warning | words".
void apply(const QString &how, ProblemsList &list)
{
    const QStringList parts = how.split(u'|');
    ProblemsFilter filter;
    for (const Severity severity : {Severity::Hint, Severity::Info, Severity::Warning, Severity::Error})
        filter.severities[size_t(severity)] = parts.value(1).contains(severityName(severity));
    filter.text = parts.value(2);
    list.setGrouping(parts[0].trimmed() == u"rule" ? ProblemsGrouping::Rule : ProblemsGrouping::Topic);
    list.setFilter(filter);
}

const QString twoTopics = u"# A\n\n- **Opinion:** one\n\n- **Fact:**\n\n# B\n\n- **Opinion:** two\n"_s;

/// Groups of many topics: every fourth opinion has a fact.
QString longDocument(int topics)
{
    QString text;
    for (int i = 0; i < topics; ++i)
        text += u"## %1번째 주제\n\n%2- **의견:** %3\n\n"_s.arg(
            QString::number(i), i % 4 ? QString() : u"- **사실:** %1번째로 그러함\n"_s.arg(i),
            u"그러므로 그러함. "_s.repeated(12));
    return text;
}

} // namespace

class TestProblemsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void filterFollowsEdits();
    void typingKeepsRows_data();
    void typingKeepsRows();
    void linesFollowEdits();
    void folding();
    void foldedGroupFollowsEdits();
    void foldsSurviveFilters();
    void reveal_data();
    void reveal();
    void groupsInWords();
    void text();
    void manyTopicsAtOnce();
    void randomEdits_data();
    void randomEdits();
    void speed_data();
    void speed();
};

/// NAME.CASE.txt is the list of NAME.md. Its first line tells grouping, severities and words. Set
/// SASIL_UPDATE_GOLDEN to write it anew; then read the difference.
void TestProblemsList::golden_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder + name;
}

void TestProblemsList::golden()
{
    QFETCH(const QString, path);
    const QString expected = read(path);
    const QString how = expected.section(u'\n', 0, 0);
    Problems problems(read(folder + QFileInfo(path).baseName() + u".md"_s));
    apply(how, problems.list);
    const QString actual = how + u'\n' + dump(problems.list);
    if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        return;
    }
    QCOMPARE(actual, expected);
}

/// What the filter leaves out takes no part, but comes in as soon as an edit makes it pass.
void TestProblemsList::filterFollowsEdits()
{
    Problems problems(twoTopics);
    ProblemsList &list = problems.list;
    apply(u"topic | warning |"_s, list);
    QCOMPARE(dump(list), u"- warning: A (1)\n  5:3: warning: Nothing stands under “Fact”. | empty-block\n"_s);
    apply(u"rule | error warning | seoul"_s, list);
    QCOMPARE(list.rowCount(), 0);
    problems.session.edit(problems.session.digest().text().indexOf(u"# B"_s) + 3, 0, u" in Seoul"_s);
    QCOMPARE(dump(list), u"- error: An opinion that no fact supports (1)\n"
                         "  9:16: error: No fact supports this opinion. | B in Seoul\n"_s);
    problems.session.edit(problems.session.digest().text().indexOf(u"Seoul"_s), 1, {});
    QCOMPARE(list.rowCount(), 0);
}

void TestProblemsList::typingKeepsRows_data()
{
    QTest::addColumn<ProblemsGrouping>("grouping");
    QTest::newRow("by topic") << ProblemsGrouping::Topic;
    QTest::newRow("by rule") << ProblemsGrouping::Rule;
}

void TestProblemsList::typingKeepsRows()
{
    QFETCH(const ProblemsGrouping, grouping);
    Problems problems(twoTopics);
    problems.list.setGrouping(grouping);
    const QPersistentModelIndex last = problems.list.index(problems.list.rowCount() - 1);
    QSignalSpy inserted(&problems.list, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&problems.list, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&problems.list, &QAbstractItemModel::modelReset);
    for (int i = 0; i < 5; ++i)
        problems.session.edit(2, 0, u"x"_s);
    problems.session.edit(problems.session.digest().text().indexOf(u"one"_s), 0, u"no"_s);
    QCOMPARE(inserted.size() + removed.size() + reset.size(), 0);
    problems.session.edit(0, 0, u"# New\n\n- **Opinion:** new\n\n"_s);
    QCOMPARE(reset.size(), 0);
    QVERIFY(last.isValid());
    QCOMPARE(last.row(), problems.list.rowCount() - 1);
}

void TestProblemsList::linesFollowEdits()
{
    Problems problems(twoTopics);
    QSignalSpy changed(&problems.list, &QAbstractItemModel::dataChanged);
    problems.session.edit(0, 0, u"\n\n"_s);
    const QModelIndex last = problems.list.index(problems.list.rowCount() - 1);
    QCOMPARE(last.data(ProblemsModel::LineRole).toLongLong(), 11);
    QVERIFY(std::ranges::any_of(changed, [&](const QList<QVariant> &signal) {
        return signal[1].toModelIndex().row() == last.row() &&
               signal[2].value<QList<int>>().contains(ProblemsModel::LineRole);
    }));
    const qsizetype column = last.data(ProblemsModel::ColumnRole).toLongLong();
    const qsizetype line = problems.session.digest().text().lastIndexOf(u"- **Opinion"_s);
    problems.session.edit(line, 0, u"  "_s);
    QCOMPARE(problems.list.index(last.row()).data(ProblemsModel::ColumnRole).toLongLong(), column + 2);
}

void TestProblemsList::folding()
{
    Problems problems(twoTopics);
    const QAbstractItemModelTester tester(&problems.list,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    ProblemsList &list = problems.list;
    QCOMPARE(list.groupOf(2), 0);
    QCOMPARE(list.findingOf(0), -1);
    QCOMPARE(list.findingOf(2), 1);
    list.setFolded(0, true);
    QVERIFY(list.isFolded(0));
    QVERIFY(!list.isFolded(1));
    QCOMPARE(list.rowCount(), 3);
    QCOMPARE(list.index(0).data(ProblemsList::CountRole).toInt(), 2);
    QCOMPARE(list.findingsIn(0), (QList<int>{0, 1}));
    QCOMPARE(list.findingsShown(), (QList<int>{0, 1, 2}));
    list.setFolded(0, false);
    QCOMPARE(list.rowCount(), 5);
    list.setGrouping(ProblemsGrouping::Rule);
    QCOMPARE(list.findingsShown(), (QList<int>{0, 2, 1}));
    list.setFolded(0, true);
    QCOMPARE(list.rowCount(), 3);
    QCOMPARE(list.findingsIn(0), (QList<int>{0, 2}));
    list.setFolded(0, false);
    QCOMPARE(list.rowCount(), 5);
}

void TestProblemsList::foldedGroupFollowsEdits()
{
    Problems problems(twoTopics);
    ProblemsList &list = problems.list;
    list.setFolded(list.groupOf(problems.find(u"B")), true);
    problems.session.edit(0, 0, u"# New\n\n- **Opinion:** new\n\n"_s);
    QVERIFY(list.isFolded(problems.find(u"B")));
    QVERIFY(!list.isFolded(problems.find(u"A")));
    problems.session.edit(problems.session.digest().length() - 1, 0, u"x"_s);
    QVERIFY(list.isFolded(problems.find(u"B")));
    problems.session.edit(problems.session.digest().length(), 0, u"\n- **Fact:**\n"_s);
    QCOMPARE(list.index(problems.find(u"B")).data(ProblemsList::CountRole).toInt(), 2);

    list.setGrouping(ProblemsGrouping::Rule);
    list.setFolded(0, true);
    QCOMPARE(list.index(0).data(ProblemsList::CountRole).toInt(), 3);
    problems.session.edit(0, 0, u"# Newest\n\n- **Opinion:** newest\n\n"_s);
    QVERIFY(list.isFolded(0));
    QCOMPARE(list.index(0).data(ProblemsList::CountRole).toInt(), 4);
    QVERIFY(list.isGroup(1));
}

void TestProblemsList::foldsSurviveFilters()
{
    Problems problems(twoTopics);
    ProblemsList &list = problems.list;
    list.setFolded(problems.find(u"B"), true);
    apply(u"topic | error |"_s, list);
    QVERIFY(list.isFolded(problems.find(u"B")));
    QVERIFY(!list.isFolded(problems.find(u"A")));
    problems.session.reset(twoTopics);
    QVERIFY(!list.isFolded(problems.find(u"B")));
}

void TestProblemsList::reveal_data()
{
    typingKeepsRows_data();
}

void TestProblemsList::reveal()
{
    QFETCH(const ProblemsGrouping, grouping);
    Problems problems(read(folder + u"mixed.md"_s));
    ProblemsList &list = problems.list;
    list.setGrouping(grouping);
    for (int finding = 0; finding < problems.findings.rowCount(); ++finding) {
        QCOMPARE(list.findingOf(list.reveal(finding)), finding);
        for (int row = list.rowCount() - 1; row >= 0; --row)
            list.setFolded(row, true);
        const int groups = list.rowCount();
        QCOMPARE(list.findingOf(list.reveal(finding)), finding);
        QVERIFY(list.rowCount() > groups);
        QCOMPARE(list.findingOf(list.reveal(finding)), finding);
    }
    apply(u"topic | hint |"_s, list);
    QCOMPARE(list.reveal(0), -1);
}

void TestProblemsList::groupsInWords()
{
    Problems problems(twoTopics);
    ProblemsList &list = problems.list;
    const auto words = [&](int row) { return list.index(row).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(words(0), u"A, 1 error(s), 1 warning(s), unfolded"_s);
    list.setFolded(0, true);
    QCOMPARE(words(0), u"A, 1 error(s), 1 warning(s), folded"_s);
    list.setGrouping(ProblemsGrouping::Rule);
    QCOMPARE(words(0), u"An opinion that no fact supports, opinion-without-fact, 2 error(s), unfolded"_s);
}

void TestProblemsList::text()
{
    Problems problems(twoTopics);
    problems.session.edit(0, 0, u"말\n\n"_s);
    QCOMPARE(problemsText(problems.findings, {2, 1}, u"a b.md"_s),
             u"a b.md:11:16: error: No fact supports this opinion. [opinion-without-fact]\n"
             "a b.md:7:3: warning: Nothing stands under “Fact”. [empty-block]\n"_s);
    QCOMPARE(problemsText(problems.findings, {}, u"a.md"_s), QString());
}

/// A rule goes off for a document where every other topic breaks it, and comes back.
void TestProblemsList::manyTopicsAtOnce()
{
    Problems problems(longDocument(1000));
    QCOMPARE(problems.findings.rowCount(), 750);
    CheckSettings settings;
    settings.severities.insert(u"opinion-without-fact"_s, Severity::Off);
    problems.session.setSettings(settings, {});
    QCOMPARE(problems.findings.rowCount(), 0);
    QCOMPARE(problems.list.rowCount(), 0);
    problems.session.setSettings({}, {});
    QCOMPARE(problems.findings.rowCount(), 750);
    QCOMPARE(problems.list.rowCount(), 1500);
}

void TestProblemsList::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QString>("how");
    quint32 seed = 0;
    for (const QString &how : {u"topic | error warning info hint |"_s, u"rule | error warning info hint |"_s,
                               u"topic | error |"_s, u"rule | error info |"_s,
                               u"topic | error warning info | 나"_s, u"rule | error warning info | 하나"_s}) {
        for (int i = 0; i < 3; ++i)
            QTest::addRow("%s, seed %u", qPrintable(how), ++seed) << seed << how;
    }
}

void TestProblemsList::randomEdits()
{
    QFETCH(const quint32, seed);
    QFETCH(const QString, how);
    static const QStringList pieces{u"\n# 하나\n"_s,
                                    u"\n## [13월 1주] 둘\n"_s,
                                    u"\n### 셋\n"_s,
                                    u"\n- **사실:** 가\n"_s,
                                    u"\n- **의견:** 나\n"_s,
                                    u"\n- **사실:**\n"_s,
                                    u"\n"_s,
                                    u"말"_s,
                                    u"\n```\n"_s,
                                    u"(근거: F1)"_s,
                                    u"[F1] "_s,
                                    u"[없음]()"_s,
                                    u"#"_s,
                                    u"<!-- sasil-disable -->"_s};
    QRandomGenerator random(seed);
    Problems problems(read(folder + u"mixed.md"_s));
    ProblemsList &list = problems.list;
    apply(how, list);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // As a view does, ask for everything as soon as something changes.
    connect(&list, &QAbstractItemModel::rowsAboutToBeRemoved, &list, [&] { dump(list); });
    connect(&list, &QAbstractItemModel::rowsInserted, &list, [&] { dump(list); });
    int most = 0;
    for (int step = 0; step < 250; ++step) {
        const auto length = int(problems.session.digest().length());
        const int position = random.bounded(length + 1);
        const int limit = random.bounded(8) == 0 ? 60 : 4;
        const int removed = random.bounded(2) ? 0 : qMin(random.bounded(limit), length - position);
        QString added;
        for (int i = random.bounded(3); i > 0 && length < 3000; --i)
            added += pieces[random.bounded(int(pieces.size()))];
        problems.session.edit(position, removed, added);
        // Sometimes all groups are unfolded, sometimes one is folded.
        if (step % 10 == 0) {
            for (int row = 0; row < list.rowCount(); ++row)
                list.setFolded(row, false);
        } else if (step % 10 == 5 && list.rowCount() > 0) {
            list.setFolded(list.groupOf(random.bounded(list.rowCount())), true);
        }
        ProblemsList fresh(&problems.findings);
        apply(how, fresh);
        // Groups that nothing is left of, or that come back, may be folded otherwise: fold them alike.
        for (int row = 0; row < qMin(list.rowCount(), fresh.rowCount()); ++row)
            fresh.setFolded(row, list.isFolded(row));
        QCOMPARE(dump(list), dump(fresh));
        most = qMax(most, list.rowCount());
    }
    QVERIFY(most > 2);
}

void TestProblemsList::speed_data()
{
    typingKeepsRows_data();
}

/// A document of some ten megabytes with 30,000 findings: what following an edit costs.
void TestProblemsList::speed()
{
    QFETCH(const ProblemsGrouping, grouping);
    DocumentSession session;
    session.reset(longDocument(40000));
    session.makeReady();
    QElapsedTimer clock;
    double following = 0;
    connect(&session, &DocumentSession::documentChanged, &session, [&] { clock.start(); });
    ProblemsModel findings;
    ProblemsList list(&findings);
    findings.setSession(&session);
    connect(&session, &DocumentSession::documentChanged, &session,
            [&] { following = double(clock.nsecsElapsed()) / 1e6; });
    QCOMPARE(findings.rowCount(), 30000);

    list.setGrouping(ProblemsGrouping(1 - int(grouping)));
    clock.start();
    list.setGrouping(grouping);
    const double grouped = double(clock.nsecsElapsed()) / 1e6;
    clock.start();
    ProblemsFilter filter;
    filter.text = u"9번째"_s;
    list.setFilter(filter);
    qInfo("grouped in %.2f ms, filtered in %.2f ms", grouped, double(clock.nsecsElapsed()) / 1e6);
    list.setFilter({});
    for (const qsizetype topic : {3, 20001, 39999}) {
        const qsizetype position = session.digest().range(topic).end - 4;
        // The best of some tries: others may use the machine as well.
        const auto time = [&](const QString &text) {
            double best = 1e9;
            for (int i = 0; i < 3; ++i) {
                session.edit(position, 0, text);
                best = qMin(best, following);
                session.edit(position, text.size(), {});
            }
            return best;
        };
        const double typed = time(u"x"_s);
        const double left = time(u"\n- **사실:** 그러함\n"_s);
        qInfo("a character: %.3f ms; a finding leaves: %.3f ms", typed, left);
        QVERIFY(typed < 8);
        QVERIFY(left < 8);
    }
    QCOMPARE(list.findingsShown().size(), 30000);
}

QTEST_GUILESS_MAIN(TestProblemsList)
#include "tst_problemslist.moc"
