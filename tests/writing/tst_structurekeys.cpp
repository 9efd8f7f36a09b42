// SPDX-License-Identifier: MIT
// What Enter, Tab, Backspace and Delete do to lists, facts and opinions, quotations and tables. The cases are
// the files of tests/data/structurekeys; its README.md says how one is written.

#include "writing/linestructure.h"
#include "writing/structurekeys.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

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

const QHash<QString, StructureKey> &keys()
{
    static const QHash<QString, StructureKey> table{{u"enter"_s, StructureKey::Enter},
                                                    {u"shift-enter"_s, StructureKey::ShiftEnter},
                                                    {u"tab"_s, StructureKey::Tab},
                                                    {u"shift-tab"_s, StructureKey::ShiftTab},
                                                    {u"backspace"_s, StructureKey::Backspace},
                                                    {u"delete"_s, StructureKey::Delete}};
    return table;
}

/// A text with a selection, as somebody writes it.
struct Written
{
    QString text;
    TextRange selection;

    static Written read(QString text)
    {
        Written written;
        if (const qsizetype caret = text.indexOf(u'‸'); caret >= 0) {
            written.selection = {caret, caret};
            written.text = text.remove(caret, 1);
            return written;
        }
        const qsizetype start = text.indexOf(u'‹');
        if (start < 0)
            qFatal("no caret in:\n%s", qPrintable(text));
        text.remove(start, 1);
        const qsizetype end = text.indexOf(u'›');
        written.text = text.remove(end, 1);
        written.selection = {start, end};
        return written;
    }

    [[nodiscard]] QString shown() const
    {
        QString shown = text;
        if (selection.isEmpty())
            return shown.insert(selection.start, u'‸');
        return shown.insert(selection.end, u'›').insert(selection.start, u'‹');
    }

    void type(const QString &words)
    {
        text.replace(selection.start, selection.length(), words);
        selection.start += words.size();
        selection.end = selection.start;
    }

    /// What a key does; empty: it did something, else what it does instead. Edits that cannot be applied or
    /// undone are told.
    QString press(StructureKey key)
    {
        const auto answer = structureKey(Digest::parse(text), selection, key);
        if (!answer)
            return u"as in any text"_s;
        if (!*answer)
            return answer->error().text();
        const Command &command = **answer;
        if (!areApplicable(command.edits, text.size()))
            return u"edits overlap"_s;
        const QString before = text;
        text = applied(text, command.edits);
        selection = command.selection;
        if (applied(text, inverted(command.edits, before)) != before)
            return u"cannot be undone"_s;
        const bool isIn =
            selection.start >= 0 && selection.start <= selection.end && selection.end <= text.size();
        return isIn ? QString() : u"the selection is outside"_s;
    }
};

/// The document after each key of a case.
QString played(const QString &given)
{
    static const QString parting = u"==== "_s;
    QStringList parts = given.split(u'\n' + parting);
    Written written = Written::read(parts.takeFirst());
    QString result = written.shown();
    for (const QString &part : std::as_const(parts)) {
        const QString key = part.section(u'\n', 0, 0);
        result += u'\n' + parting + key + u'\n';
        QString note;
        if (key.startsWith(u"type "))
            written.type(key.sliced(5));
        else if (keys().contains(key))
            note = written.press(keys()[key]);
        else
            qFatal("no such key: %s", qPrintable(key));
        result += note.isEmpty() ? written.shown() : u"%% "_s + note;
    }
    return result;
}

QString withoutBlanksAndNumbers(const QString &text)
{
    QString rest;
    for (const QChar c : text) {
        if (!c.isSpace() && !c.isDigit() && !QStringView(u"-*+.)").contains(c))
            rest += c;
    }
    return rest;
}

QString sample(const QString &name)
{
    return readText(QStringLiteral(SASIL_RESOURCES "/samples/") + name);
}

QString onOneLine(QString text)
{
    return text.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
}

/// All facts and opinions of a text, as they are read.
QStringList itemsOf(const QString &text)
{
    QStringList items;
    const Digest digest = Digest::parse(text);
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        for (const Block &block : digest.topic(i).blocks) {
            for (const Item &item : block.items)
                items.append((block.kind == BlockKind::Fact ? u"F "_s : u"O "_s) + item.text);
        }
    }
    return items;
}

} // namespace

class TestStructureKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/structurekeys"));
        for (const QString &name : folder.entryList({u"*.md"_s})) {
            if (name != u"README.md")
                QTest::newRow(qPrintable(name.chopped(3))) << folder.filePath(name);
        }
    }

    /// Set SASIL_UPDATE_GOLDEN to write what follows each key anew; then read the difference.
    void cases()
    {
        QFETCH(const QString, path);
        const QString given = readText(path);
        const QString actual = played(given);
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN"))
            writeText(path, actual);
        QCOMPARE(actual, readText(path));
    }

    void nextItemIsReadAsOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QStringList layouts{
            u"- **사실:** 하나‸"_s,
            u"- **Fact:** 하나‸"_s,
            u"* **팩트**: 하나‸"_s,
            u"1. **사실:** 하나‸"_s,
            u"- **사실:**하나‸"_s,
            u"- [ ] **사실:** 하나‸"_s,
            u"- **사실:**\n  - 하나‸"_s,
            u"- **사실:**\n    - 하나‸"_s,
            u"- **사실:**\n\t- 하나‸"_s,
            u"- **사실:**\n  1. 하나‸"_s,
            u"- **사실:**\n  - [F1] 하나‸"_s,
            u"1. **사실:**\n   - 하나‸"_s,
            u"+ 사실\n  + 하나‸"_s,
            u"- **사실:**\n\n  - 하나‸"_s,
            u"**사실:** 하나‸"_s,
            u"**사실**\n\n- 하나‸"_s,
            u"**Facts:**\n\n1) 하나‸"_s,
            u"#### 사실\n\n- 하나‸"_s,
            u"- [사실] 하나‸"_s,
            u"- [Fact] 하나‸"_s,
            u"- **[사실]** 하나‸"_s,
            u"> **사실** 하나‸"_s,
            u"> - **사실:**\n>   - 하나‸"_s,
            u"> - **사실:** 하나‸"_s,
            u"| 사실 | 의견 |\n|---|---|\n| 하나‸ |  |"_s,
        };
        for (const QString &layout : layouts) {
            QTest::addRow("%s", qPrintable(onOneLine(layout)))
                << u"# 주제\n\n"_s + layout << u"F 하나\nF 둘\nF 셋"_s;
            QString opinion = layout;
            opinion.replace(u"사실"_s, u"의견"_s)
                .replace(u"Fact"_s, u"Opinion"_s)
                .replace(u"팩트"_s, u"내 생각"_s);
            if (!layout.contains(u'|') && !layout.contains(u"[F1]"))
                QTest::addRow("%s", qPrintable(onOneLine(opinion)))
                    << u"# Topic\n\n"_s + opinion + u"\n\n## 뒤\n"_s << u"O 하나\nO 둘\nO 셋"_s;
        }
    }

    /// Whatever the layout, Enter and words give one more fact, and Enter twice ends the list.
    void nextItemIsReadAsOne()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        Written written = Written::read(text);
        for (const QString &words : {u"둘"_s, u"셋"_s}) {
            QCOMPARE(written.press(StructureKey::Enter), QString());
            written.type(words);
        }
        QVERIFY2(itemsOf(written.text).join(u'\n') == expected, qPrintable(written.text));
        // Out of it, level by level; what is written then is no more of the last item.
        for (int i = 0; i < 4 && written.press(StructureKey::Enter).isEmpty(); ++i)
            ;
        written.type(u"끝."_s);
        const QStringList items = itemsOf(written.text);
        const bool isUnderHeading =
            text.contains(u"####") || text.contains(u"**\n\n") || text.contains(u":**\n\n1");
        if (!isUnderHeading)
            QVERIFY2(items.join(u'\n') == expected, qPrintable(written.text));
    }

    /// The first item below a label, in whatever style.
    void firstItemIsReadAsOne_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("model");
        const QStringList models{
            QString(),
            u"- **Fact:**\n    - a\n"_s,
            u"- **Fact:**\n\t- a\n"_s,
            u"* **Fact:**\n   + a\n"_s,
            u"1. a\n   - b\n"_s,
        };
        for (const QString &model : models) {
            for (const QString &label :
                 {u"- **사실:**"_s, u"- **사실**:"_s, u"* **Facts:** "_s, u"1. **팩트:**"_s,
                  u"> - **사실:**"_s, u"10) **Fact:**"_s, u"- [사실]"_s, u"- Fact:"_s, u"   - **사실:**"_s,
                  u"**사실**"_s, u"**Fact:**"_s})
                QTest::addRow("%s after %s", qPrintable(label), qPrintable(onOneLine(model)))
                    << label << model;
        }
    }
    void firstItemIsReadAsOne()
    {
        QFETCH(const QString, label);
        QFETCH(const QString, model);
        Written written = Written::read(u"# a\n\n"_s + model + u"\n# b\n\n"_s + label + u"‸\n\n# c\n"_s);
        QCOMPARE(written.press(StructureKey::Enter), QString());
        written.type(u"첫째"_s);
        QCOMPARE(written.press(StructureKey::Enter), QString());
        written.type(u"둘째"_s);
        const QStringList items = itemsOf(written.text);
        QVERIFY2(items.size() >= 2 && items.last(2) == QStringList({u"F 첫째"_s, u"F 둘째"_s}),
                 qPrintable(written.text));
    }

    /// What is a fact or an opinion with a bullet for cmark is an item here.
    void itemsAreFound_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder :
             {QStringLiteral(SASIL_RESOURCES "/samples"), QStringLiteral(SASIL_TEST_DATA "/labelled"),
              QStringLiteral(SASIL_TEST_DATA "/digest")}) {
            QDirIterator files(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(path.section(u'/', -3))) << path;
            }
        }
    }
    void itemsAreFound()
    {
        QFETCH(const QString, path);
        const Digest digest = Digest::parse(readText(path));
        for (qsizetype i = 0; i < digest.topicCount(); ++i) {
            const Topic &topic = digest.topic(i);
            const LineStructure structure(topic.source, topic.frontMatter.end);
            for (const Block &block : topic.blocks) {
                for (const Item &item : block.items) {
                    const QStringView behind = QStringView(topic.source).sliced(item.range.start);
                    const qsizetype bullet = bulletLength(behind.first(behind.indexOf(u'\n')));
                    if (block.layout == BlockLayout::Table || bullet == 0 ||
                        item.content.start == item.range.start)
                        continue;
                    const int line = structure.lineAt(item.range.start);
                    const int found = structure.itemAround(structure.line(line).container);
                    QVERIFY2(found >= 0 &&
                                 structure.container(found).mark >= structure.line(line).range.start,
                             qPrintable(structure.text(structure.line(line).range).toString()));
                }
            }
        }
    }

    /// Anything pressed anywhere gives edits that can be applied, and no words are lost.
    void anyKeyAnywhere_data()
    {
        QTest::addColumn<QString>("text");
        const QDir folder(QStringLiteral(SASIL_RESOURCES "/samples"));
        for (const QString &name : folder.entryList({u"*.md"_s}))
            QTest::newRow(qPrintable(name)) << sample(name);
        QString all;
        const QDir cases(QStringLiteral(SASIL_TEST_DATA "/structurekeys"));
        for (const QString &name : cases.entryList({u"*.md"_s}))
            all += readText(cases.filePath(name)).remove(u'‸').remove(u'‹').remove(u'›');
        QTest::newRow("cases") << all;
    }
    void anyKeyAnywhere()
    {
        QFETCH(const QString, text);
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"1500"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"7"_s).toUInt());
        Written written{text, {}};
        for (int i = 0; i < steps; ++i) {
            const qsizetype start = random.bounded(int(written.text.size()) + 1);
            qsizetype end = start;
            if (random.bounded(4) == 0)
                end = qMin<qsizetype>(written.text.size(), start + random.bounded(60));
            // Where keys mean most: at the ends of lines.
            if (end == start && random.bounded(2) == 0) {
                const qsizetype found = written.text.indexOf(u'\n', start);
                written.selection = found < 0 ? TextRange{start, start} : TextRange{found, found};
            } else {
                written.selection = {start, end};
            }
            const StructureKey key = keys().values()[random.bounded(int(keys().size()))];
            const Written before = written;
            const QString note = written.press(key);
            const QString told =
                u"key %1 at:\n%2\ngives %3:\n%4"_s.arg(int(key)).arg(before.shown(), note, written.shown());
            QVERIFY2(note.isEmpty() || before.text == written.text,
                     qPrintable(told.last(qMin<qsizetype>(told.size(), 4000))));
            if (key == StructureKey::Tab || key == StructureKey::ShiftTab) {
                const bool isSame =
                    withoutBlanksAndNumbers(before.text) == withoutBlanksAndNumbers(written.text);
                const bool isReplaced = !before.selection.isEmpty();
                const bool isTable = before.text.contains(u'|');
                QVERIFY2(isSame || isReplaced || isTable, qPrintable(told));
            }
            if (written.text.size() > 2 * text.size() + 2000)
                written = {text, {}};
        }
    }

    void isCheapInALongDocument()
    {
        QString text;
        for (int i = 0; i < 20000; ++i)
            text +=
                u"## 주제 %1\n- **사실:**\n  - 사실 %1임.\n- **의견:**\n  - 의견 %1임. (근거: F9)\n\n"_s.arg(
                    i);
        const Digest digest = Digest::parse(text);
        QElapsedTimer clock;
        clock.start();
        int taken = 0;
        for (const StructureKey key : keys()) {
            for (qsizetype i = 0; i < 100; ++i) {
                const qsizetype caret = text.size() / 2 + i;
                taken += structureKey(digest, {caret, caret}, key) ? 1 : 0;
            }
        }
        QVERIFY(taken > 0);
        const double each = double(clock.nsecsElapsed()) / 1e6 / 600;
        qInfo("one key: %.4f ms", each);
        QVERIFY(each < 2);
    }
};

QTEST_GUILESS_MAIN(TestStructureKeys)
#include "tst_structurekeys.moc"
