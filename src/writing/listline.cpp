// SPDX-License-Identifier: MIT
#include "writing/listline.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Takes what \a pattern matches at the start of \a rest.
QString take(QString &rest, const QRegularExpression &pattern)
{
    const QRegularExpressionMatch match = pattern.match(rest, 0, QRegularExpression::NormalMatch,
                                                        QRegularExpression::AnchorAtOffsetMatchOption);
    const QString taken = match.captured();
    rest.remove(0, taken.size());
    return taken;
}

} // namespace

ListLine ListLine::of(const QString &line, const LabelSet &labels)
{
    static const QRegularExpression quotes(u"(?: {0,3}> ?)+"_s);
    static const QRegularExpression blanks(u"[ \\t]*"_s);
    static const QRegularExpression bullets(u"(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]|$)"_s);
    static const QRegularExpression boxes(u"\\[[ xX]\\](?:[ \\t]+|$)"_s);
    static const QRegularExpression ids(u"\\[F\\d+\\](?:[ \\t]+|$)"_s);
    ListLine parts;
    QString rest = line;
    parts.quote = take(rest, quotes);
    parts.indent = take(rest, blanks);
    parts.bullet = take(rest, bullets);
    if (parts.isItem()) {
        parts.gap = take(rest, blanks);
        parts.box = take(rest, boxes);
        const auto label = matchLabel(rest, LabelPlace::ListItem, labels);
        // A label with nothing behind it has its items below.
        if (label && !label->alone) {
            parts.label = rest.first(label->after);
            rest.remove(0, label->after);
        } else if (label && label->tag) {
            parts.label = rest;
            rest.clear();
        }
        parts.id = take(rest, ids);
    }
    parts.text = rest;
    return parts;
}

bool ListLine::isLabelAlone(const LabelSet &labels) const
{
    const LabelPlace place = isItem() ? LabelPlace::ListItem : LabelPlace::Paragraph;
    const auto found = matchLabel(text, place, labels);
    return found && found->alone && label.isEmpty();
}

std::optional<int> ListLine::number() const
{
    if (bullet.size() < 2)
        return std::nullopt;
    return bullet.chopped(1).toInt();
}

QString ListLine::bulletWithNumber(int number) const
{
    return QString::number(number) + bullet.back();
}

QString ListLine::nextLead() const
{
    const QString next = number() ? bulletWithNumber(*number() + 1) : bullet;
    const QString tag = label.isEmpty() || label.back().isSpace() ? label : label + u' ';
    return quote + indent + next + (isItem() && gap.isEmpty() ? u" "_s : gap) +
           (box.isEmpty() ? QString() : u"[ ] "_s) + tag;
}

} // namespace sasil
