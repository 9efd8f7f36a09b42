// SPDX-License-Identifier: MIT
#include "cli/unifieddiff.h"

#include "store/linediff.h"

#include <algorithm>

namespace sasil {

namespace {

constexpr qsizetype contextLines = 3;

/// The lines of \a text with their "\n", which the last one may lack.
QList<QStringView> fullLines(QStringView text)
{
    QList<QStringView> lines;
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf(u'\n');
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        lines.append(text.first(end));
        text = text.sliced(end);
    }
    return lines;
}

/// A name as patch reads it: one with blanks ends at a tab, one with signs that would end it is quoted as in
/// C.
QByteArray headerName(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    const bool isPlain = std::ranges::all_of(bytes, [](char c) {
        return static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\' && c != 0x7f;
    });
    if (isPlain)
        return bytes.contains(' ') ? bytes + '\t' : bytes;
    QByteArray quoted = "\"";
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7f)
            quoted += '\\' + QByteArray::number(c, 8).rightJustified(3, '0');
        else
            quoted += c;
    }
    return quoted + '"';
}

/// Lines that go, [before, beforeEnd), and those that come in their place, [after, afterEnd).
struct Difference
{
    qsizetype before = 0;
    qsizetype beforeEnd = 0;
    qsizetype after = 0;
    qsizetype afterEnd = 0;
};

class UnifiedDiff
{
public:
    UnifiedDiff(const QByteArray &before, const QByteArray &after)
        : m_beforeText(QString::fromLatin1(before)), m_afterText(QString::fromLatin1(after)),
          m_before(fullLines(m_beforeText)), m_after(fullLines(m_afterText))
    {
    }

    QByteArray hunks()
    {
        const QList<Difference> all = differences();
        for (qsizetype first = 0; first < all.size();) {
            qsizetype last = first;
            while (last + 1 < all.size() && all[last + 1].before - all[last].beforeEnd <= 2 * contextLines)
                ++last;
            writeHunk(std::span(all).subspan(size_t(first), size_t(last + 1 - first)));
            first = last + 1;
        }
        return m_out;
    }

private:
    /// What stands between the lines that are the same.
    [[nodiscard]] QList<Difference> differences() const
    {
        QList<Difference> found;
        LinePair next;
        const auto addUpTo = [&](LinePair end) {
            if (end.before > next.before || end.after > next.after)
                found.append({next.before, end.before, next.after, end.after});
        };
        for (const LinePair pair : pairedLines(m_before, m_after)) {
            // It pairs lines that were edited in place too.
            if (m_before[pair.before] != m_after[pair.after])
                continue;
            addUpTo(pair);
            next = {pair.before + 1, pair.after + 1};
        }
        addUpTo({m_before.size(), m_after.size()});
        return found;
    }

    void writeHunk(std::span<const Difference> differences)
    {
        const Difference &first = differences.front();
        const Difference &last = differences.back();
        const qsizetype lead = qMin(contextLines, first.before);
        const qsizetype tail = qMin(contextLines, m_before.size() - last.beforeEnd);
        const Difference whole{first.before - lead, last.beforeEnd + tail, first.after - lead,
                               last.afterEnd + tail};
        m_out +=
            "@@ -" + part(whole.before, whole.beforeEnd) + " +" + part(whole.after, whole.afterEnd) + " @@\n";
        qsizetype at = whole.before;
        for (const Difference &difference : differences) {
            writeLines(' ', m_before, at, difference.before);
            writeLines('-', m_before, difference.before, difference.beforeEnd);
            writeLines('+', m_after, difference.after, difference.afterEnd);
            at = difference.beforeEnd;
        }
        writeLines(' ', m_before, at, whole.beforeEnd);
    }

    /// "FIRST,COUNT"; of no lines, the line before them.
    static QByteArray part(qsizetype start, qsizetype end)
    {
        const qsizetype count = end - start;
        return QByteArray::number(count == 0 ? start : start + 1) +
               (count == 1 ? QByteArray() : ',' + QByteArray::number(count));
    }

    void writeLines(char sign, const QList<QStringView> &lines, qsizetype start, qsizetype end)
    {
        for (qsizetype i = start; i < end; ++i) {
            m_out += sign + lines[i].toLatin1();
            if (!lines[i].endsWith(u'\n'))
                m_out += "\n\\ No newline at end of file\n";
        }
    }

    QString m_beforeText; ///< a character a byte
    QString m_afterText;
    QList<QStringView> m_before;
    QList<QStringView> m_after;
    QByteArray m_out;
};

} // namespace

QByteArray unifiedDiff(const QString &name, const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    return "--- " + headerName(name) + "\n+++ " + headerName(name) + '\n' +
           UnifiedDiff(before, after).hunks();
}

} // namespace sasil
