// SPDX-License-Identifier: MIT
#include "digest/digest.h"
#include "modeldump.h"

#include <QDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/digest"));

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QStringList samples()
{
    QStringList texts;
    for (const QString &name : dataFolder.entryList({u"*.md"_s}))
        texts.append(readText(dataFolder.filePath(name)));
    return texts;
}

} // namespace

class TestDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outline_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : dataFolder.entryList({u"*.md"_s}))
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(dataFolder.entryList({u"*.md"_s}).size() > 5);
    }

    /// Set SASIL_UPDATE_GOLDEN to write what is expected anew; then read the difference.
    void outline()
    {
        QFETCH(QString, name);
        const QString goldenPath = dataFolder.filePath(name.chopped(3) + u".outline"_s);
        const QString actual = dump(Digest::parse(readText(dataFolder.filePath(name))));
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
            QFile file(goldenPath);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(actual.toUtf8());
            return;
        }
        QCOMPARE(actual, readText(goldenPath));
    }

    void sourcesAreTheText()
    {
        for (const QString &text : samples())
            QCOMPARE(Digest::parse(text).text(), text);
    }

    void emptyDocument()
    {
        Digest digest = Digest::parse({});
        QCOMPARE(digest.topicCount(), 0);
        QCOMPARE(digest.edit(0, 0, u"# A\n"), (TopicChange{0, 0, 1, {}}));
        QCOMPARE(digest.edit(0, 4, u""), (TopicChange{0, 1, 0, {}}));
    }

    void editReplacesOnlyWhatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QString>("added");
        QTest::addColumn<QList<int>>("change");
        const QString three = u"# A\na\n# B\nb\n# C\nc\n"_s;
        QTest::newRow("typing") << three << u"b\n"_s << 1 << u"bb"_s << QList<int>{1, 1, 1};
        QTest::newRow("new heading") << three << u"b\n"_s << 0 << u"## N\n"_s << QList<int>{1, 1, 2};
        QTest::newRow("joined") << three << u"# B"_s << 2 << u""_s << QList<int>{0, 2, 1};
        QTest::newRow("fence") << three << u"b\n"_s << 0 << u"```\n"_s << QList<int>{1, 2, 1};
        QTest::newRow("comment") << three << u"a\n"_s << 0 << u"<!-- "_s << QList<int>{0, 3, 1};
        QTest::newRow("last") << three << u"c\n"_s << 2 << u""_s << QList<int>{2, 1, 1};
        QTest::newRow("front matter ends")
            << u"---\ntitle: a\n\n# A\na\n# B\nb\n"_s << u"\n\n#"_s << 0 << u"\n---"_s << QList<int>{0, 1, 1};
        QTest::newRow("front matter does not end any more")
            << u"---\na: b\n---\n# A\na\n# B\nb\n"_s << u"\n# A"_s << 0 << u"x"_s << QList<int>{0, 1, 1};
        QTest::newRow("a fence closes")
            << u"# A\n```\n# B\nb\n# C\n"_s << u"# B"_s << 0 << u"```\n"_s << QList<int>{0, 1, 3};
        QTest::newRow("paragraph joins a setext heading")
            << u"# A\na\n\nB\n===\n"_s << u"\nB"_s << 1 << u""_s << QList<int>{0, 2, 2};
    }

    void editReplacesOnlyWhatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, at);
        QFETCH(int, removed);
        QFETCH(QString, added);
        QFETCH(QList<int>, change);
        Digest digest = Digest::parse(before);
        const qsizetype position = before.indexOf(at);
        const TopicChange actual = digest.edit(position, removed, added);
        QCOMPARE((QList<int>{int(actual.first), int(actual.removed), int(actual.added)}), change);
        QCOMPARE(dump(digest), dump(Digest::parse(before.replace(position, removed, added))));
    }

    void definitionReachesOtherTopics()
    {
        Digest digest = Digest::parse(u"# A\n- **Fact:**\n  - [x]\n\n# B\n# C\n\n[x]: /one\n"_s);
        QCOMPARE(digest.item({0, 0, 0}).links, QStringList{u"/one"_s});
        const TopicChange change = digest.edit(digest.text().indexOf(u"one"), 3, u"two");
        QCOMPARE(change.others, QList<qsizetype>{0});
        QCOMPARE(digest.item({0, 0, 0}).links, QStringList{u"/two"_s});
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
