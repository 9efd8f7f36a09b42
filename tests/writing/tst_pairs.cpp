// SPDX-License-Identifier: MIT
// What typing a bracket or a quotation mark does. The cases are tests/data/writing/pairs.txt; their commands
// are what is typed.

#include "casefile.h"

#include "digest/commands/sourcelines.h"
#include "writing/caretline.h"
#include "writing/pairs.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// The text after typing, as an editor does it.
QString typed(QChar typed, const QString &before)
{
    MarkedText given = unmarked(before);
    if (!given.selection.isEmpty()) {
        const qsizetype start = given.selection.start;
        WrappedSelection made = wrapped(typed, slice(given.text, given.selection).toString());
        if (made.edits.isEmpty())
            return marked(given.text.replace(start, given.selection.length(), typed), {start + 1, start + 1});
        for (TextEdit &edit : made.edits)
            edit.range = edit.range.shifted(start);
        return marked(applied(given.text, made.edits), made.selection.shifted(start));
    }
    const qsizetype caret = given.selection.start;
    const QStringView text = given.text;
    const Digest digest = Digest::parse(given.text);
    const TypingPlace place{slice(text, {lineStart(text, caret), caret}),
                            slice(text, {caret, lineEnd(text, caret)}),
                            !text.isEmpty() && isSymmetric(typed) && !caretLineAt(digest, caret)};
    const QChar closer = closerFor(typed, place);
    QString after = given.text;
    after.insert(caret, closer.isNull() ? QString(typed) : QString(typed) + closer);
    return marked(after, {caret + 1, caret + 1});
}

} // namespace

class TestPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases()
    {
        const QString path = QStringLiteral(SASIL_TEST_DATA "/writing/pairs.txt");
        QList<WritingCase> all = readCases(path);
        const bool renews = qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN");
        for (WritingCase &one : all) {
            const QString after = typed(one.command.front(), one.part(u"before"_s));
            if (renews)
                one.setPart(u"after"_s, after);
            QVERIFY2(
                after == one.part(u"after"_s),
                qPrintable(one.name + u":\n"_s + after + u"\n-- instead of --\n"_s + one.part(u"after"_s)));
        }
        if (renews)
            writeCases(path, all);
    }

    void removesPairs()
    {
        QVERIFY(isRemovedAsPair(u'(', u')'));
        QVERIFY(isRemovedAsPair(u'「', u'」'));
        QVERIFY(!isRemovedAsPair(u'(', u']'));
        QVERIFY(!isRemovedAsPair(u'"', u'"'));
        QVERIFY(!isRemovedAsPair(u'a', u'b'));
    }
};

QTEST_APPLESS_MAIN(TestPairs)
#include "tst_pairs.moc"
