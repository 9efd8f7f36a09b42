// SPDX-License-Identifier: MIT
#include "spell/dictionaryfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestDictionaryFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void best_data()
    {
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("best"); ///< empty: none
        const QStringList english{u"a/en_GB"_s, u"b/en_US"_s, u"b/en_AU"_s};
        QTest::newRow("of the country") << english << u"en"_s << u"en_GB"_s << u"a/en_GB"_s;
        QTest::newRow("the usual one") << english << u"en"_s << u"ko_KR"_s << u"b/en_US"_s;
        QTest::newRow("any") << QStringList{u"b/en_ZA"_s} << u"en"_s << u"en_US"_s << u"b/en_ZA"_s;
        QTest::newRow("without a country") << QStringList{u"b/ko"_s} << u"ko"_s << u"ko_KR"_s << u"b/ko"_s;
        QTest::newRow("first folder")
            << QStringList{u"a/ko_KR"_s, u"b/ko_KR"_s} << u"ko"_s << u"en_US"_s << u"a/ko_KR"_s;
        QTest::newRow("none") << english << u"ko"_s << u"ko_KR"_s << QString();
    }

    void best()
    {
        QFETCH(QStringList, there);
        QFETCH(QString, language);
        QFETCH(QString, locale);
        QFETCH(QString, best);
        const QTemporaryDir root;
        const QStringList folders{root.filePath(u"a"_s), root.filePath(u"b"_s)};
        for (const QString &folder : folders)
            QVERIFY(QDir().mkpath(folder));
        for (const QString &name : there) {
            for (const QString &ending : {u".aff"_s, u".dic"_s}) {
                QFile file(root.filePath(name + ending));
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0\n") > 0);
            }
        }
        const auto found = findDictionary(language, folders, locale);
        QCOMPARE(found.has_value(), !best.isEmpty());
        if (found)
            QCOMPARE(*found,
                     (DictionaryFiles{root.filePath(best) + u".aff"_s, root.filePath(best) + u".dic"_s}));
    }

    void halfADictionaryIsNone()
    {
        const QTemporaryDir root;
        QFile file(root.filePath(u"en_US.dic"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0\n") > 0);
        file.close();
        QVERIFY(!findDictionary(u"en"_s, {root.path()}, u"en_US"_s));
    }

    void folderOfTheUserComesFirst()
    {
        qputenv("DICPATH", "/one:/two");
        const QStringList folders = dictionaryFolders();
        QCOMPARE(folders.first(2), (QStringList{u"/one"_s, u"/two"_s}));
        QVERIFY(folders.contains(u"/usr/share/hunspell"_s));
        qunsetenv("DICPATH");
    }
};

QTEST_GUILESS_MAIN(TestDictionaryFiles)
#include "tst_dictionaryfiles.moc"
