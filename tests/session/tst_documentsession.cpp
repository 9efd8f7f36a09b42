// SPDX-License-Identifier: MIT
#include "session/documentsession.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QStringList samples()
{
    QStringList texts;
    for (const QString &suite : {u"check"_s, u"digest"_s, u"render/golden"_s}) {
        QDirIterator files(QStringLiteral(SASIL_TEST_DATA "/") + suite, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            texts.append(QString::fromUtf8(file.readAll()).replace(u"\r\n"_s, u"\n"_s));
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
                                    u"\n### 아래 주제\n"_s,
                                    u"\n- **사실:** [F1] 하나\n"_s,
                                    u"\n- **의견:** 생각 (근거: F1)\n"_s,
                                    u"\n#### 내 생각\n- 하나\n"_s,
                                    u"\n"_s,
                                    u"\n\n"_s,
                                    u"```\n"_s,
                                    u"<!--"_s,
                                    u"-->\n"_s,
                                    u"- "_s,
                                    u"**"_s,
                                    u"---\n"_s,
                                    u"===\n"_s,
                                    u"[a]"_s,
                                    u"![a]"_s,
                                    u"[^1]"_s,
                                    u"\n\n[a]: /x\n"_s,
                                    u"\n\n[a]: /y \"title\"\n"_s,
                                    u"\n\n[^1]: 각주\n"_s,
                                    u"\n\n[^1]: 다른 각주\n"_s,
                                    u"\n- **사실:** [a] 와 [^1]\n"_s,
                                    u"가"_s,
                                    u"> "_s};
    return pieces[random.bounded(int(pieces.size()))];
}

QStringList sectionsOf(const DocumentSession &session)
{
    QStringList sections;
    for (qsizetype i = 0; i < session.digest().topicCount(); ++i)
        sections.append(session.section(i));
    return sections;
}

/// A view that follows a document as the preview does: it never asks for what it was not told about.
class Page : public QObject
{
public:
    explicit Page(const DocumentSession &session) : m_session(session)
    {
        connect(&session, &DocumentSession::documentReset, this,
                [this] { sections = sectionsOf(m_session); });
        connect(&session, &DocumentSession::documentChanged, this, &Page::follow);
    }

    QStringList sections;

private:
    void follow(const DocumentChange &change)
    {
        const TopicChange &topics = change.topics;
        QCOMPARE(change.revision, m_session.revision());
        QVERIFY(topics.first + topics.removed <= sections.size());
        QVERIFY(std::is_sorted(change.refreshed.begin(), change.refreshed.end()));
        sections.remove(topics.first, topics.removed);
        for (qsizetype i = topics.first; i < topics.first + topics.added; ++i)
            sections.insert(i, m_session.section(i));
        for (const qsizetype i : change.refreshed) {
            QVERIFY(i < topics.first || i >= topics.first + topics.added);
            QVERIFY(i >= 0 && i < sections.size());
            sections[i] = m_session.section(i);
        }
    }

    const DocumentSession &m_session;
};

} // namespace

class TestDocumentSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resetTellsOnce()
    {
        DocumentSession session;
        QSignalSpy resets(&session, &DocumentSession::documentReset);
        QSignalSpy changes(&session, &DocumentSession::documentChanged);
        QCOMPARE(session.revision(), 0);
        session.reset(u"# A\n- **의견:** 하나\n"_s);
        QCOMPARE(session.revision(), 1);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(changes.size(), 0);
        QCOMPARE(session.digest().topicCount(), 1);
        QCOMPARE(session.checker().counts().of(Severity::Error), 1);
        session.reset({});
        QCOMPARE(session.revision(), 2);
        QCOMPARE(resets.size(), 2);
        QCOMPARE(session.digest().topicCount(), 0);
    }

    void aBigDocumentIsReadBitByBit_data()
    {
        QTest::addColumn<bool>("waits");
        QTest::addColumn<bool>("edits");
        QTest::addColumn<bool>("settings");
        QTest::newRow("read in idle time") << false << false << false;
        QTest::newRow("somebody waits") << true << false << false;
        QTest::newRow("somebody writes meanwhile") << false << true << false;
        QTest::newRow("its settings come meanwhile") << false << false << true;
    }

    void aBigDocumentIsReadBitByBit()
    {
        QFETCH(const bool, waits);
        QFETCH(const bool, edits);
        QFETCH(const bool, settings);
        QString text;
        for (int i = 0; text.size() < 400'000; ++i)
            text += u"## 주제 %1\n\n- **의견:**\n  - 생각 %1\n\n"_s.arg(i);
        DocumentSession session;
        QSignalSpy resets(&session, &DocumentSession::documentReset);
        QSignalSpy changes(&session, &DocumentSession::documentChanged);
        session.reset(text);
        QVERIFY(!session.isReady());
        QCOMPARE(resets.size(), 1);
        QCOMPARE(session.digest().text(), text);
        QCOMPARE(session.findingCounts().total(), 0);
        QVERIFY(session.findings(session.digest().topicCount() - 1).isEmpty());
        CheckSettings other;
        if (settings) {
            other.severities.insert(u"opinion-without-fact"_s, Severity::Hint);
            session.setSettings(other, {});
        }
        if (edits) {
            session.edit(0, 0, u"# 앞\n\n"_s);
            text.prepend(u"# 앞\n\n"_s);
            QVERIFY(session.findings(session.digest().topicCount() - 1).isEmpty());
        }
        if (waits)
            session.makeReady();
        QTRY_VERIFY(session.isReady());
        QCOMPARE(resets.size(), 2);
        QCOMPARE(changes.size(), 0);
        DocumentSession fresh;
        fresh.setSettings(other, {});
        fresh.reset(text);
        fresh.makeReady();
        QCOMPARE(session.digest(), fresh.digest());
        QCOMPARE(session.findingCounts(), fresh.findingCounts());
        QVERIFY(session.findingCounts().total() > 1000);
        for (qsizetype i = 0; i < session.digest().topicCount(); ++i)
            QCOMPARE(session.findings(i), fresh.findings(i));
        session.edit(text.size(), 0, u"# 뒤\n"_s);
        QCOMPARE(changes.size(), 1);
    }

    /// Such as replacing everywhere, and its undoing.
    void aBigEditIsReadBitByBit()
    {
        QString text;
        for (int i = 0; text.size() < 400'000; ++i)
            text += u"## 주제 %1\n\n- **의견:**\n  - 생각 %1\n\n"_s.arg(i);
        DocumentSession session;
        session.reset(text);
        session.makeReady();
        QSignalSpy resets(&session, &DocumentSession::documentReset);
        QSignalSpy changes(&session, &DocumentSession::documentChanged);
        const quint64 loads = session.loads();
        const QString middle = QString(text.sliced(1000, 300'000)).replace(u"생각"_s, u"[F1] 사실"_s);
        session.edit(1000, 300'000, middle);
        text.replace(1000, 300'000, middle);
        QVERIFY(!session.isReady());
        QCOMPARE(session.digest().text(), text);
        QTRY_VERIFY(session.isReady());
        QCOMPARE(resets.size(), 2);
        QCOMPARE(changes.size(), 0);
        QCOMPARE(session.loads(), loads);
        DocumentSession fresh;
        fresh.reset(text);
        fresh.makeReady();
        QCOMPARE(session.digest(), fresh.digest());
        QCOMPARE(session.findingCounts(), fresh.findingCounts());
    }

    void editTellsOnceWithItsRevision()
    {
        DocumentSession session;
        session.reset(u"# A\n# B\n"_s);
        QSignalSpy resets(&session, &DocumentSession::documentReset);
        QSignalSpy changes(&session, &DocumentSession::documentChanged);
        session.edit(7, 0, u"b"_s);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        const auto change = changes.first().first().value<DocumentChange>();
        QCOMPARE(change.revision, 2);
        QCOMPARE(session.revision(), 2);
        QCOMPARE(change.topics, (TopicChange{1, 1, 1, {}}));
        QCOMPARE(session.digest().text(), u"# A\n# Bb\n"_s);
    }

    void refreshes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QString>("added");
        QTest::addColumn<QList<qsizetype>>("refreshed");
        const auto row = [](const char *name, const QString &before, const QString &at, int removed,
                            const QString &added, const QList<qsizetype> &refreshed) {
            QTest::newRow(name) << before << at << removed << added << refreshed;
        };
        row("nothing elsewhere", u"# A\n# B\nb\n# C\n"_s, u"b\n"_s, 0, u"x"_s, {});
        row("a cited fact comes", u"# A\n- **의견:** 하나 (근거: F1)\n# B\nb\n"_s, u"b\n"_s, 0,
            u"- **사실:** [F1] "_s, {0});
        row("a stub becomes a group", u"# A\n\nB\n"_s, u"\nB"_s, 0, u"## N\n"_s, {});
        row("a group becomes a stub", u"# A\n## B\n# C\n"_s, u"## B"_s, 1, {}, {0});
        row("a definition of a fact", u"# A\n- **사실:** [x]\n# B\n\n[x]: /one\n"_s, u"one"_s, 3, u"two"_s,
            {0});
        row("a definition of other text", u"# A\n글 [x]\n# B\n\n[x]: /one\n"_s, u"one"_s, 3, u"two"_s, {0});
        row("a definition's title", u"# A\n- **사실:** [x]\n# B\n\n[x]: /one 'a'\n"_s, u"a'"_s, 1, u"b"_s,
            {0});
        row("an image's definition", u"# A\n- **사실:** ![x]\n# B\n\n[x]: one.png\n"_s, u"one"_s, 3, u"two"_s,
            {0});
        row("a footnote's text", u"# A\n- **사실:** 글[^1]\n# B\n\n[^1]: one\n"_s, u"one"_s, 3, u"two"_s,
            {0});
    }

    void refreshes()
    {
        QFETCH(QString, before);
        QFETCH(QString, at);
        QFETCH(int, removed);
        QFETCH(QString, added);
        QFETCH(QList<qsizetype>, refreshed);
        DocumentSession session;
        Page page(session);
        session.reset(before);
        QSignalSpy changes(&session, &DocumentSession::documentChanged);
        session.edit(before.indexOf(at), removed, added);
        QCOMPARE(changes.first().first().value<DocumentChange>().refreshed, refreshed);
        QCOMPARE(page.sections, sectionsOf(session));
    }

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void aPageThatFollowsIsAFreshPage()
    {
        const int edits = qEnvironmentVariable("SASIL_EDITS", u"3000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        const QStringList texts = samples();
        QVERIFY(texts.size() > 10);
        DocumentSession session;
        Page page(session);
        QSignalSpy changes(&session, &DocumentSession::documentChanged);
        QString text;
        for (int i = 0; i < edits; ++i) {
            if (i % 100 == 0) {
                text = texts[random.bounded(int(texts.size()))];
                session.reset(text);
                QCOMPARE(page.sections, sectionsOf(session));
                changes.clear();
            }
            const qsizetype position = random.bounded(qint64(text.size()) + 1);
            const qsizetype removed =
                qMin<qsizetype>(random.bounded(3) ? 0 : random.bounded(40), text.size() - position);
            const QString added = random.bounded(4) ? randomPiece(random) : QString();
            const QString before = text;
            text.replace(position, removed, added);
            const quint64 revision = session.revision();
            session.edit(position, removed, added);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(session.revision(), revision + 1);
            QCOMPARE(changes.size(), i % 100 + 1);
            QCOMPARE(session.digest().text(), text);

            DocumentSession fresh;
            fresh.reset(text);
            const QStringList expected = sectionsOf(fresh);
            if (page.sections != expected) {
                qInfo().noquote() << "edit" << i << "at" << position << "removed" << removed << "added"
                                  << added << "\n---before---\n"
                                  << before << "\n---page---\n"
                                  << page.sections.join(u"----\n"_s) << "\n---fresh---\n"
                                  << expected.join(u"----\n"_s);
                QFAIL("the page differs from a fresh one");
            }
            QCOMPARE(session.checker().counts(), fresh.checker().counts());
        }
    }
};

QTEST_GUILESS_MAIN(TestDocumentSession)
#include "tst_documentsession.moc"
