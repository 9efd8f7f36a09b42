// SPDX-License-Identifier: MIT
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QHash>
#include <QString>

#include <map>
#include <string>

namespace sasil {

/// What the glyphs of a document's fonts stand for, by the fonts' own tables (ISO 32000-1, 9.10.3). The fonts
/// are those that the web engine writes: two bytes a glyph.
class GlyphText
{
public:
    /// The characters of \a codes in \a font, blanks and all. The table of a font that has one glyph for the
    /// blank and U+0001, and says that it is the latter, is put right.
    [[nodiscard]] QString text(const QPDFObjectHandle &font, const std::string &codes);

private:
    using Table = QHash<quint16, QString>;
    [[nodiscard]] static Table readTable(const QPDFObjectHandle &font);

    std::map<QPDFObjGen, Table> m_tables;
};

} // namespace sasil
