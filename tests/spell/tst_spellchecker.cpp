// SPDX-License-Identifier: MIT
#include "spell/dictionaryfiles.h"
#include "spell/spellchecker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QString &name)
{
    QFile file(QStringLiteral(SASIL_TEST_DATA "/spell/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cases are missing");
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// With the dictionaries that Debian has.
class TestSpellChecker : public QObject
{
    Q_OBJECT

private:
    SpellChecker m_checker{dictionaryFolders()};

    QStringList misspelt(const QString &text, const QStringList &words = {})
    {
        QStringList found;
        for (const TextRange range : m_checker.misspelt(text, {0, text.size()}, 0, words))
            found.append(slice(text, range).toString());
        return found;
    }

private Q_SLOTS:
    void cleanup() { m_checker.setOwnWords({}); }

    /// `= NAME WORDS` are right; `WRONG > RIGHT` is not, and RIGHT is among the suggestions.
    void words_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("right");
        QTest::addColumn<QString>("meant");
        for (const QString &file : {u"korean.txt"_s, u"english.txt"_s}) {
            for (const QString &line : linesOf(file)) {
                if (line.startsWith(u'#'))
                    continue;
                if (line.startsWith(u'=')) {
                    for (const QString &word : line.split(u' ').sliced(2))
                        QTest::newRow(qPrintable(word)) << word << true << QString();
                    continue;
                }
                const QString wrong = line.section(u" >"_s, 0, 0);
                QTest::newRow(qPrintable(wrong)) << wrong << false << line.section(u" >"_s, 1).trimmed();
            }
        }
    }

    void words()
    {
        QFETCH(QString, word);
        QFETCH(bool, right);
        QFETCH(QString, meant);
        QCOMPARE(misspelt(word), right ? QStringList() : QStringList{word});
        if (meant.isEmpty())
            return;
        const QStringList suggestions = m_checker.suggestions(word);
        QVERIFY2(suggestions.contains(meant), qPrintable(suggestions.join(u' ')));
        QCOMPARE_LE(suggestions.size(), 5);
    }

    void bothLanguagesAtOnce()
    {
        QCOMPARE(misspelt(u"정부는 recieve 됬다는 AI를 the goverment 회의를 함."_s),
                 (QStringList{u"recieve"_s, u"됬다는"_s, u"goverment"_s}));
    }

    void ownWordsTakeParticles()
    {
        QCOMPARE(misspelt(u"역활 역활을 Goverment's"_s).size(), 3);
        m_checker.setOwnWords({u"역활"_s, u"Goverment"_s});
        QCOMPARE(misspelt(u"역활 역활을 역활까지만 Goverment's"_s), QStringList());
        m_checker.setOwnWords({});
        QCOMPARE(misspelt(u"역활 역활을 Goverment's"_s).size(), 3);
    }

    void ownWordsAreSuggested()
    {
        m_checker.setOwnWords({u"가람누리텔"_s});
        QCOMPARE(misspelt(u"가람누리텔은 가람누리탤은"_s), QStringList{u"가람누리탤은"_s});
        QCOMPARE(m_checker.suggestions(u"가람누리탤은"_s).value(0), u"가람누리텔은"_s);
    }

    void wordsOfTheDictionaryStayWhenTheyWereOwn()
    {
        m_checker.setOwnWords({u"국가"_s, u"government"_s});
        m_checker.setOwnWords({});
        QCOMPARE(misspelt(u"국가를 국가 government"_s), QStringList());
    }

    void wordsOfTheDigest()
    {
        const QString text = u"역활을 recieve"_s;
        QCOMPARE(misspelt(text, {u"역활"_s}), QStringList{u"recieve"_s});
        QCOMPARE(misspelt(text, {u"recieve"_s}), QStringList{u"역활을"_s});
        // They are not those of the next digest.
        QCOMPARE(misspelt(text).size(), 2);
    }

    void stems()
    {
        QCOMPARE(m_checker.stemOf(u"엔비디아에서는"_s), u"엔비디아"_s);
        QCOMPARE(m_checker.stemOf(u"무라티가"_s), u"무라티"_s);
        QCOMPARE(m_checker.stemOf(u"소버린"_s), u"소버린"_s);
        QCOMPARE(m_checker.stemOf(u"Halden’s"_s), u"Halden"_s);
    }

    void otherLanguagesAreLeftAlone()
    {
        QCOMPARE(misspelt(u"- Der Bundeskanzler sprach gestern mit seinen Ministern wegen der Haushaltslage\n"
                          "- He sprach with the goverment\n"_s),
                 (QStringList{u"sprach"_s, u"goverment"_s}));
    }

    void decomposedHangul()
    {
        const QString text = u"정부는 됬다"_s.normalized(QString::NormalizationForm_D);
        QCOMPARE(misspelt(text), QStringList{u"됬다"_s.normalized(QString::NormalizationForm_D)});
    }

    void withoutDictionariesNothingIsWrong()
    {
        const QTemporaryDir folder;
        SpellChecker checker({folder.path()});
        const QString text = u"됬다 recieve"_s;
        QCOMPARE(checker.misspelt(text, {0, text.size()}), QList<TextRange>());
        QCOMPARE(checker.missing(), (QStringList{u"ko"_s, u"en"_s}));
        QCOMPARE(checker.suggestions(u"됬다"_s), QStringList());
        checker.setOwnWords({u"소버린"_s});
        QCOMPARE(checker.stemOf(u"소버린을"_s), u"소버린을"_s);
    }

    void brokenDictionariesAreHarmless()
    {
        const QTemporaryDir folder;
        for (const QString &name : {u"en_US.aff"_s, u"en_US.dic"_s, u"ko.aff"_s, u"ko.dic"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(name.endsWith(u".aff"_s) ? "SET NO-SUCH-ENCODING\n" : "not a number\nat all/\xff\n");
        }
        SpellChecker checker({folder.path()});
        const QString text = u"됬다 recieve"_s;
        QCOMPARE(checker.misspelt(text, {0, text.size()}), QList<TextRange>());
        QCOMPARE(checker.missing().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSpellChecker)
#include "tst_spellchecker.moc"
