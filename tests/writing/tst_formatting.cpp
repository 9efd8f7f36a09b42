// SPDX-License-Identifier: MIT
// What the commands of the Format menu do to a text. The cases are tests/data/writing/format-*.txt.

#include "casefile.h"

#include "check/emphasis.h"
#include "render/topichtml.h"
#include "writing/formatting.h"
#include "writing/lineformatting.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

using Formatting = std::function<Result<Command>(const Digest &, TextRange)>;

Formatting commandOf(const QString &name)
{
    static const QHash<QString, WordFormat> texts{{u"bold"_s, WordFormat::Bold},
                                                  {u"italic"_s, WordFormat::Italic},
                                                  {u"strike"_s, WordFormat::Strikethrough},
                                                  {u"code"_s, WordFormat::Code}};
    static const QHash<QString, LineFormat> lines{{u"bullets"_s, LineFormat::Bullets},
                                                  {u"numbers"_s, LineFormat::Numbers},
                                                  {u"tasks"_s, LineFormat::Tasks},
                                                  {u"quote"_s, LineFormat::Quote}};
    if (texts.contains(name))
        return [format = texts[name]](const Digest &d, TextRange s) { return toggleFormat(d, s, format); };
    if (lines.contains(name))
        return [format = lines[name]](const Digest &d, TextRange s) { return toggleLines(d, s, format); };
    if (name == u"link")
        return toggleLink;
    if (name == u"higher" || name == u"deeper")
        return [by = name == u"deeper" ? 1 : -1](const Digest &d, TextRange s) {
            return shiftHeading(d, s, by);
        };
    if (name.startsWith(u"heading"))
        return [level = name.back().digitValue()](const Digest &d, TextRange s) {
            return setHeading(d, s, level);
        };
    qFatal("no command %s", qPrintable(name));
}

QString run(const Formatting &command, const QString &before)
{
    const MarkedText given = unmarked(before);
    const Result<Command> made = command(Digest::parse(given.text), given.selection);
    if (!made)
        return u"!! "_s + made.error().text();
    if (!areApplicable(made->edits, given.text.size()))
        return u"!! edits overlap"_s;
    return marked(applied(given.text, made->edits), made->selection);
}

/// Bold text in the HTML of a paragraph.
QStringList boldOf(const QString &markdown)
{
    static const QRegularExpression bold(u"<strong>(.*?)</strong>"_s);
    const QString html = topicHtml(Digest::parse(markdown), 0, {});
    QStringList found;
    for (auto matches = bold.globalMatch(html); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

} // namespace

class TestFormatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/writing"));
        for (const QString &name : folder.entryList({u"format-*.txt"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void cases()
    {
        QFETCH(const QString, path);
        QList<WritingCase> all = readCases(path);
        const bool renews = qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN");
        for (WritingCase &one : all) {
            const Formatting command = commandOf(one.command);
            const QString after = run(command, one.part(u"before"_s));
            const QString again = after.startsWith(u"!!") ? QString() : run(command, after);
            if (renews) {
                one.setPart(u"after"_s, after);
                if (!again.isEmpty())
                    one.setPart(u"again"_s, again);
                continue;
            }
            QVERIFY2(
                after == one.part(u"after"_s),
                qPrintable(one.name + u":\n"_s + after + u"\n-- instead of --\n"_s + one.part(u"after"_s)));
            QVERIFY2(again == one.part(u"again"_s),
                     qPrintable(one.name + u", again:\n"_s + again + u"\n-- instead of --\n"_s +
                                one.part(u"again"_s)));
        }
        if (renews)
            writeCases(path, all);
    }

    /// Whatever is selected, it is read as bold, and no word is lost. SASIL_EDITS and SASIL_SEED make it
    /// longer and other.
    void boldIsRead()
    {
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"2000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"3"_s).toUInt());
        static const QStringList pieces{u"가"_s, u"나라"_s, u"는"_s, u" "_s,  u" "_s,  u"(A)"_s,
                                        u"("_s,  u")"_s,    u"'"_s,  u"“"_s,  u"”"_s,  u"%"_s,
                                        u"AI"_s, u","_s,    u"."_s,  u"「"_s, u"」"_s, u"1"_s};
        for (int i = 0; i < steps; ++i) {
            QString text = u"가"_s;
            for (int n = 3 + random.bounded(12); n > 0; --n)
                text += pieces[random.bounded(pieces.size())];
            const qsizetype start = random.bounded(text.size());
            const TextRange selection{start, start + 1 + random.bounded(text.size() - start)};
            const QStringView selected = slice(text, selection);
            if (std::none_of(selected.begin(), selected.end(), [](QChar c) { return c.isLetterOrNumber(); }))
                continue;
            const Result<Command> made = toggleFormat(Digest::parse(text), selection, WordFormat::Bold);
            QVERIFY2(made, qPrintable(marked(text, selection)));
            const QString after = applied(text, made->edits);
            QVERIFY2(boldOf(after).size() == 1, qPrintable(marked(text, selection) + u" -> "_s + after));
            const auto words = [](QString of) { return of.remove(u'*').remove(u' '); };
            QCOMPARE(words(after), words(text));
        }
    }

    /// Which marks belong together is read as cmark reads it.
    void spansAreThoseOfCmark()
    {
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"3000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"5"_s).toUInt());
        static const QStringList pieces{u"가"_s, u"b"_s, u" "_s, u"*"_s,
                                        u"**"_s, u"("_s, u")"_s, u" ~~나~~ "_s};
        for (int i = 0; i < steps; ++i) {
            QString text = u"가"_s;
            for (int n = 2 + random.bounded(9); n > 0; --n)
                text += pieces[random.bounded(pieces.size())];
            text = text.trimmed();
            const QList<EmphasisSpan> spans = emphasisSpans(text, {0, text.size()});
            const auto isBoldInBold = [&spans](const EmphasisSpan &inner) {
                return std::ranges::any_of(spans, [&inner](const EmphasisSpan &outer) {
                    return inner.kind == Emphasis::Bold && outer.kind == Emphasis::Bold && inner != outer &&
                           outer.inside().contains(inner.all());
                });
            };
            // cmark does not write that.
            if (std::ranges::any_of(spans, isBoldInBold))
                continue;
            const QString html = topicHtml(Digest::parse(text), 0, {});
            const auto count = [&](Emphasis kind) {
                return std::ranges::count(spans, kind, &EmphasisSpan::kind);
            };
            QVERIFY2(count(Emphasis::Bold) == html.count(u"<strong>"_s) &&
                         count(Emphasis::Italic) == html.count(u"<em>"_s) &&
                         count(Emphasis::Strikethrough) == html.count(u"<del>"_s),
                     qPrintable(text + u": "_s + html));
        }
    }
};

QTEST_APPLESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
