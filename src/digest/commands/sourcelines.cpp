// SPDX-License-Identifier: MIT
#include "digest/commands/sourcelines.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString lineEndOf(QStringView text)
{
    if (text.contains(u"\r\n"))
        return u"\r\n"_s;
    return text.contains(u'\r') && !text.contains(u'\n') ? u"\r"_s : u"\n"_s;
}

qsizetype lineStart(QStringView text, qsizetype offset)
{
    while (offset > 0 && text[offset - 1] != u'\n' && text[offset - 1] != u'\r')
        --offset;
    return offset;
}

qsizetype lineEnd(QStringView text, qsizetype offset)
{
    while (offset < text.size() && text[offset] != u'\n' && text[offset] != u'\r')
        ++offset;
    return offset;
}

qsizetype behindLineEnd(QStringView text, qsizetype offset)
{
    if (offset < text.size() && text[offset] == u'\r')
        ++offset;
    else if (offset < text.size() && text[offset] == u'\n')
        return offset + 1;
    return offset > 0 && offset < text.size() && text[offset - 1] == u'\r' && text[offset] == u'\n'
               ? offset + 1
               : offset;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

qsizetype trailingLineEnds(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = text.size(); i > 0 && isBlank(text.sliced(i - 1, 1)); --i) {
        const bool isPair = text[i - 1] == u'\r' && i < text.size() && text[i] == u'\n';
        count += (text[i - 1] == u'\n' || text[i - 1] == u'\r') && !isPair ? 1 : 0;
    }
    return count;
}

qsizetype bulletLength(QStringView text)
{
    if (text.isEmpty())
        return 0;
    qsizetype end = 0;
    if (QStringView(u"-*+").contains(text[0])) {
        end = 1;
    } else {
        while (end < text.size() && end < 9 && text[end] >= u'0' && text[end] <= u'9')
            ++end;
        if (end == 0 || end == text.size() || (text[end] != u'.' && text[end] != u')'))
            return 0;
        ++end;
    }
    const bool isAlone = end == text.size() || text[end] == u'\n' || text[end] == u'\r';
    return isAlone || isBlankChar(text[end]) ? end : 0;
}

} // namespace sasil
