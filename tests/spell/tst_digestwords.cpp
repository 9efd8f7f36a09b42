// SPDX-License-Identifier: MIT
#include "check/checker.h"
#include "spell/digestwords.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestDigestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none") << u"# A\n소버린\n"_s << QStringList();
        QTest::newRow("some") << u"# A\n<!-- sasil-words: 소버린, TSMC -->\n"_s
                              << QStringList{u"소버린"_s, u"TSMC"_s};
        QTest::newRow("two comments") << u"<!--sasil-words:a-->\n# A\n<!-- sasil-words : b\n  c，d -->\n"_s
                                      << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("other comments")
            << u"<!-- sasil-wordy: a -->\n<!-- sasil-disable b -->\n"_s << QStringList();
        QTest::newRow("in code") << u"`<!-- sasil-words: a -->`\n```\n<!-- sasil-words: b -->\n```\n"_s
                                 << QStringList();
        QTest::newRow("without an end") << u"<!-- sasil-words: a"_s << QStringList();
        QTest::newRow("empty") << u"<!-- sasil-words: -->"_s << QStringList();
    }

    void reading()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(digestWords(Digest::parse(text)), words);
    }

    void adding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        QTest::newRow("empty") << QString() << u"<!-- sasil-words: 소버린 -->\n"_s;
        QTest::newRow("first") << u"# A\n- b\n"_s << u"# A\n- b\n\n<!-- sasil-words: 소버린 -->\n"_s;
        QTest::newRow("no last line end") << u"# A"_s << u"# A\n\n<!-- sasil-words: 소버린 -->\n"_s;
        QTest::newRow("blank line") << u"# A\n\n"_s << u"# A\n\n<!-- sasil-words: 소버린 -->\n"_s;
        QTest::newRow("one more") << u"<!-- sasil-words: a -->\n# A\n"_s
                                  << u"<!-- sasil-words: a, 소버린 -->\n# A\n"_s;
        QTest::newRow("to an empty one")
            << u"# A\n<!-- sasil-words:-->\n"_s << u"# A\n<!-- sasil-words: 소버린 -->\n"_s;
        QTest::newRow("to the last") << u"<!-- sasil-words: a -->\n# A\n<!-- sasil-words: b -->\n"_s
                                     << u"<!-- sasil-words: a -->\n# A\n<!-- sasil-words: b, 소버린 -->\n"_s;
        QTest::newRow("is there") << u"<!-- sasil-words: 소버린 -->\n"_s
                                  << u"<!-- sasil-words: 소버린 -->\n"_s;
    }

    void adding()
    {
        QFETCH(QString, text);
        QFETCH(QString, after);
        const Digest digest = Digest::parse(text);
        QCOMPARE(applied(text, addingDigestWord(digest, u"소버린"_s)), after);
        QVERIFY(digestWords(Digest::parse(after)).contains(u"소버린"_s));
    }

    /// Behind an open fence a comment would be code: nothing that the digest shows may hide it.
    void addingBehindAnOpenFence()
    {
        const QString text = u"# A\n```\ncode\n"_s;
        const QString after = applied(text, addingDigestWord(Digest::parse(text), u"소버린"_s));
        QVERIFY(digestWords(Digest::parse(after)).contains(u"소버린"_s));
    }

    /// The comment is nothing to report, and no part of a fact.
    void checkerKeepsSilent()
    {
        const QString text = u"# A\n\n- **Fact:**\n  - One.\n\n<!-- sasil-words: 소버린 -->\n"_s;
        const Digest digest = Digest::parse(text);
        Checker checker;
        checker.reset(digest);
        QCOMPARE(checker.counts().total(), 0);
        QCOMPARE(digest.topic(0).blocks[0].items.size(), 1);
        QCOMPARE(digest.topic(0).blocks[0].items[0].text, u"One."_s);
    }
};

QTEST_GUILESS_MAIN(TestDigestWords)
#include "tst_digestwords.moc"
