// SPDX-License-Identifier: MIT
#include "shrink.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A change that lies within a text of \a length, whatever was left out before it.
Change fitted(Change change, qsizetype length)
{
    change.position = qBound(qsizetype(0), change.position, length);
    change.removed = qBound(qsizetype(0), change.removed, length - change.position);
    return change;
}

EditCase withoutText(EditCase from, qsizetype start, qsizetype length)
{
    from.text.remove(start, length);
    const auto moved = [=](qsizetype at) { return at <= start ? at : qMax(start, at - length); };
    for (Change &change : from.changes) {
        const qsizetype end = moved(change.position + change.removed);
        change.position = moved(change.position);
        change.removed = end - change.position;
    }
    return from;
}

EditCase withoutChanges(EditCase from, size_t start, size_t count)
{
    const auto first = from.changes.begin() + qsizetype(start);
    from.changes.erase(first, first + qsizetype(count));
    return from;
}

bool keepIfFailing(EditCase &best, EditCase candidate)
{
    if (faultOf(candidate).isEmpty())
        return false;
    best = std::move(candidate);
    return true;
}

bool shrinkText(EditCase &best)
{
    bool smaller = false;
    for (qsizetype size = qMax<qsizetype>(best.text.size() / 2, 1); size > 0; size /= 2) {
        for (qsizetype at = 0; at < best.text.size();) {
            const qsizetype length = qMin(size, best.text.size() - at);
            if (keepIfFailing(best, withoutText(best, at, length)))
                smaller = true;
            else
                at += size;
        }
    }
    return smaller;
}

bool shrinkChanges(EditCase &best)
{
    bool smaller = false;
    for (size_t size = best.changes.size() / 2; size > 0; size /= 2) {
        for (size_t at = 0; at < best.changes.size() && best.changes.size() > 1;) {
            const size_t count = qMin(size, best.changes.size() - at);
            if (count < best.changes.size() && keepIfFailing(best, withoutChanges(best, at, count)))
                smaller = true;
            else
                at += size;
        }
    }
    return smaller;
}

bool shrinkAdded(EditCase &best)
{
    bool smaller = false;
    for (size_t i = 0; i < best.changes.size(); ++i) {
        for (qsizetype size = best.changes[i].added.size(); size > 0; size /= 2) {
            for (qsizetype at = 0; at < best.changes[i].added.size();) {
                EditCase candidate = best;
                candidate.changes[i].added.remove(at, size);
                if (keepIfFailing(best, std::move(candidate)))
                    smaller = true;
                else
                    at += size;
            }
        }
        EditCase candidate = best;
        candidate.changes[i].removed /= 2;
        smaller |= best.changes[i].removed > 0 && keepIfFailing(best, std::move(candidate));
    }
    return smaller;
}

QString literal(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\r')
            result += u"\\r"_s;
        else if (c == u'\t')
            result += u"\\t"_s;
        else if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c.isPrint() || c.isSurrogate())
            result += c;
        else
            result += u"\\x%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
    }
    return u"u\""_s + result + u"\"_s"_s;
}

} // namespace

QString faultOf(const EditCase &editCase)
{
    CheckedDigest checked(editCase.text);
    for (const Change &change : editCase.changes) {
        if (const QString fault = checked.edit(fitted(change, checked.text().size()), editCase.keepUnread);
            !fault.isEmpty())
            return fault;
    }
    return {};
}

EditCase shrunk(EditCase failing)
{
    for (bool smaller = true; smaller;) {
        smaller = shrinkChanges(failing);
        smaller |= shrinkText(failing);
        smaller |= shrinkAdded(failing);
    }
    return failing;
}

QString described(const EditCase &editCase)
{
    QString result = literal(editCase.text) + u'\n';
    for (const Change &change : editCase.changes)
        result +=
            u"  edit(%1, %2, %3)\n"_s.arg(change.position).arg(change.removed).arg(literal(change.added));
    return result + u"  -> "_s + faultOf(editCase);
}

} // namespace sasil
