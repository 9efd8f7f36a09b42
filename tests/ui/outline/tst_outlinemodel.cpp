// SPDX-License-Identifier: MIT
#include "outline/outlinemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString line(const QModelIndex &index)
{
    QStringList parts;
    for (int role = OutlineModel::TitleRole; role <= OutlineModel::ItemRole; ++role)
        parts << index.data(role).toString();
    parts << index.data().toString() << index.data(Qt::AccessibleTextRole).toString();
    return parts.join(u'|');
}

/// Everything that a model says, a row a line, indented as it hangs.
QString dump(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth, u' ') + line(index) + u'\n' + dump(model, index, depth + 1);
    }
    return text;
}

QStringList titles(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        list << QString(depth, u'>') + index.data().toString();
        list += titles(model, index, depth + 1);
    }
    return list;
}

const QString threeTopics =
    u"# A\n\n## B\n\n- **Fact:** one\n- **Opinion:** two\n\n## C\n\n- **Opinion:** three\n"_s;

} // namespace

class TestOutlineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows();
    void textBeforeTheFirstHeading();
    void typingChangesOneRow();
    void newTopicInsertsARow();
    void deletedTopicRemovesItsRow();
    void newLevelMovesRows();
    void itemsComeAndGo();
    void sessionMayGoFirst();
    void randomEdits_data();
    void randomEdits();
    void speed_data();
    void speed();
};

void TestOutlineModel::rows()
{
    DocumentSession session;
    session.reset(
        u"# News (Notes)\n\n## [9월 4주] 소버린 AI (Sovereign AI)\n\n"
        "- **사실:** 하나\n- **사실:** 둘\n- **의견:** 셋\n\n## C\n\n- **Opinion:** three\n\n## [9월 4주]\n\n## \n"_s);
    OutlineModel model;
    model.setSession(&session);
    const QModelIndex top = model.index(0, 0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(top), 4);
    QCOMPARE(top.data(OutlineModel::KindRole).toInt(), int(TopicKind::Group));
    QVERIFY(top.data(Qt::AccessibleTextRole).toString().endsWith(u", group"_s));
    QCOMPARE(top.data(OutlineModel::EnglishRole).toString(), session.digest().topic(0).english);
    QCOMPARE(top.data(OutlineModel::FactsRole).toInt(), 0);
    QCOMPARE(top.data(OutlineModel::FactsBelowRole).toInt(), 2);
    QCOMPARE(top.data(OutlineModel::OpinionsBelowRole).toInt(), 2);
    QCOMPARE(top.data(OutlineModel::SeverityBelowRole).toInt(), int(Severity::Error));
    const QModelIndex first = model.index(0, 0, top);
    QCOMPARE(first.data().toString(), u"소버린 AI"_s);
    QCOMPARE(first.data(OutlineModel::EnglishRole).toString(), u"Sovereign AI"_s);
    QCOMPARE(first.data(OutlineModel::WeekRole).toString(), u"9월 4주"_s);
    QCOMPARE(first.data(OutlineModel::FactsRole).toInt(), 2);
    QCOMPARE(first.data(OutlineModel::OpinionsRole).toInt(), 1);
    QCOMPARE(first.data(OutlineModel::KindRole).toInt(), int(TopicKind::Topic));
    QCOMPARE(first.data(OutlineModel::SeverityRole).toInt(), int(Severity::Off));
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"9월 4주, 소버린 AI, 2 fact(s), 1 opinion(s)"_s);
    const QModelIndex second = model.index(1, 0, top);
    QCOMPARE(second.data(OutlineModel::SeverityRole).toInt(), int(Severity::Error));
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"C, 0 fact(s), 1 opinion(s), 1 error(s)"_s);
    QVERIFY(second.data(Qt::ToolTipRole).toString().contains(u"1 error(s)"));
    QCOMPARE(model.index(2, 0, top).data(Qt::AccessibleTextRole).toString(), u"[9월 4주], stub"_s);
    QCOMPARE(model.index(3, 0, top).data().toString(), u"Untitled"_s);
    QCOMPARE(model.placeOf(second), session.digest().text().indexOf(u"## C"_s));
    QCOMPARE(model.indexOf(2), second);
}

void TestOutlineModel::textBeforeTheFirstHeading()
{
    DocumentSession session;
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    QCOMPARE(model.rowCount(), 0);
    session.reset(u"Only words.\n\n# A\n"_s);
    QCOMPARE(titles(model), QStringList{u"A"_s});
    QVERIFY(!model.indexOf(0).isValid());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    session.edit(0, 0, u"- **Fact:** first\n\n"_s);
    QCOMPARE(titles(model), (QStringList{u"Before the first heading"_s, u"A"_s}));
    QCOMPARE(inserted.size(), 1);
    session.edit(0, 1, {});
    session.edit(0, 16, {});
    QCOMPARE(titles(model), QStringList{u"A"_s});
}

void TestOutlineModel::typingChangesOneRow()
{
    DocumentSession session;
    session.reset(threeTopics);
    OutlineModel model;
    model.setSession(&session);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const qsizetype one = threeTopics.indexOf(u"one"_s);
    session.edit(one, 0, u"x"_s);
    QCOMPARE(changed.size(), 0); // a word more changes nothing that is shown
    const qsizetype heading = threeTopics.indexOf(u"## B"_s) + 4;
    session.edit(heading, 0, u"!"_s);
    QCOMPARE(changed[0][0].value<QModelIndex>(), model.indexOf(1));
    QCOMPARE(model.indexOf(1).data().toString(), u"B!"_s);
    QCOMPARE(inserted.size() + removed.size() + layout.size() + reset.size(), 0);
}

void TestOutlineModel::newTopicInsertsARow()
{
    DocumentSession session;
    session.reset(threeTopics);
    OutlineModel model;
    model.setSession(&session);
    const QPersistentModelIndex b = model.indexOf(1);
    const QPersistentModelIndex c = model.indexOf(2);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    session.edit(threeTopics.indexOf(u"## C"_s), 0, u"## New\n\n### Below\n\n"_s);
    QCOMPARE(titles(model), (QStringList{u"A"_s, u">B"_s, u">New"_s, u">>Below"_s, u">C"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(layout.size(), 0);
    QCOMPARE(b.data().toString(), u"B"_s);
    QCOMPARE(c.data().toString(), u"C"_s);
    QCOMPARE(c.row(), 2);
}

void TestOutlineModel::deletedTopicRemovesItsRow()
{
    DocumentSession session;
    session.reset(threeTopics);
    OutlineModel model;
    model.setSession(&session);
    const QPersistentModelIndex b = model.indexOf(1);
    const QPersistentModelIndex c = model.indexOf(2);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    const qsizetype start = session.digest().start(1);
    session.edit(start, session.digest().topic(1).source.size(), {});
    QCOMPARE(titles(model), (QStringList{u"A"_s, u">C"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(layout.size(), 0);
    QVERIFY(!b.isValid());
    QCOMPARE(c.data().toString(), u"C"_s);
}

void TestOutlineModel::newLevelMovesRows()
{
    DocumentSession session;
    session.reset(u"# A\n\n## B\n\n### C\n\n### D\n\n## E\n"_s);
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    const QPersistentModelIndex d = model.indexOf(3);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    session.edit(session.digest().start(2), 1, {});
    QCOMPARE(titles(model), (QStringList{u"A"_s, u">B"_s, u">C"_s, u">>D"_s, u">E"_s}));
    QCOMPARE(d.data().toString(), u"D"_s);
    QCOMPARE(d.parent().data().toString(), u"C"_s);
    session.edit(session.digest().start(1), session.digest().topic(1).source.size(), {});
    QCOMPARE(titles(model), (QStringList{u"A"_s, u">C"_s, u">>D"_s, u">E"_s}));
    QCOMPARE(d.data().toString(), u"D"_s);
    QCOMPARE(reset.size(), 0);
}

void TestOutlineModel::itemsComeAndGo()
{
    DocumentSession session;
    session.reset(threeTopics);
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    const QPersistentModelIndex c = model.indexOf(2);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setItemsShown(true);
    QCOMPARE(titles(model), (QStringList{u"A"_s, u">B"_s, u">>one"_s, u">>two"_s, u">C"_s, u">>three"_s}));
    QCOMPARE(model.indexAt(threeTopics.indexOf(u"two"_s)).data().toString(), u"two"_s);
    QCOMPARE(model.indexAt(0).data().toString(), u"A"_s);
    const QPersistentModelIndex three = model.index(0, 0, c);
    session.edit(threeTopics.indexOf(u"## B"_s), 0, u"- **Fact:** zero\n\n"_s); // above the topics below it
    QCOMPARE(titles(model),
             (QStringList{u"A"_s, u">zero"_s, u">B"_s, u">>one"_s, u">>two"_s, u">C"_s, u">>three"_s}));
    QCOMPARE(c.row(), 2);
    session.edit(session.digest().start(2), 1, {}); // C is A's sibling now
    QCOMPARE(three.data().toString(), u"three"_s);
    QCOMPARE(three.parent(), QModelIndex(c));
    const OutlineRows rows = model.rowsOf({three, model.indexOf(1), model.index(0, 0, model.indexOf(1)), c});
    QCOMPARE(rows.topics, (Topics{1, 2}));
    QVERIFY(rows.items.isEmpty());
    model.setItemsShown(false);
    QVERIFY(!three.isValid());
    QCOMPARE(titles(model), (QStringList{u"A"_s, u">B"_s, u"C"_s}));
    QCOMPARE(reset.size(), 0);
}

void TestOutlineModel::sessionMayGoFirst()
{
    OutlineModel model;
    {
        DocumentSession session;
        session.reset(threeTopics);
        model.setSession(&session);
        QCOMPARE(model.rowCount(), 1);
    }
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.session(), nullptr);
}

void TestOutlineModel::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("items");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed << false;
        QTest::addRow("seed %u with items", seed) << seed << true;
    }
}

void TestOutlineModel::randomEdits()
{
    QFETCH(const quint32, seed);
    QFETCH(const bool, items);
    static const QStringList pieces{u"# 하나\n"_s,
                                    u"\n## 둘 (Two)\n"_s,
                                    u"\n### [9월 4주] 셋\n"_s,
                                    u"\n#### 넷\n"_s,
                                    u"\n- **사실:** 가\n"_s,
                                    u"\n- **의견:** 나\n"_s,
                                    u"\n제목\n===\n"_s,
                                    u"#"_s,
                                    u"\n"_s,
                                    u" "_s,
                                    u"말"_s,
                                    u"\n```\n"_s,
                                    u"\n[a]: /x\n"_s,
                                    u"\n#### 사실\n- 다\n"_s,
                                    u"---\n"_s,
                                    u"(근거: F1)"_s};
    QRandomGenerator random(seed);
    DocumentSession session;
    session.reset(threeTopics);
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(&session);
    model.setItemsShown(items);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (int step = 0; step < 400; ++step) {
        const auto length = int(session.digest().length());
        const int position = random.bounded(length + 1);
        const int most = random.bounded(8) == 0 ? 60 : 4;
        const int removed = random.bounded(2) ? 0 : qMin(random.bounded(most), length - position);
        QString added;
        for (int i = random.bounded(3); i > 0 && length < 3000; --i)
            added += pieces[random.bounded(int(pieces.size()))];
        QList<std::pair<QPersistentModelIndex, QString>> kept;
        for (qsizetype topic = 0; topic < session.digest().topicCount(); ++topic) {
            if (session.digest().range(topic).end < position - 1 && model.indexOf(topic).isValid())
                kept.append({model.indexOf(topic), model.indexOf(topic).data().toString()});
        }
        if (kept.size() > 1)
            kept.removeLast(); // an underline below makes a heading of its last line
        session.edit(position, removed, added);
        OutlineModel fresh;
        fresh.setItemsShown(items);
        fresh.setSession(&session);
        QCOMPARE(dump(model), dump(fresh));
        if (kept.size() > 1 && !added.contains(u'-')) {
            for (const auto &[index, title] : std::as_const(kept))
                QCOMPARE(index.data().toString(), title);
        }
    }
    QCOMPARE(reset.size(), 0);
}

void TestOutlineModel::speed_data()
{
    QTest::addColumn<bool>("items");
    QTest::newRow("topics") << false;
    QTest::newRow("with items") << true;
}

void TestOutlineModel::speed()
{
    QFETCH(const bool, items);
    QString text;
    for (int i = 0; i < 2500; ++i)
        text += u"%1 %2번째 주제 (Topic %2)\n\n- **사실:** %3\n- **의견:** 그러므로 그러함.\n\n"_s.arg(
            QString(i % 50 == 0  ? 1
                    : i % 5 == 0 ? 2
                                 : 3,
                    u'#'),
            QString::number(i), u"사실을 적음. "_s.repeated(14));
    DocumentSession session;
    session.reset(text);
    session.makeReady();
    OutlineModel model;
    model.setItemsShown(items);
    QElapsedTimer clock;
    clock.start();
    model.setSession(&session);
    qInfo("%lld bytes, 2500 topics: loaded in %.2f ms", qlonglong(text.toUtf8().size()),
          double(clock.nsecsElapsed()) / 1e6);
    const auto measure = [&](const char *what, qsizetype position, qsizetype removed, const QString &added) {
        qint64 alone = 0;
        qint64 both = 0;
        for (int round = 0; round < 10; ++round) {
            clock.restart();
            session.edit(position, removed, added);
            session.edit(position, added.size(), text.mid(position, removed));
            both += clock.nsecsElapsed();
            model.setSession(nullptr);
            clock.restart();
            session.edit(position, removed, added);
            session.edit(position, added.size(), text.mid(position, removed));
            alone += clock.nsecsElapsed();
            model.setSession(&session);
        }
        qInfo("%s: %.3f ms an edit, of the session alone %.3f ms", what, double(both) / 2e7,
              double(alone) / 2e7);
    };
    for (const qsizetype topic : {1, 1251, 2498}) {
        const TextRange at = session.digest().range(topic);
        const qsizetype headingEnd = session.digest().topic(topic).heading.end;
        measure("a character in a topic", at.end - 4, 0, u"x"_s);
        measure("a character in a heading", at.start + headingEnd, 0, u"x"_s);
        measure("a new topic", at.start, 0, u"### x\n\n"_s);
        measure("another level", at.start, 1, {});
    }
    OutlineModel fresh;
    fresh.setItemsShown(items);
    fresh.setSession(&session);
    QCOMPARE(dump(model), dump(fresh));
}

QTEST_GUILESS_MAIN(TestOutlineModel)
#include "tst_outlinemodel.moc"
