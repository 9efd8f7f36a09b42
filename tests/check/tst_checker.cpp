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
    static const QStringList pieces{u"# "_s,
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
                                    u"> **내 의견** 인용\n"_s};
    return pieces[random.bounded(int(pieces.size()))];
}

QList<QList<Diagnostic>> all(const Checker &checker, qsizetype topics)
{
    QList<QList<Diagnostic>> found;
    for (qsizetype i = 0; i < topics; ++i)
        found.append(checker.of(i));
    return found;
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
        QCOMPARE(checker.counts().of(Severity::Error), 2);
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
            Checker checker;
            checker.reset(digest);
            for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
                for (const Diagnostic &diagnostic : checker.of(topic)) {
                    for (const Fix &fix : checker.detailsOf(digest, topic, diagnostic).fixes) {
                        QVERIFY(areApplicable(fix.edits, text.size()));
                        Checker after;
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

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void afterAnyEditsEqualsAFreshCheck()
    {
        const int edits = qEnvironmentVariable("SASIL_EDITS", u"6000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        const QStringList texts = samples();
        QVERIFY(texts.size() > 10);
        QString text;
        Digest digest;
        Checker checker;
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

            Checker fresh;
            fresh.reset(Digest::parse(text));
            const QList<QList<Diagnostic>> now = all(checker, digest.topicCount());
            const auto place = [&] { return qPrintable(u"edit %1:\n"_s.arg(i) + text); };
            QVERIFY2(now == all(fresh, digest.topicCount()), place());
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
};

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
