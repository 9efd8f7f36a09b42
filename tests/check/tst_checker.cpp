// SPDX-License-Identifier: MIT
#include "check/checker.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// The digests of the suites that this one leans on, marks of places left out.
QStringList samples()
{
    QStringList texts;
    for (const QString &suite : {u"check"_s, u"digest"_s}) {
        QDirIterator files(QStringLiteral(SASIL_TEST_DATA "/") + suite, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            QString text = QString::fromUtf8(file.readAll());
            text.removeIf([](QChar c) { return QStringView(u"‹›«»").contains(c); });
            texts.append(text);
        }
    }
    texts.sort();
    return texts;
}

QString randomPiece(QRandomGenerator &random)
{
    static const QStringList pieces{
        u"# "_s,
        u"#"_s,
        u"\n## 새 주제\n"_s,
        u"\n### 아래 주제\n- **사실:** 하나\n"_s,
        u"\n- **Fact:**\n  - [F1] a\n"_s,
        u"\n- **의견:** 생각\n"_s,
        u"\n- **Opinion:**\n  - 생각 (근거: F1)\n"_s,
        u"\n#### 내 생각\n- 하나\n"_s,
        u"(근거: F1)"_s,
        u" (Based on: F2, F3)"_s,
        u"[F1] "_s,
        u"[F2] "_s,
        u"\n"_s,
        u"\n\n"_s,
        u"```\n"_s,
        u"<!--"_s,
        u"-->\n"_s,
        u"- "_s,
        u"**"_s,
        u"---\n"_s,
        u"[a]"_s,
        u"\n\n[a]: /x\n"_s,
        u"\n\n[F1]: /y\n"_s,
        u"가"_s,
        u"> **내 의견** 인용\n"_s,
        u"\n- **사실:** 정부는 계획을 발표함.\n"_s,
        u"\n- **사실:** [F1] 정부는 계획을 발표함\n- **사실:** 다른 일임\n"_s,
        u"\n- **사실:** 더 넓혀야 함.\n"_s,
        u"\n- **의견:** 없음\n"_s,
        u"\n- **의견:** [F1] 프로야구 연장전 제한은 합리적이라고 할 만함.\n"_s,
        u"\n- **의겸:** 생각\n"_s,
        u"\n- **Fact:*\n"_s,
        u"\n## [13월 1주] 제목\n"_s,
        u" 60~70곳과 10~20곳 "_s,
        u" **마크다운(Markdown)**을 "_s,
        u" [링크]() [다른][nowhere] [^9] "_s,
        u" https://example.com/?utm_source=x&a=1 "_s,
        u"\n<!-- sasil-disable -->\n"_s,
        u"\n<!-- sasil-disable opinion-without-fact, duplicate-fact: 까닭 -->\n"_s,
        u"\n<!-- sasil-enable -->\n"_s,
        u"\n<!-- sasil-disable-next-line opinion-without-fact: 까닭 -->\n"_s,
        u"\n<!-- sasil-disable-next-line -->\n"_s,
        u"\n<!-- sasil-disable-file duplicate-fact-id -->\n"_s};
    return pieces[random.bounded(int(pieces.size()))];
}

/// Every rule, those too that are off by default.
CheckSettings everyRule()
{
    CheckSettings settings;
    for (const Rule &rule : allRules()) {
        if (rule.severity == Severity::Off)
            settings.severities.insert(rule.id, Severity::Hint);
    }
    return settings;
}

/// The text after the first safe fix of every finding, those aside that overlap one before.
QString withSafeFixes(const QString &text)
{
    const Digest digest = Digest::parse(text);
    Checker checker(everyRule());
    checker.reset(digest);
    TextEdits edits;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        for (const Diagnostic &diagnostic : checker.of(topic)) {
            for (const Fix &fix : checker.detailsOf(digest, topic, diagnostic).fixes) {
                if (fix.safe && areApplicable(edits + fix.edits, text.size()))
                    edits += fix.edits;
            }
        }
    }
    return applied(text, edits);
}

QList<QList<Diagnostic>> all(const Checker &checker, qsizetype topics)
{
    QList<QList<Diagnostic>> found;
    for (qsizetype i = 0; i < topics; ++i)
        found.append(checker.of(i));
    return found;
}

/// Where two checks of the same topics differ, for people.
QString difference(const QList<QList<Diagnostic>> &a, const QList<QList<Diagnostic>> &b)
{
    QString text;
    for (qsizetype t = 0; t < qMin(a.size(), b.size()); ++t) {
        for (const auto &[sign, found, other] :
             {std::tuple(u"-"_s, a[t], b[t]), std::tuple(u"+"_s, b[t], a[t])}) {
            for (const Diagnostic &diagnostic : found) {
                if (!other.contains(diagnostic))
                    text += u"%1 topic %2: %3 at %4: %5\n"_s.arg(sign)
                                .arg(t)
                                .arg(diagnostic.rule)
                                .arg(diagnostic.range.start)
                                .arg(diagnostic.message.text());
            }
        }
    }
    return text;
}

} // namespace

class TestChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settings()
    {
        const Digest digest = Digest::parse(u"# A\n- **의견:** 하나\n"_s);
        for (const Severity severity : {Severity::Off, Severity::Hint, Severity::Warning}) {
            CheckSettings settings;
            settings.severities.insert(u"opinion-without-fact"_s, severity);
            Checker checker(settings);
            checker.reset(digest);
            QCOMPARE(checker.worst(0), severity);
            QCOMPARE(checker.counts().total(), severity == Severity::Off ? 0 : 1);
            QCOMPARE(checker.counts().of(Severity::Error), 0);
        }
    }

    void answersWithTheTopicsThatFollow()
    {
        Digest digest = Digest::parse(u"# A\n- **의견:** 하나 (근거: F1)\n# B\n글\n# C\n- **의견:** 둘\n"_s);
        Checker checker;
        checker.reset(digest);
        QCOMPARE(checker.counts().of(Severity::Error), 3); // the unknown citation is one
        const qsizetype at = digest.text().indexOf(u"글");
        const TopicChange change = digest.edit(at, 1, u"- **사실:**\n  - [F1] 일");
        QCOMPARE(checker.update(digest, change), QList<qsizetype>{0});
        QCOMPARE(checker.worst(0), Severity::Off);
        QCOMPARE(checker.worst(2), Severity::Error);
        QCOMPARE(checker.counts().of(Severity::Error), 1);
    }

    /// However odd the text, an offered fix can be applied and leaves no more errors than there were.
    void noFixMakesANewError()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        const QStringList texts = samples();
        qsizetype fixes = 0;
        for (int i = 0; i < 400; ++i) {
            QString text = texts[random.bounded(int(texts.size()))];
            for (int edits = random.bounded(6); edits > 0; --edits)
                text.insert(random.bounded(qint64(text.size()) + 1), randomPiece(random));
            const Digest digest = Digest::parse(text);
            Checker checker(everyRule());
            checker.reset(digest);
            for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
                for (const Diagnostic &diagnostic : checker.of(topic)) {
                    for (const Fix &fix : checker.detailsOf(digest, topic, diagnostic).fixes) {
                        QVERIFY(areApplicable(fix.edits, text.size()));
                        Checker after(everyRule());
                        const QString fixed = applied(text, fix.edits);
                        after.reset(Digest::parse(fixed));
                        QVERIFY2(after.counts().of(Severity::Error) <= checker.counts().of(Severity::Error),
                                 qPrintable(fix.title.text() + u'\n' + text + u"\n---fixed---\n"_s + fixed));
                        ++fixes;
                    }
                }
            }
        }
        QVERIFY(fixes > 100);
    }

    /// Safe fixes settle, make no finding worse, and leave nothing that they could mend.
    void safeFixesSettle()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        const QStringList texts = samples();
        qsizetype fixed = 0;
        for (int i = 0; i < 400; ++i) {
            QString text = texts[random.bounded(int(texts.size()))];
            for (int edits = random.bounded(6); edits > 0; --edits)
                text.insert(random.bounded(qint64(text.size()) + 1), randomPiece(random));
            QString once = withSafeFixes(text);
            fixed += once != text ? 1 : 0;
            // What overlapped waits for the next round.
            for (int round = 0; round < 5 && withSafeFixes(once) != once; ++round)
                once = withSafeFixes(once);
            QVERIFY2(withSafeFixes(once) == once, qPrintable(text + u"\n---once---\n"_s + once));
        }
        QVERIFY(fixed > 20);
    }

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void afterAnyEditsEqualsAFreshCheck()
    {
        const int edits = qEnvironmentVariable("SASIL_EDITS", u"6000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        const QStringList texts = samples();
        QVERIFY(texts.size() > 10);
        QString text;
        Digest digest;
        Checker checker(everyRule());
        qsizetype answered = 0;
        for (int i = 0; i < edits; ++i) {
            if (i % 100 == 0) {
                text = texts[random.bounded(int(texts.size()))];
                digest = Digest::parse(text);
                checker.reset(digest);
            }
            const QList<QList<Diagnostic>> before = all(checker, digest.topicCount());
            const qsizetype position = random.bounded(qint64(text.size()) + 1);
            const qsizetype removed =
                qMin<qsizetype>(random.bounded(3) ? 0 : random.bounded(40), text.size() - position);
            const QString added = random.bounded(4) ? randomPiece(random) : QString();
            text.replace(position, removed, added);
            const TopicChange change = digest.edit(position, removed, added);
            QList<qsizetype> others = checker.update(digest, change);

            Checker fresh(everyRule());
            fresh.reset(Digest::parse(text));
            const QList<QList<Diagnostic>> now = all(checker, digest.topicCount());
            const auto place = [&] { return qPrintable(u"edit %1:\n"_s.arg(i) + text); };
            const QList<QList<Diagnostic>> expectedNow = all(fresh, digest.topicCount());
            QVERIFY2(now == expectedNow, qPrintable(difference(now, expectedNow) + text));
            QVERIFY2(checker.counts() == fresh.counts(), place());

            QList<qsizetype> expected;
            for (qsizetype t = 0; t < now.size(); ++t) {
                const bool isBehind = t >= change.first + change.added;
                if (t >= change.first && !isBehind)
                    continue;
                if (now[t] != before[isBehind ? t - change.added + change.removed : t])
                    expected.append(t);
            }
            std::sort(others.begin(), others.end());
            QVERIFY2(others == expected, place());
            answered += others.size();
        }
        QVERIFY(answered > 0 || edits < 1000);
    }

    /// Somebody writes while a digest is checked bit by bit.
    void editsMeanwhileEqualAFreshCheck()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        const QStringList texts = samples();
        for (int i = 0; i < 1500; ++i) {
            QString text = texts[random.bounded(int(texts.size()))];
            Digest digest = Digest::parse(text);
            Checker checker(everyRule());
            checker.begin(digest);
            const qsizetype topics = digest.topicCount();
            // At any time, while topics are read and while they are checked.
            const int edits = random.bounded(1, 5);
            for (int k = 0; k < edits; ++k) {
                for (int steps = random.bounded(int(topics) + 2); steps > 0; --steps)
                    (void)checker.proceed(digest, QDeadlineTimer(0));
                const qsizetype position = random.bounded(qint64(text.size()) + 1);
                const qsizetype removed =
                    qMin<qsizetype>(random.bounded(3) ? 0 : random.bounded(40), text.size() - position);
                const QString added = randomPiece(random);
                text.replace(position, removed, added);
                checker.update(digest, digest.edit(position, removed, added));
            }
            while (!checker.proceed(digest, QDeadlineTimer(0))) {
            }
            Checker fresh(everyRule());
            fresh.reset(Digest::parse(text));
            const QList<QList<Diagnostic>> now = all(checker, digest.topicCount());
            const QList<QList<Diagnostic>> expected = all(fresh, digest.topicCount());
            QVERIFY2(now == expected, qPrintable(difference(now, expected) + text));
            QVERIFY2(checker.counts() == fresh.counts(), qPrintable(text));
        }
    }

    void aStepIsATopic()
    {
        const Digest digest = Digest::parse(u"# A\n\n# B\n\n- **Opinion:**\n  - alone\n"_s);
        Checker checker;
        checker.begin(digest);
        for (int step = 1; step < 2 * digest.topicCount(); ++step) {
            QVERIFY(!checker.proceed(digest, QDeadlineTimer(0)));
            QCOMPARE(checker.counts().total(), 0);
        }
        QVERIFY(checker.proceed(digest, QDeadlineTimer(QDeadlineTimer::Forever)));
        QCOMPARE(checker.counts().total(), 1);
    }
};

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
