// SPDX-License-Identifier: MIT
#include "session/documentsearch.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a fresh search finds.
QList<TextRange> allMatches(const Digest &digest, const TextSearch &search)
{
    const Result<TextMatcher> matcher = TextMatcher::make(search);
    QList<TextRange> matches;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        for (const TextRange match :
             matcher->find(digest.source(i), searchedParts(digest, i, search)).matches)
            matches.append(digest.inDocument(i, match));
    }
    return matches;
}

QList<TextRange> foundMatches(const DocumentSearch &search)
{
    return search.results().within(search.digest(), {0, search.digest().length() + 1}, 1'000'000);
}

} // namespace

class TestDocumentSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallDocumentIsSearchedAtOnce()
    {
        DocumentSession session;
        session.reset(u"# 정부\n\n- **사실:**\n  - 정부 하나\n"_s);
        DocumentSearch search(&session);
        const QSignalSpy changes(&search, &DocumentSearch::changed);
        search.start({u"정부"_s}, 0);
        QVERIFY(search.results().isComplete());
        QCOMPARE(search.results().count(), 2);
        QCOMPARE(changes.count(), 1);
        search.stop();
        QVERIFY(!search.isActive());
        QCOMPARE(search.results().count(), 0);
    }

    void emptyDocumentIsSearchedToo()
    {
        DocumentSession session;
        session.reset({});
        DocumentSearch search(&session);
        const QSignalSpy changes(&search, &DocumentSearch::changed);
        search.start({u"가"_s}, 0);
        QCOMPARE(changes.count(), 1);
        session.edit(0, 0, u"가 가"_s);
        QTRY_COMPARE(search.results().count(), 2);
        session.edit(0, 3, {});
        QTRY_COMPARE(changes.count(), 3);
        QCOMPARE(search.results().count(), 0);
    }

    /// After any edits everything is found that a fresh search finds. SASIL_EDITS and SASIL_SEED make it
    /// longer and other.
    void followsEdits()
    {
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"300"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"3"_s).toUInt());
        DocumentSession session;
        session.reset(u"# 가\n\n- **사실:**\n  - 가나\n- **의견:**\n  - 가\n"_s);
        const QStringList pieces{u"가"_s, u"\n# 가\n"_s,       u"- **사실:** 가\n"_s,
                                 u"\n"_s, u"**의견:** 가\n"_s, u"  - "_s};
        for (const SearchScope scope : {SearchScope::Everything, SearchScope::Facts, SearchScope::Opinions}) {
            TextSearch wanted{u"가"_s};
            wanted.scope = scope;
            DocumentSearch search(&session);
            search.start(wanted, 0);
            for (int i = 0; i < steps; ++i) {
                const qsizetype length = session.digest().length();
                const qsizetype at = random.bounded(int(length) + 1);
                session.edit(at, qMin<qsizetype>(random.bounded(10), length - at),
                             pieces[random.bounded(pieces.size())]);
                if (random.bounded(2) == 0)
                    continue;
                QTRY_VERIFY(search.results().isComplete());
                QCOMPARE(foundMatches(search), allMatches(session.digest(), wanted));
            }
        }
    }

    void bigDocumentComesBitByBit()
    {
        QString text;
        for (int i = 0; i < 30'000; ++i)
            text += u"# 주제\n\n- **사실:**\n  - 정부는 길고 긴 이야기를 한다 %1\n\n"_s.arg(i);
        DocumentSession session;
        session.reset(text);
        QVERIFY(!session.isReady());
        DocumentSearch search(&session);
        search.start({u"이야기"_s}, text.size() / 2);
        QVERIFY(search.isFirstPass());
        // What is nearest is known first.
        const auto next = search.results().next(session.digest(), text.size() / 2);
        QCOMPARE(next.outcome, SearchResults::Step::Found);
        // A session that still reads tells of no edits; nothing is lost all the same.
        session.edit(0, 0, u"이야기\n\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(search.results().isComplete(), 30'000);
        QCOMPARE(search.results().count(), 30'001);
        QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(search.results().count(), 30'001, 30'000);
    }

    void tooManyMatchesAreCut()
    {
        DocumentSession session;
        session.reset(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n# b\n"_s.repeated(25'000));
        DocumentSearch search(&session);
        search.start({u"a"_s}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(search.isCut(), 30'000);
        QVERIFY(search.results().isComplete());
        QVERIFY(search.results().count() < DocumentSearch::mostMatches + 100);
        search.start({u"b"_s}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(search.results().isComplete(), 30'000);
        QVERIFY(!search.isCut());
        QCOMPARE(search.results().count(), 25'000);
    }

    void syllableGrowsOnlyWhereItIsNot()
    {
        DocumentSession session;
        session.reset(u"사기와 사긴"_s);
        DocumentSearch search(&session);
        TextSearch composing{u"사기"_s};
        composing.mayGrow = true;
        search.start(composing, 0);
        QCOMPARE(search.results().count(), 1);
        composing.query = u"사ㄱ"_s;
        search.start(composing, 0);
        QCOMPARE(search.results().count(), 2);
        composing.query = u"사ㄴ"_s;
        search.start(composing, 0);
        QCOMPARE(search.results().count(), 0);
        QVERIFY(search.results().isComplete());
    }

    void problemsAreTold()
    {
        DocumentSession session;
        session.reset(u"word another "_s.repeated(3000) + u"; =q"_s);
        DocumentSearch search(&session);
        TextSearch wanted{u"("_s};
        wanted.regularExpression = true;
        search.start(wanted, 0);
        QVERIFY(search.problem().text().contains(u"missing closing parenthesis"_s));
        QVERIFY(!search.isActive());
        session.edit(0, 0, u"x"_s);
        wanted.query = u"(\\w+\\s?)*=q"_s;
        search.start(wanted, 0);
        QTRY_VERIFY(search.problem().text().contains(u"too long"_s));
        QCOMPARE(search.results().count(), 0);
        wanted.query = u"=q"_s;
        search.start(wanted, 0);
        QVERIFY(search.problem().isEmpty());
        QCOMPARE(search.results().count(), 1);
    }

    void anotherDocumentIsSearchedToo()
    {
        DocumentSession session;
        session.reset(u"가 나"_s);
        DocumentSearch search(&session);
        TextSearch wanted{u"가"_s};
        wanted.range = TextRange{0, 1};
        search.start(wanted, 0);
        QCOMPARE(search.results().count(), 1);
        session.reset(u"다 가 가"_s);
        QTRY_COMPARE(search.results().count(), 2);
        QVERIFY(!search.search().range);
    }

    void replacesWhatIsFound()
    {
        DocumentSession session;
        session.reset(u"# 가1\n\n나2 가3\n\n# 가4\n"_s);
        DocumentSearch search(&session);
        TextSearch wanted{u"가(\\d)"_s};
        wanted.regularExpression = true;
        search.start(wanted, 0);
        const Replacement replacement(u"<\\1>"_s, true, false);
        QCOMPARE(applied(session.digest().text(), search.replacements(replacement)),
                 u"# <1>\n\n나2 <3>\n\n# <4>\n"_s);
        QCOMPARE(search.replacementOf({2, 4}, replacement), (TextEdits{{{2, 4}, u"<1>"_s}}));
        QCOMPARE(search.replacementOf({3, 4}, replacement), TextEdits());
    }
};

QTEST_GUILESS_MAIN(TestDocumentSearch)
#include "tst_documentsearch.moc"
