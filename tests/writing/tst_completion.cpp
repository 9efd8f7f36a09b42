// SPDX-License-Identifier: MIT
// What is offered while somebody writes, and what choosing it does to the text. The cases are the files of
// tests/data/completion; its README.md says how one is written.

#include "writing/completion.h"
#include "writing/linkcompletion.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar caretMark = u'‸';

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void writeText(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

/// The folder that all cases lie in.
QList<FolderEntry> entries(const QString &folder)
{
    if (folder.isEmpty())
        return {{u"표 (최종).csv"_s}, {u"notes.md"_s},   {u"그림"_s, true}, {u"사진 1.PNG"_s},
                {u"100%.jpg"_s},      {u"data"_s, true}, {u"C#_v1.md"_s}};
    if (folder == u"그림/")
        return {{u"지도.svg"_s}, {u"원본"_s, true}, {u"메모.txt"_s}};
    return {};
}

struct Case
{
    QString text; ///< without the mark
    qsizetype caret = 0;
    qsizetype chosen = 0; ///< a row of what is offered
    bool cites = false;   ///< asked by command, not begun in the text
    CompletionSources sources{QDate(2024, 9, 26), WeekRule::Thursday, u"ko"_s, entries};
};

Case readCase(const QString &path)
{
    Case given;
    given.text = readText(path);
    if (given.text.startsWith(u"%% ")) {
        const qsizetype end = given.text.indexOf(u'\n');
        for (const QString &option : given.text.first(end).sliced(3).split(u' ')) {
            const QString value = option.section(u'=', 1);
            if (option.startsWith(u"choose"))
                given.chosen = value.toInt() - 1;
            else if (option.startsWith(u"today"))
                given.sources.today = QDate::fromString(value, Qt::ISODate);
            else if (option.startsWith(u"language"))
                given.sources.language = value;
            else if (option.startsWith(u"rule"))
                given.sources.weekRule = *weekRuleFromString(value);
            else if (option == u"cite")
                given.cites = true;
        }
        given.text.remove(0, end + 1);
    }
    given.caret = given.text.indexOf(caretMark);
    if (given.caret < 0)
        qFatal("%s has no caret", qPrintable(path));
    given.text.remove(given.caret, 1);
    return given;
}

QString nameOf(CompletionKind kind)
{
    static const QStringList names{u"label"_s, u"citation"_s, u"week"_s,  u"heading"_s,
                                   u"link"_s,  u"image"_s,    u"anchor"_s};
    return names[qsizetype(kind)];
}

QString shown(const CompletionCandidate &candidate, const CompletionHit &hit)
{
    QString text = candidate.text;
    for (auto range = hit.matched.crbegin(); range != hit.matched.crend(); ++range)
        text.insert(range->end, u'›').insert(range->start, u'‹');
    for (const QString &beside : {candidate.detail, candidate.note.text()})
        text += beside.isEmpty() ? QString() : u" | "_s + beside;
    return text;
}

/// What is offered, and the text after choosing.
QString resultOf(const Case &given)
{
    const Digest digest = Digest::parse(given.text);
    const auto place = given.cites ? citingAt(digest, given.caret) : completionAt(digest, given.caret);
    if (!place)
        return u"nothing\n"_s;
    QString result = nameOf(place->kind) + (place->isSure ? u", sure\n"_s : u"\n"_s);
    const CompletionList list(digest, *place, given.sources);
    const QList<CompletionHit> hits = list.narrowed(place->typed);
    for (const CompletionHit &hit : hits)
        result += u"- "_s + shown(list.candidates()[hit.candidate], hit) + u'\n';
    if (given.chosen >= hits.size())
        return result;
    const Result<Command> command =
        completed(digest, *place, list.candidates()[hits[given.chosen].candidate]);
    if (!command)
        return result + u"%% error: "_s + command.error().text() + u'\n';
    if (!areApplicable(command->edits, given.text.size()))
        return result + u"%% edits overlap\n"_s;
    QString after = applied(given.text, command->edits);
    return result + u"====\n"_s + after.insert(command->selection.start, caretMark);
}

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/completion"));
        for (const QString &name : folder.entryList({u"*.md"_s})) {
            if (name != u"README.md" && !name.endsWith(u".expected.md"))
                QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    /// Set SASIL_UPDATE_GOLDEN to write what is expected anew; then read the difference.
    void cases()
    {
        QFETCH(const QString, path);
        const QString actual = resultOf(readCase(path));
        const QString expected = path.chopped(3) + u".expected.md"_s;
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN"))
            writeText(expected, actual);
        QCOMPARE(actual, readText(expected));
    }

    /// A label that was chosen is read as one, whatever layout the document has.
    void labelsAreReadAsLabels_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("line");
        const QStringList documents{
            u"# 하나\n\n- **사실:**\n  - 하나임.\n\n- **의견:**\n  - 둘임.\n\n# 둘\n\n"_s,
            u"# 하나\n\n- **사실:** 하나임.\n- **의견:** 둘임.\n\n# 둘\n\n"_s,
            u"# 하나\n\n**사실:** 하나임.\n\n**의견:** 둘임.\n\n# 둘\n\n"_s,
            u"# 하나\n\n**사실**\n\n- 하나임.\n\n**의견**\n\n- 둘임.\n\n# 둘\n\n"_s,
            u"# 하나\n\n- [사실] 하나임.\n- [의견] 둘임.\n\n# 둘\n\n"_s,
            u"# 하나\n\n> **사실** 하나임.\n\n> **내 의견** 둘임.\n\n# 둘\n\n"_s,
            u"# 하나\n\n#### 사실\n\n- 하나임.\n\n#### 내 생각\n\n- 둘임.\n\n# 둘\n\n"_s,
            u"# One\n\n- **Fact:**\n  - One.\n\n- **My Opinion:**\n  - Two.\n\n# Two\n\n"_s,
            u"# 둘\n\n"_s,
            u"# Two\n\n"_s,
        };
        for (const QString &document : documents) {
            for (const QString &line : {u"- "_s, u""_s, u"* **"_s, u"1. "_s, u"- ["_s, u"**"_s})
                QTest::addRow("%s after %s", qPrintable(line), qPrintable(document.left(40).simplified()))
                    << document << line;
        }
    }
    void labelsAreReadAsLabels()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, line);
        const QString text = before + line;
        const Digest digest = Digest::parse(text);
        const auto place = completionAt(digest, text.size());
        QVERIFY(place && place->kind == CompletionKind::Label);
        const CompletionList list(digest, *place, {});
        QCOMPARE(list.candidates().size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            const Result<Command> command = completed(digest, *place, list.candidates()[i]);
            QVERIFY(command);
            QString after = applied(text, command->edits);
            after.insert(command->selection.start, u"새 글"_s);
            const Digest read = Digest::parse(after);
            const Topic &topic = read.topic(read.topicCount() - 1);
            QVERIFY2(topic.blocks.size() == 1, qPrintable(after));
            QVERIFY2(topic.blocks[0].kind == (i == 0 ? BlockKind::Fact : BlockKind::Opinion),
                     qPrintable(after));
            QVERIFY2(topic.blocks[0].items.size() == 1 && topic.blocks[0].items[0].text == u"새 글",
                     qPrintable(after));
        }
    }

    void namesOfFilesComeBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"plain.md"_s, u"한글 이름.md"_s, u"a (b).png"_s, u"100%.txt"_s, u"a%20b.txt"_s, u"C#.md"_s,
              u"what?.md"_s, u"a&copy;b"_s, u"<tag>.md"_s, u"back\\slash"_s, u"\"quoted\".md"_s, u"a:b.md"_s,
              u"`code`.md"_s, u"*star*_x_.md"_s, u"[a](b).md"_s, u"\u00a0blank"_s, u"~~x~~"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void namesOfFilesComeBack()
    {
        QFETCH(const QString, name);
        const QString escaped = escapedForLink(name);
        QCOMPARE(unescapedFromLink(escaped), name);
        const Digest digest = Digest::parse(u"# a\n- **사실:** 글 [표]("_s + escaped + u")\n"_s);
        QCOMPARE(digest.item({0, 0, 0}).links.size(), 1);
        QCOMPARE(unescapedFromLink(digest.item({0, 0, 0}).links[0]), name);
    }

    void isCheapInALongDocument()
    {
        QString text;
        for (int i = 0; i < 2000; ++i)
            text +=
                u"## 주제 %1\n- **사실:**\n  - 사실 %1임.\n- **의견:**\n  - 의견 %1임. (근거: F9)\n\n"_s.arg(
                    i);
        const Digest digest = Digest::parse(text);
        QElapsedTimer clock;
        clock.start();
        int places = 0;
        for (qsizetype i = 0; i < 1000; ++i)
            places += completionAt(digest, text.size() - 1 - i) ? 1 : 0;
        QVERIFY(places > 0);
        qInfo("one question: %.3f ms", double(clock.nsecsElapsed()) / 1e9);
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
