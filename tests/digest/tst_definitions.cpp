// SPDX-License-Identifier: MIT
#include "digest/definitions.h"
#include "digest/digest.h"

#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QStringList linksOf(const Digest &digest, qsizetype topic)
{
    QStringList links;
    for (const Block &block : digest.topic(topic).blocks) {
        for (const Item &item : block.items)
            links += item.links;
    }
    return links;
}

} // namespace

class TestDefinitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mentionedKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("keys"); // joined by |
        const auto row = [](const QString &text, const QString &keys) {
            QTest::newRow(qPrintable(text)) << text << keys;
        };
        row(u"no brackets"_s, u""_s);
        row(u"[a] and [B  b] and [a]"_s, u"a|b b"_s);
        row(u"[text][ref] [![image][pic]](/x)"_s, u"text|ref|image|pic"_s);
        row(u"[^1]: note [^2]"_s, u"^1|^2"_s);
        row(u"\\[a] [b\\]c]"_s, u"a|b\\|b\\]c"_s);
        row(u"[open [in] out]"_s, u"in"_s);
        row(u"[] [ ] ]["_s, u""_s);
        row(u"[over\na line]"_s, u"over a line"_s);
    }

    void mentionedKeys()
    {
        QFETCH(QString, text);
        QFETCH(QString, keys);
        const std::vector<QString> found = sasil::mentionedKeys(text);
        QCOMPARE(QStringList(found.begin(), found.end()).join(u'|'), keys);
    }

    void mentionedKeysOfNestedBracketsAreFoundInOnePass()
    {
        const QString text = (QString(900, u'[') + u"a]"_s).repeated(1000);
        QCOMPARE(sasil::mentionedKeys(text), std::vector<QString>{u"a"_s});
    }

    /// What a topic's links are, when definitions in other topics come, change, move and go.
    void followEdits_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("added");
        QTest::addColumn<QStringList>("links");
        QTest::addColumn<QList<qsizetype>>("others");
        const QString use = u"# A\n- **Fact:** see [x]\n\n# B\n"_s;
        QTest::newRow("comes") << use + u"text\n"_s << u"text"_s << u"text"_s << u"[x]: /1"_s
                               << QStringList{u"/1"_s} << QList<qsizetype>{0};
        QTest::newRow("changes") << use + u"[x]: /1\n"_s << u"/1"_s << u"/1"_s << u"/2"_s
                                 << QStringList{u"/2"_s} << QList<qsizetype>{0};
        QTest::newRow("goes") << use + u"[x]: /1\n"_s << u"[x]:"_s << u"[x]:"_s << u""_s << QStringList{}
                              << QList<qsizetype>{0};
        QTest::newRow("a later one is not asked")
            << use + u"[x]: /1\n\n# C\n[x]: /2\n"_s << u"/2"_s << u"/2"_s << u"/3"_s << QStringList{u"/1"_s}
            << QList<qsizetype>{};
        QTest::newRow("the first goes, the next holds")
            << use + u"[x]: /1\n\n# C\n[x]: /2\n"_s << u"[x]: /1"_s << u"[x]: /1"_s << u""_s
            << QStringList{u"/2"_s} << QList<qsizetype>{0, 2};
        QTest::newRow("a footnote uses it")
            << u"# A\n- **Fact:** see[^1]\n\n# B\n[^1]: [x]\n\n# C\n[x]: /1\n"_s << u"/1"_s << u"/1"_s
            << u"/2"_s << QStringList{u"/2"_s} << QList<qsizetype>{0, 1};
    }

    void followEdits()
    {
        QFETCH(QString, before);
        QFETCH(QString, at);
        QFETCH(QString, removed);
        QFETCH(QString, added);
        QFETCH(QStringList, links);
        QFETCH(QList<qsizetype>, others);
        Digest digest = Digest::parse(before);
        const TopicChange change = digest.edit(before.indexOf(at), removed.size(), added);
        QCOMPARE(linksOf(digest, 0), links);
        QCOMPARE(change.others, others);
    }

    /// A copy made before an edit stays as it was, read or not.
    void copiesKeepTheirDefinitions()
    {
        const QString text = u"# A\n- **Fact:** see [x]\n\n# B\n[x]: /1\n"_s;
        Digest digest = Digest::parse(text);
        const Digest copy = digest;
        digest.edit(text.indexOf(u"/1"_s), 2, u"/2");
        QCOMPARE(linksOf(copy, 0), QStringList{u"/1"_s});
        QCOMPARE(linksOf(digest, 0), QStringList{u"/2"_s});
    }

    /// cmark keeps what its extensions look for in variables that all threads share.
    void threadsReadTheSame()
    {
        QString text;
        for (int i = 0; i < 2000; ++i)
            text += u"## 주제 %1\n- **사실:** ~~옛~~ www.example.com/%1 그리고 [x]\n\n"_s.arg(i);
        text += u"# 끝\n[x]: /x\n"_s;
        const Digest alone = Digest::parse(text);
        for (qsizetype i = 0; i < alone.topicCount(); ++i)
            QCOMPARE(linksOf(alone, i).size(), alone.level(i) == 2 ? 2 : 0);
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        std::atomic<int> different = 0;
        for (int i = 0; i < 8; ++i)
            pool.start([&] { different += Digest::parse(text) == alone ? 0 : 1; });
        pool.waitForDone();
        QCOMPARE(different.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDefinitions)
#include "tst_definitions.moc"
