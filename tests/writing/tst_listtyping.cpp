// SPDX-License-Identifier: MIT
// What keys do in lists, quotations, facts and opinions: the files of tests/data/listtyping.

#include "writing/listtyping.h"
#include "writing/tabletyping.h"

#include <QDir>
#include <QFile>
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

TextRange takeSelection(QString &text)
{
    if (const qsizetype caret = text.indexOf(u'‸'); caret >= 0) {
        text.remove(caret, 1);
        return {caret, caret};
    }
    const qsizetype start = text.indexOf(u'‹');
    text.remove(start, 1);
    const qsizetype end = text.indexOf(u'›');
    text.remove(end, 1);
    return {start, end};
}

QString withSelection(QString text, TextRange selection)
{
    if (selection.isEmpty())
        return text.insert(selection.start, u'‸');
    return text.insert(selection.end, u'›').insert(selection.start, u'‹');
}

using Typed = std::optional<Command> (*)(const Digest &, TextRange);

/// The first that means something there, as in the editor.
std::optional<Command> typed(const QList<Typed> &meanings, const Digest &digest, TextRange selection)
{
    for (const Typed meaning : meanings) {
        if (const auto command = meaning(digest, selection))
            return command;
    }
    return std::nullopt;
}

const QHash<QString, QList<Typed>> &keys()
{
    static const QHash<QString, QList<Typed>> table{{u"enter"_s, {nextRow, continueList}},
                                                    {u"shift-enter"_s, {continueItem}},
                                                    {u"tab"_s, {nextCell, nestItems}},
                                                    {u"shift-tab"_s, {previousCell, unnestItems}},
                                                    {u"backspace"_s, {removeBullet}}};
    return table;
}

} // namespace

class TestListTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysInLists_data()
    {
        QTest::addColumn<QString>("given");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/listtyping"));
        for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files)) {
            if (name != u"README.md")
                QTest::newRow(qPrintable(name.chopped(3))) << readText(folder.filePath(name));
        }
    }

    void keysInLists()
    {
        QFETCH(const QString, given);
        const QString key = given.section(u'\n', 0, 0).sliced(3);
        const qsizetype parting = given.indexOf(u"===\n");
        QString text = given.first(parting).section(u'\n', 1);
        const QString expected = given.sliced(parting + 4);
        const TextRange selection = takeSelection(text);
        QVERIFY(keys().contains(key));
        const auto command = typed(keys()[key], Digest::parse(text), selection);
        const QString after =
            command ? withSelection(applied(text, command->edits), command->selection) : QString();
        QCOMPARE(after, expected);
    }
};

QTEST_GUILESS_MAIN(TestListTyping)
#include "tst_listtyping.moc"
