// SPDX-License-Identifier: MIT
#include "outline/outlinewords.h"

#include <QTextDocument>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QStringList numbersInWords(const OutlineRow &row)
{
    QStringList words;
    if (row.kind == TopicKind::Topic)
        words << OutlineWords::tr("%n fact(s)", nullptr, row.facts)
              << OutlineWords::tr("%n opinion(s)", nullptr, row.opinions);
    if (const int errors = row.findings[size_t(Severity::Error)])
        words << OutlineWords::tr("%n error(s)", nullptr, errors);
    if (const int warnings = row.findings[size_t(Severity::Warning)])
        words << OutlineWords::tr("%n warning(s)", nullptr, warnings);
    if (const int notes = row.findings[size_t(Severity::Info)] + row.findings[size_t(Severity::Hint)])
        words << OutlineWords::tr("%n note(s)", nullptr, notes);
    return words;
}

} // namespace

QString OutlineWords::title(const OutlineRow &row)
{
    if (row.level == 0)
        return tr("Before the first heading");
    return row.title.isEmpty() && row.week.isEmpty() ? tr("Untitled") : row.title;
}

QString OutlineWords::accessibleText(const OutlineRow &row)
{
    QStringList parts{title(row)};
    if (!row.week.isEmpty())
        parts.prepend(row.week);
    parts.removeAll(QString());
    if (row.kind == TopicKind::Group)
        parts << tr("group");
    else if (row.kind == TopicKind::Stub && row.level > 0)
        parts << tr("stub");
    return (parts + numbersInWords(row)).join(u", "_s);
}

QString OutlineWords::toolTip(const OutlineRow &row)
{
    QStringList lines{row.week.isEmpty() ? title(row) : u'[' + row.week + u"] "_s + row.title};
    if (!row.english.isEmpty())
        lines << row.english;
    if (row.kind == TopicKind::Group)
        lines << tr("A group of topics");
    else if (row.kind == TopicKind::Stub)
        lines << tr("A stub: it has no facts and no opinions yet");
    lines << numbersInWords(row).join(u", "_s);
    lines.removeAll(QString());
    return Qt::convertFromPlainText(lines.join(u'\n'), Qt::WhiteSpaceNormal);
}

QString OutlineWords::accessibleText(const OutlineItem &item, Severity worst)
{
    const QString kind = item.kind == BlockKind::Fact ? tr("Fact") : tr("Opinion");
    const QString text = kind + u": "_s + item.text.simplified();
    return worst == Severity::Off ? text : text + u", "_s + severityText(worst);
}

QString OutlineWords::toolTip(const OutlineItem &item)
{
    return Qt::convertFromPlainText((item.kind == BlockKind::Fact ? tr("Fact") : tr("Opinion")) + u'\n' +
                                        item.text,
                                    Qt::WhiteSpaceNormal);
}

QString OutlineWords::quoted(const QString &text)
{
    constexpr qsizetype longest = 40;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.first(longest - 1).trimmed() + u'…';
}

} // namespace sasil
