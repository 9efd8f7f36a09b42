// SPDX-License-Identifier: MIT
#include "digest/frontmatter.h"

#include <QDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/frontmatter"));

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

/// NAME.expected has what is read from NAME.md: a line `key=value` for each that is not empty, line ends as
/// \n, tags with | between them.
class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = dataFolder.entryList({u"*.md"_s});
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(names.size() > 5);
    }

    void read()
    {
        QFETCH(QString, name);
        const FrontMatter matter = readFrontMatter(Digest::parse(readText(dataFolder.filePath(name))));
        QStringList lines;
        const auto add = [&lines](const QString &key, QString value) {
            if (!value.isEmpty())
                lines.append(key + u'=' + value.replace(u'\n', u"\\n"_s));
        };
        add(u"title"_s, matter.title);
        add(u"author"_s, matter.author);
        add(u"date"_s, matter.date);
        add(u"language"_s, matter.language);
        add(u"tags"_s, matter.tags.join(u'|'));
        QStringList expected =
            readText(dataFolder.filePath(name.chopped(3) + u".expected"_s)).split(u'\n', Qt::SkipEmptyParts);
        lines.sort();
        expected.sort();
        QCOMPARE(lines, expected);
    }

    void titleOfDigest()
    {
        QCOMPARE(titleOf(Digest::parse(u"---\ntitle: 가\n---\n# 나\n"_s)), u"가"_s);
        QCOMPARE(titleOf(Digest::parse(u"---\nauthor: 가\n---\n글\n# 나 (B)\n"_s)), u"나"_s);
        QCOMPARE(titleOf(Digest::parse(u"글\n"_s)), QString());
        QCOMPARE(titleOf(Digest::parse({})), QString());
    }
};

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
