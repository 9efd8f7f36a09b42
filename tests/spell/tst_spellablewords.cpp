// SPDX-License-Identifier: MIT
#include "digest/digest.h"
#include "spell/spellablewords.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <ranges>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// \a text with the words that would be checked in marks.
QString marked(const QString &text)
{
    QString result = text;
    const qsizetype front = Digest::parse(text).topic(0).frontMatter.end;
    const QList<SpellableWord> words = spellableWords(text, {0, text.size()}, front);
    for (const SpellableWord &word : std::views::reverse(words)) {
        result.insert(word.range.end, u'›');
        result.insert(word.range.start, u'‹');
    }
    return result;
}

} // namespace

class TestSpellableWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each file is a digest with marks around the words that are checked.
    void files_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/spell/words"));
        for (const QString &file : folder.entryList({u"*.md"_s}))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    void files()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
        const QString plain = expected.join(u'\n').remove(u'‹').remove(u'›');
        const QStringList actual = marked(plain).split(u'\n');
        QCOMPARE(actual.size(), expected.size());
        for (qsizetype i = 0; i < actual.size(); ++i)
            QCOMPARE(actual[i], expected[i]);
    }

    /// What stands above a part decides what is code or a comment in it.
    void partsKnowWhatStandsAbove()
    {
        const QString text = u"# A\n```\none two\n```\n<!-- one\ntwo\n-->\none\n"_s;
        const auto wordsOf = [&text](const QString &from, const QString &to) {
            const qsizetype start = text.indexOf(from);
            return spellableWords(text, {start, text.indexOf(to, start) + to.size()}).size();
        };
        QCOMPARE(wordsOf(u"one two"_s, u"two"_s), 0);
        QCOMPARE(wordsOf(u"two\n-->"_s, u"-->"_s), 0);
        QCOMPARE(wordsOf(u"one\n"_s, u"one\n"_s), 0);
        QCOMPARE(spellableWords(text, {text.size() - 4, text.size()}).size(), 1);
    }

    void wordsAreWhole()
    {
        const QString text = u"alpha beta gamma"_s;
        const QList<SpellableWord> words = spellableWords(text, {7, 8});
        QCOMPARE(words.size(), 1);
        QCOMPARE(words[0].range, (TextRange{6, 10}));
    }

    void decomposedHangulIsOneWord()
    {
        const QString text = u"소버린 국가"_s.normalized(QString::NormalizationForm_D);
        const QList<SpellableWord> words = spellableWords(text, {0, text.size()});
        QCOMPARE(words.size(), 2);
        QCOMPARE(plainWord(slice(text, words[0].range)), u"소버린"_s);
    }

    void oneEndlessLineIsNotRead()
    {
        const QString text = u"word "_s.repeated(1000000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE_LT(spellableWords(text, {2000000, 2000100}).size(), 30);
    }
};

QTEST_GUILESS_MAIN(TestSpellableWords)
#include "tst_spellablewords.moc"
