// SPDX-License-Identifier: MIT
#include "digest/digest.h"
#include "spell/dictionaryfiles.h"
#include "spell/spellablewords.h"
#include "spell/spellchecker.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList digestsIn(const QString &folder)
{
    QStringList files;
    for (QDirIterator entries(folder, {u"*.md"_s}, QDir::Files); entries.hasNext();)
        files.append(entries.next());
    files.sort();
    return files;
}

struct Tally
{
    qsizetype words = 0;
    QStringList flagged;
};

} // namespace

/// How often a word that is right is called misspelt. Whatever is flagged in these digests counts, since they
/// were written with care; SASIL_WORDS=1 prints it.
class TestSpellPrecision : public QObject
{
    Q_OBJECT

private:
    SpellChecker m_checker{dictionaryFolders()};

    Tally tallyOf(const QStringList &files)
    {
        Tally tally;
        for (const QString &file : files) {
            // The labelled digests mark lines with a rule's id.
            static const QRegularExpression mark(u"⟦[^⟧]*⟧"_s);
            const Digest digest = Digest::parse(read(file).remove(mark));
            for (qsizetype i = 0; i < digest.topicCount(); ++i) {
                const QString &source = digest.source(i);
                const qsizetype front = digest.topic(i).frontMatter.end;
                tally.words += spellableWords(source, {0, source.size()}, front).size();
                for (const TextRange range : m_checker.misspelt(source, {0, source.size()}, front))
                    tally.flagged.append(slice(source, range).toString());
            }
        }
        if (qEnvironmentVariableIsSet("SASIL_WORDS"))
            qInfo().noquote() << tally.words << "words," << tally.flagged.size()
                              << "flagged:" << tally.flagged.join(u' ');
        return tally;
    }

private Q_SLOTS:
    void dictionariesAreThere() { QCOMPARE(m_checker.missing(), QStringList()); }

    void samples()
    {
        const Tally tally = tallyOf(digestsIn(QStringLiteral(SASIL_RESOURCES "/samples")) +
                                    digestsIn(QStringLiteral(SASIL_RESOURCES "/templates")));
        QCOMPARE_GT(tally.words, 1000);
        QCOMPARE(tally.flagged, QStringList());
    }

    void labelled_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<double>("most"); ///< flagged words of 100
        QTest::newRow("ko work") << u"ko/work"_s << 0.5;
        QTest::newRow("ko near") << u"ko/near"_s << 0.5;
        QTest::newRow("ko held") << u"ko/held"_s << 0.5;
        QTest::newRow("en work") << u"en/work"_s << 0.5;
        QTest::newRow("en near") << u"en/near"_s << 0.5;
        QTest::newRow("en held") << u"en/held"_s << 0.5;
    }

    void labelled()
    {
        QFETCH(QString, folder);
        QFETCH(double, most);
        const Tally tally = tallyOf(digestsIn(QStringLiteral(SASIL_TEST_DATA "/labelled/") + folder));
        QCOMPARE_GT(tally.words, 500);
        QVERIFY2(double(tally.flagged.size()) * 100 <= most * double(tally.words),
                 qPrintable(tally.flagged.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestSpellPrecision)
#include "tst_spellprecision.moc"
