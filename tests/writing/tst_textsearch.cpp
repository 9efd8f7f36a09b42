// SPDX-License-Identifier: MIT
// What is found in a text, and what replaces it. The cases are in tests/data/textsearch; its README.md says
// how they are written.

#include "text/textedit.h"
#include "writing/replacement.h"
#include "writing/searchresults.h"
#include "writing/textmatcher.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    TextSearch search;
    QStringList options;
    QString marked; ///< with `‹…›` around what is found, without the marks of the selection
    QString text;
    QString replaced;
    std::optional<QString> replacement;
    QString error;
};

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void readKey(const QString &line, Case &given)
{
    const QString key = line.section(u':', 0, 0);
    const QString value = line.sliced(qMin(line.size(), key.size() + 2));
    if (key == u"query")
        given.search.query = value;
    else if (key == u"options")
        given.options = value.split(u' ', Qt::SkipEmptyParts);
    else if (key == u"replace")
        given.replacement = value;
    else if (key == u"error")
        given.error = value;
    else
        qFatal("an unknown key: %s", qPrintable(line));
}

void applyOptions(Case &given)
{
    TextSearch &search = given.search;
    search.caseSensitive = given.options.contains(u"case");
    search.wholeWords = given.options.contains(u"words");
    search.regularExpression = given.options.contains(u"regex");
    search.mayGrow = given.options.contains(u"grow");
    if (given.options.contains(u"facts"))
        search.scope = SearchScope::Facts;
    if (given.options.contains(u"opinions"))
        search.scope = SearchScope::Opinions;
    if (!search.regularExpression)
        search.query.replace(u"\\n"_s, u"\n"_s);
    if (given.options.contains(u"nfd")) {
        given.marked = given.marked.normalized(QString::NormalizationForm_D);
        given.replaced = given.replaced.normalized(QString::NormalizationForm_D);
        if (given.replacement)
            given.replacement = given.replacement->normalized(QString::NormalizationForm_D);
    }
}

Case readCase(const QString &block)
{
    Case given;
    const QStringList parts = block.split(u"-----\n"_s);
    if (parts.size() < 2)
        qFatal("a case without text: %s", qPrintable(block));
    for (const QString &line : parts[0].split(u'\n', Qt::SkipEmptyParts))
        readKey(line, given);
    given.marked = parts[1];
    given.replaced = parts.value(2);
    applyOptions(given);
    QString withSelection = given.marked;
    withSelection.remove(u'‹').remove(u'›');
    const qsizetype start = withSelection.indexOf(u'⟦');
    if (start >= 0)
        given.search.range = TextRange{start, withSelection.indexOf(u'⟧') - 1};
    given.text = withSelection.remove(u'⟦').remove(u'⟧');
    given.marked.remove(u'⟦').remove(u'⟧');
    return given;
}

QString marked(QString text, const QList<TextRange> &matches)
{
    for (qsizetype i = matches.size() - 1; i >= 0; --i) {
        text.insert(matches[i].end, u'›');
        text.insert(matches[i].start, u'‹');
    }
    return text;
}

/// What is found in a whole digest.
struct Outcome
{
    QList<TextRange> matches;
    TextEdits edits;
    bool isTooComplex = false;
};

Outcome searchAll(const Digest &digest, const TextSearch &search, const TextMatcher &matcher,
                  const Replacement &replacement)
{
    Outcome outcome;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const QList<TextRange> parts = searchedParts(digest, i, search);
        const TextMatcher::Found found = matcher.find(digest.source(i), parts);
        const QList<QStringList> captures = matcher.captures(digest.source(i), parts, found.matches);
        for (qsizetype k = 0; k < found.matches.size(); ++k) {
            outcome.matches.append(digest.inDocument(i, found.matches[k]));
            outcome.edits.append({outcome.matches.constLast(), replacement.of(captures[k])});
        }
        outcome.isTooComplex = outcome.isTooComplex || found.isTooComplex;
    }
    return outcome;
}

} // namespace

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("block");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/textsearch"));
        for (const QString &name : folder.entryList({u"*.txt"_s})) {
            for (const QString &one : readText(folder.filePath(name)).split(u"=== "_s, Qt::SkipEmptyParts)) {
                const QString title = one.section(u'\n', 0, 0);
                QTest::addRow("%s: %s", qPrintable(name), qPrintable(title)) << one.sliced(title.size() + 1);
            }
        }
    }
    void cases()
    {
        QFETCH(const QString, block);
        const Case given = readCase(block);
        const Result<TextMatcher> matcher = TextMatcher::make(given.search);
        QCOMPARE(matcher ? QString() : matcher.error().text(), given.error);
        if (!matcher)
            return;
        const Digest digest = Digest::parse(given.text);
        const Replacement replacement(given.replacement.value_or(QString()), given.search.regularExpression,
                                      given.options.contains(u"keep-case"));
        const Outcome outcome = searchAll(digest, given.search, *matcher, replacement);
        QCOMPARE(outcome.isTooComplex, given.options.contains(u"complex"));
        QCOMPARE(marked(given.text, outcome.matches), given.marked);
        QVERIFY(areApplicable(outcome.edits, given.text.size()));
        if (given.replacement)
            QCOMPARE(applied(given.text, outcome.edits), given.replaced);
    }

    void halfSurrogatesAreNoTrouble()
    {
        const QString text = u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xde00) + u'b';
        for (const bool expression : {false, true}) {
            TextSearch search{u"b"_s};
            search.regularExpression = expression;
            const auto matcher = TextMatcher::make(search);
            QVERIFY(matcher.hasValue());
            QCOMPARE(matcher->find(text, {{0, text.size()}}).matches, (QList<TextRange>{{2, 3}, {4, 5}}));
        }
    }

    void complexExpressionsEndSoon()
    {
        const QString text = u"word another "_s.repeated(100'000) + u"[=]"_s;
        for (const QString &query : {u"(\\w+\\s?)*=q"_s, u"(.*)*z="_s, u"(.|\\n)*=q"_s, u"(x+x+)+y"_s}) {
            TextSearch search{query};
            search.regularExpression = true;
            const auto matcher = TextMatcher::make(search);
            QVERIFY(matcher.hasValue());
            QElapsedTimer timer;
            timer.start();
            const auto found = matcher->find(text, {{0, text.size()}});
            QVERIFY(found.matches.isEmpty());
            QVERIFY2(timer.elapsed() < 3000, qPrintable(query));
        }
    }

    /// After any edits, searching only what waits finds the same as searching all.
    void resultsFollowEdits()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"5"_s).toUInt());
        const TextSearch search{u"가"_s};
        const auto matcher = TextMatcher::make(search);
        Digest digest = Digest::parse(u"가\n# 가나\n가 가\n## 다\n- 가\n"_s);
        SearchResults results;
        results.reset(digest.topicCount());
        const QStringList pieces{u"가"_s, u"\n# 가\n"_s, u"나"_s, u"\n"_s, u"## "_s, u"가가"_s};
        for (int step = 0; step < 500; ++step) {
            const qsizetype at = random.bounded(int(digest.length()) + 1);
            const qsizetype removed = qMin<qsizetype>(random.bounded(8), digest.length() - at);
            results.follow(digest.edit(at, removed, pieces[random.bounded(6)]));
            if (random.bounded(3) == 0) // some edits come before anything was searched
                continue;
            int searched = 0;
            for (qsizetype i; (i = results.firstWaiting(random.bounded(10))) >= 0; ++searched)
                results.set(i, matcher->find(digest.source(i), searchedParts(digest, i, search)).matches);
            QVERIFY(results.isComplete());
            const Outcome all = searchAll(digest, search, *matcher, {});
            QCOMPARE(results.count(), all.matches.size());
            QCOMPARE(results.within(digest, {0, digest.length() + 1}, 100'000), all.matches);
        }
    }

    void stepsGoRound()
    {
        const TextSearch search{u"가"_s};
        const auto matcher = TextMatcher::make(search);
        const Digest digest = Digest::parse(u"나 가\n# 다\n# 가 가\n# 라\n"_s);
        SearchResults results;
        results.reset(digest.topicCount());
        using enum SearchResults::Step::Outcome;
        QCOMPARE(results.next(digest, 0).outcome, Unknown);
        for (qsizetype i = 0; i < digest.topicCount(); ++i)
            results.set(i, matcher->find(digest.source(i), searchedParts(digest, i, search)).matches);
        const QList<TextRange> all = results.within(digest, {0, digest.length()}, 100);
        QCOMPARE(all.size(), 3);
        for (qsizetype offset = 0; offset <= digest.length(); ++offset) {
            const auto after = std::ranges::find_if(all, [=](TextRange m) { return m.start >= offset; });
            const auto next = results.next(digest, offset);
            QCOMPARE(next.outcome, Found);
            QCOMPARE(next.wentRound, after == all.end());
            QCOMPARE(next.match, after == all.end() ? all.constFirst() : *after);
            const auto before =
                std::find_if(all.rbegin(), all.rend(), [=](TextRange m) { return m.start < offset; });
            const auto previous = results.previous(digest, offset);
            QCOMPARE(previous.wentRound, before == all.rend());
            QCOMPARE(previous.match, before == all.rend() ? all.constLast() : *before);
        }
        for (qsizetype i = 0; i < all.size(); ++i)
            QCOMPARE(results.indexOf(digest, all[i]), i);
        QCOMPARE(results.indexOf(digest, {0, 1}), -1);
        QCOMPARE(results.within(digest, {0, digest.length()}, 2).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
