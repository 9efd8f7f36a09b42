// SPDX-License-Identifier: MIT
#include "writing/composedtext.h"

#include <algorithm>

namespace sasil {

namespace {

/// Whether a character may become one with what stands before it.
bool joins(QStringView text, qsizetype i)
{
    const char16_t c = text[i].unicode();
    const bool isJamo = (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff);
    if (isJamo || text[i].isLowSurrogate())
        return true;
    const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
    return isPair ? QChar::isMark(QChar::surrogateToUcs4(text[i], text[i + 1])) : text[i].isMark();
}

QString valid(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

ComposedText::ComposedText(const QString &text)
{
    const QString written = valid(text);
    m_text = written.normalized(QString::NormalizationForm_C);
    if (m_text == written)
        return;
    m_text.clear();
    m_text.reserve(written.size());
    m_places.reserve(size_t(written.size()));
    for (qsizetype start = 0; start < written.size();) {
        qsizetype end = start + 1;
        while (end < written.size() && joins(written, end))
            ++end;
        append(QStringView(written).sliced(start, end - start), start);
        start = end;
    }
}

void ComposedText::append(QStringView written, qsizetype start)
{
    const QString composed = written.size() == 1 && written[0].unicode() < 0x300
                                 ? written.toString()
                                 : written.toString().normalized(QString::NormalizationForm_C);
    const bool isSame = composed == written;
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const TextRange own{start + i, start + i + 1};
        m_places.push_back(isSame ? own : TextRange{start, start + written.size()});
    }
    m_text += composed;
}

TextRange ComposedText::written(TextRange composed) const
{
    if (m_places.empty() || composed.isEmpty())
        return composed;
    return {m_places[size_t(composed.start)].start, m_places[size_t(composed.end - 1)].end};
}

TextRange ComposedText::composed(TextRange written) const
{
    if (m_places.empty())
        return written;
    const auto index = [this](qsizetype offset) {
        return std::ranges::lower_bound(m_places, offset, {}, &TextRange::start) - m_places.begin();
    };
    const qsizetype start = index(written.start);
    return {start, qMax(start, qsizetype(index(written.end)))};
}

} // namespace sasil
