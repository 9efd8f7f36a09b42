// SPDX-License-Identifier: MIT
#include "digest/documentgenerator.h"
#include "digest/support.h"
#include "publish/selection.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace sasil;
using namespace Qt::StringLiterals;

/// A case is a file of tests/data/publish/selection: what is selected, a digest, and its text then. Topics
/// are numbers: 1 is the first heading.
namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

qsizetype indexOf(const Digest &digest, qsizetype number)
{
    return number - (digest.topicCount() > 0 && digest.level(0) == 0 ? 0 : 1);
}

Selection selectionOf(const Digest &digest, const QString &described)
{
    Selection selection;
    for (const QString &line : described.split(u'\n', Qt::SkipEmptyParts)) {
        const QString value = line.section(u": "_s, 1);
        if (line.startsWith(u"topics")) {
            for (const QString &number : value.split(u' '))
                selection.topics.append(indexOf(digest, number.toLongLong()));
        } else if (line.startsWith(u"stubs")) {
            selection.stubs = value == u"end" ? StubPlace::AtEnd : StubPlace::LeftOut;
        } else {
            selection.labels = value == u"ko" ? LabelLanguage::Korean : LabelLanguage::English;
        }
    }
    return selection;
}

/// The model of a digest with no more than some of its topics, a line for each thing that is said.
class Restricted
{
public:
    Restricted(const Digest &digest, const Selection &selection) : m_digest(digest)
    {
        for (qsizetype t = 0; t < digest.topicCount(); ++t)
            m_isChosen.append(digest.level(t) == 0 || selection.topics.isEmpty() ||
                              selection.topics.contains(t));
        const QList<bool> chosen = m_isChosen;
        for (qsizetype t = 0; t < digest.topicCount() && selection.stubs == StubPlace::LeftOut; ++t)
            m_isChosen[t] = chosen[t] && (digest.level(t) == 0 || !isStub(t, chosen));
    }

    /// Topics of which no more than the heading is there are so in both models.
    QStringList lines() const
    {
        QStringList lines;
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
            if (!m_isChosen[t] && !hasChosenBelow(t))
                continue;
            const Topic &topic = m_digest.topic(t);
            if (topic.level > 0)
                lines.append(u"%1 %2|%3|%4"_s.arg(QString::number(topic.level), topic.listTitle(),
                                                  topic.english, topic.link));
            if (m_isChosen[t]) {
                if (topic.level > 0)
                    lines.append(kindOf(t));
                appendItems(t, lines);
            } else {
                lines.append(u"group"_s);
            }
        }
        return lines;
    }

    /// Without the places of the topics: what a digest says, in no order.
    QStringList sayings() const
    {
        QStringList lines;
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
            if (m_isChosen[t])
                appendItems(t, lines);
        }
        lines.sort();
        return lines;
    }

private:
    /// Whether nothing but stubs was chosen of a topic and those below it.
    bool isStub(qsizetype topic, const QList<bool> &chosen) const
    {
        for (qsizetype t = topic; t < m_digest.subtreeEnd(topic); ++t) {
            if (chosen[t] && m_digest.kind(t) == TopicKind::Topic)
                return false;
        }
        return true;
    }

    bool hasChosenBelow(qsizetype topic) const
    {
        for (qsizetype t = topic + 1; t < m_digest.subtreeEnd(topic); ++t) {
            if (m_isChosen[t])
                return true;
        }
        return false;
    }

    QString kindOf(qsizetype topic) const
    {
        if (m_digest.kind(topic) == TopicKind::Topic)
            return u"topic"_s;
        return hasChosenBelow(topic) ? u"group"_s : u"stub"_s;
    }

    void appendItems(qsizetype t, QStringList &lines) const
    {
        static const QRegularExpression keyword(u"based\\s+on"_s, QRegularExpression::CaseInsensitiveOption);
        const Topic &topic = m_digest.topic(t);
        for (const Block &block : topic.blocks) {
            for (const Item &item : block.items) {
                QString line = u"%1|%2|%3|%4|%5"_s.arg(item.id, item.text, item.subLabel,
                                                       item.citations.join(u','), item.links.join(u' '));
                if (block.kind == BlockKind::Opinion)
                    line = line.replace(keyword, u"근거"_s) + u'|' + supportOf(t, item);
                lines.append(line);
            }
        }
    }

    /// What an opinion rests on of what was chosen.
    QString supportOf(qsizetype topic, const Item &opinion) const
    {
        for (const QString &id : opinion.citations) {
            for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
                if (m_isChosen[t] && hasFact(t, id))
                    return u"cited"_s;
            }
        }
        const auto hasFactsIn = [this](qsizetype t) { return m_isChosen[t] && hasFacts(m_digest.topic(t)); };
        if (hasFactsIn(topic))
            return u"own"_s;
        for (qsizetype above = m_digest.parent(topic); above >= 0; above = m_digest.parent(above)) {
            if (hasFactsIn(above))
                return u"inherited"_s;
        }
        for (qsizetype t = topic + 1; t < m_digest.subtreeEnd(topic); ++t) {
            if (hasFactsIn(t))
                return u"descendant"_s;
        }
        return u"none"_s;
    }

    bool hasFact(qsizetype topic, const QString &id) const
    {
        for (const Block &block : m_digest.topic(topic).blocks) {
            for (const Item &item : block.items) {
                if (block.kind == BlockKind::Fact && item.id == id)
                    return true;
            }
        }
        return false;
    }

    const Digest &m_digest;
    QList<bool> m_isChosen;
};

Selection randomSelection(const Digest &digest, QRandomGenerator &random)
{
    Selection selection;
    const quint32 share = random.bounded(4U);
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        if (random.bounded(4U) < share)
            selection.topics.append(t);
    }
    selection.stubs = StubPlace(random.bounded(3));
    selection.labels = LabelLanguage(random.bounded(3));
    return selection;
}

enum class Lines { InOrder, AnyOrder };

void compare(const Digest &digest, const Selection &selection, Lines lines = Lines::InOrder)
{
    const QString text = selectedText(digest, selection);
    const auto shown = qScopeGuard([&] {
        if (QTest::currentTestFailed())
            qInfo().noquote() << selection.topics << int(selection.stubs) << int(selection.labels)
                              << digest.text() << u"\n-----\n"_s << text;
    });
    const Digest selected = Digest::parse(text, digest.labels());
    const Restricted expected(digest, selection);
    const Restricted actual(selected, {});
    QCOMPARE(actual.sayings(), expected.sayings());
    if (selection.stubs != StubPlace::AtEnd)
        QCOMPARE(actual.lines(), expected.lines());
    if (lines == Lines::AnyOrder)
        return;
    // Selected again, nothing changes.
    Selection again = selection;
    again.topics.clear();
    QCOMPARE(selectedText(selected, again), text);
    // The labels are of one language; one that is a link's text too may stay.
    if (selection.labels != LabelLanguage::AsWritten && !text.contains(u"]: "_s)) {
        for (qsizetype t = 0; t < selected.topicCount(); ++t) {
            for (const Block &block : selected.topic(t).blocks) {
                const bool isKorean = std::ranges::any_of(
                    block.labelText, [](QChar c) { return c.script() == QChar::Script_Hangul; });
                if (block.kind != BlockKind::Other)
                    QCOMPARE(isKorean, selection.labels == LabelLanguage::Korean);
            }
        }
    }
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/publish/selection"));
        for (const QString &name : folder.entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QVERIFY(!folder.isEmpty());
    }

    void cases()
    {
        QFETCH(QString, path);
        const QStringList parts = readFile(path).split(u"---8<---\n"_s);
        QCOMPARE(parts.size(), 3);
        const Digest digest = Digest::parse(parts[1]);
        const Selection selection = selectionOf(digest, parts[0]);
        QCOMPARE(selectedText(digest, selection), parts[2]);
        compare(digest, selection);
    }

    /// Facts, opinions, kinds and support are those of the original, as far as it was selected.
    void randomDigests()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"7"_s).toUInt());
        const int count = qEnvironmentVariable("SASIL_DOCUMENTS", u"300"_s).toInt();
        for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
            const Digest digest = Digest::parse(generateDocument(random).text);
            for (int k = 0; k < 4 && !QTest::currentTestFailed(); ++k)
                compare(digest, randomSelection(digest, random));
        }
    }

    /// The same where lines are missing, doubled and in other places.
    void randomLines()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"7"_s).toUInt());
        const int count = qEnvironmentVariable("SASIL_DOCUMENTS", u"300"_s).toInt();
        for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
            QStringList lines = generateDocument(random).text.split(u'\n');
            for (int k = 0; k < 8; ++k) {
                const qsizetype from = random.bounded(lines.size());
                const qsizetype to = random.bounded(lines.size());
                if (random.bounded(3) > 0)
                    lines.insert(to, lines[from]);
                if (random.bounded(3) > 0 && lines.size() > 1)
                    lines.removeAt(from);
            }
            const QString text = lines.join(u'\n');
            if (text.contains(u"]:"))
                continue; // what they mean to Markdown there is another matter
            const Digest digest = Digest::parse(text);
            for (int k = 0; k < 4 && !QTest::currentTestFailed(); ++k)
                compare(digest, randomSelection(digest, random), Lines::AnyOrder);
        }
    }

    void digests_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &suite : {u"publish"_s, u"digest"_s, u"render/golden"_s, u"archive/digests"_s}) {
            const QDir root(QStringLiteral(SASIL_TEST_DATA));
            QDirIterator files(root.filePath(suite), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(root.relativeFilePath(path))) << path;
            }
        }
    }

    void digests()
    {
        QFETCH(QString, path);
        const Digest digest = Digest::parse(readFile(path));
        QCOMPARE(selectedText(digest, {}), digest.text());
        QRandomGenerator random(11);
        for (int k = 0; k < 20 && !QTest::currentTestFailed(); ++k)
            compare(digest, randomSelection(digest, random));
    }

    /// The settings' own labels are labels here too, and their language is that of what is written anew.
    void ownLabels()
    {
        LabelSet labels;
        labels.add(BlockKind::Opinion, {u"시사점"_s});
        labels.setLanguage(u"en"_s);
        const Digest digest = Digest::parse(u"# 하나\n\n# 둘\n- **시사점:** 말\n"_s, labels);
        QCOMPARE(selectedText(digest, {{}, StubPlace::AtEnd, LabelLanguage::AsWritten}),
                 u"# 둘\n- **시사점:** 말\n\n## To read\n\n### 하나\n"_s);
        QCOMPARE(selectedText(digest, {{}, StubPlace::LeftOut, LabelLanguage::English}),
                 u"# 둘\n- **Opinion:** 말\n"_s);
        // A word that a user took for the other kind would say something else.
        labels.add(BlockKind::Fact, {u"opinion"_s});
        const Digest other = Digest::parse(digest.text(), labels);
        QCOMPARE(selectedText(other, {{}, StubPlace::InPlace, LabelLanguage::English}), digest.text());
    }

    void nothing()
    {
        QCOMPARE(selectedText(Digest(), {{3}, StubPlace::AtEnd, LabelLanguage::Korean}), QString());
        QCOMPARE(selectedText(Digest::parse(u"# A\n"_s), {{}, StubPlace::LeftOut, {}}), QString());
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
