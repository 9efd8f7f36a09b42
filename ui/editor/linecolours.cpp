// SPDX-License-Identifier: MIT
#include "editor/linecolours.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace sasil {

using namespace Qt::StringLiterals;

LineColours::LineColours() : m_repository(std::make_unique<KSyntaxHighlighting::Repository>())
{
    m_repository->addCustomSearchPath(u":/org.sasil"_s);
    setDefinition(m_repository->definitionForName(u"Sasil Digest"_s));
    setTheme(m_repository->theme(u"Sasil Light"_s));
}

LineColours::~LineColours() = default;

LineColours::State LineColours::read(const QString &line, const State &start)
{
    m_formats.clear();
    State end = highlightLine(line, start);
    if (m_backslashFamily.isEmpty())
        return end;
    for (qsizetype i = line.indexOf(u'\\'); i >= 0; i = line.indexOf(u'\\', i + 1)) {
        QTextCharFormat format;
        format.setFontFamilies(QStringList{m_backslashFamily});
        m_formats.append({int(i), 1, format});
    }
    return end;
}

void LineColours::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length > 0 && !format.isDefaultTextStyle(theme()))
        m_formats.append({offset, length, charFormat(format)});
}

QTextCharFormat LineColours::charFormat(const KSyntaxHighlighting::Format &format)
{
    const auto made = m_charFormats.constFind(format.id());
    if (made != m_charFormats.constEnd())
        return *made;
    const KSyntaxHighlighting::Theme colours = theme();
    QTextCharFormat result;
    if (format.hasTextColor(colours))
        result.setForeground(format.textColor(colours));
    if (format.hasBackgroundColor(colours))
        result.setBackground(format.backgroundColor(colours));
    if (format.isBold(colours))
        result.setFontWeight(QFont::Bold);
    if (format.isItalic(colours))
        result.setFontItalic(true);
    if (format.isUnderline(colours))
        result.setFontUnderline(true);
    if (format.isStrikeThrough(colours))
        result.setFontStrikeOut(true);
    return *m_charFormats.insert(format.id(), result);
}

bool LineColours::setDark(bool dark, bool contrast)
{
    const QString name = contrast ? (dark ? u"Sasil High Contrast Dark"_s : u"Sasil High Contrast"_s)
                                  : (dark ? u"Sasil Dark"_s : u"Sasil Light"_s);
    const KSyntaxHighlighting::Theme wanted = m_repository->theme(name);
    if (wanted.name() == theme().name())
        return false;
    setTheme(wanted);
    m_charFormats.clear();
    return true;
}

bool LineColours::setBackslashFamily(const QString &family)
{
    return std::exchange(m_backslashFamily, family) != family;
}

QColor LineColours::background() const
{
    return QColor::fromRgba(theme().editorColor(KSyntaxHighlighting::Theme::BackgroundColor));
}

QColor LineColours::text() const
{
    return QColor::fromRgba(theme().textColor(KSyntaxHighlighting::Theme::Normal));
}

QColor LineColours::currentLine() const
{
    return QColor::fromRgba(theme().editorColor(KSyntaxHighlighting::Theme::CurrentLine));
}

} // namespace sasil
