// SPDX-License-Identifier: MIT
#include "publish/pdf/glyphtext.h"

#include <qpdf/Buffer.hh>

#include <QRegularExpression>
#include <QtEndian>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto OddBlank = "> <0001>\n"_L1;
constexpr auto Blank = "> <0020>\n"_L1;

QString fromHex(const QString &digits)
{
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(qFromBigEndian<quint16>(bytes.constData() + i));
    return text;
}

} // namespace

QString GlyphText::text(const QPDFObjectHandle &font, const std::string &codes)
{
    const auto known = m_tables.find(font.getObjGen());
    const Table &table = known != m_tables.end()
                             ? known->second
                             : m_tables.emplace(font.getObjGen(), readTable(font)).first->second;
    QString text;
    for (std::size_t i = 0; i + 1 < codes.size(); i += 2)
        text += table.value(qFromBigEndian<quint16>(codes.data() + i));
    return text;
}

GlyphText::Table GlyphText::readTable(const QPDFObjectHandle &font)
{
    Table table;
    const QPDFObjectHandle stream = QPDFObjectHandle(font).getKeyIfDict("/ToUnicode");
    if (!stream.isStream())
        return table;
    const std::shared_ptr<Buffer> data = QPDFObjectHandle(stream).getStreamData();
    QString map = QString::fromLatin1(reinterpret_cast<const char *>(data->getBuffer()),
                                      static_cast<qsizetype>(data->getSize()));
    if (map.contains(OddBlank)) {
        map.replace(OddBlank, Blank);
        QPDFObjectHandle(stream).replaceStreamData(map.toStdString(), QPDFObjectHandle::newNull(),
                                                   QPDFObjectHandle::newNull());
    }
    static const QRegularExpression part(u"beginbf(char|range)(.*?)endbf"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression one(u"<(\\w+)>\\s*<(\\w+)>"_s);
    static const QRegularExpression range(u"<(\\w+)>\\s*<(\\w+)>\\s*<(\\w+)>"_s);
    for (const QRegularExpressionMatch &found : part.globalMatch(map)) {
        const bool isRange = found.captured(1) == u"range";
        for (const QRegularExpressionMatch &match : (isRange ? range : one).globalMatch(found.captured(2))) {
            const quint16 first = match.captured(1).toUShort(nullptr, 16);
            const quint16 last = isRange ? match.captured(2).toUShort(nullptr, 16) : first;
            QString meaning = fromHex(match.captured(isRange ? 3 : 2));
            for (quint32 code = first; code <= last && !meaning.isEmpty(); ++code) {
                table.insert(quint16(code), meaning);
                meaning.back() = QChar(char16_t(meaning.back().unicode() + 1));
            }
        }
    }
    return table;
}

} // namespace sasil
