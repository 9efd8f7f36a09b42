// SPDX-License-Identifier: MIT
#include "render/ownstyle.h"

#include "render/csstokens.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <array>
#include <optional>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestStyle = qint64(1024) * 1024;
/// Nobody nests so deep, and a reader that follows must not either.
constexpr int deepest = 32;

/// Rules that say how a page looks, and load nothing.
bool isKnownRule(const QString &name)
{
    static const QSet<QString> known{u"media"_s,
                                     u"supports"_s,
                                     u"container"_s,
                                     u"layer"_s,
                                     u"scope"_s,
                                     u"starting-style"_s,
                                     u"keyframes"_s,
                                     u"-webkit-keyframes"_s,
                                     u"page"_s,
                                     u"font-face"_s,
                                     u"font-feature-values"_s,
                                     u"font-palette-values"_s,
                                     u"counter-style"_s,
                                     u"property"_s,
                                     u"top-left"_s,
                                     u"top-center"_s,
                                     u"top-right"_s,
                                     u"bottom-left"_s,
                                     u"bottom-center"_s,
                                     u"bottom-right"_s};
    return known.contains(name);
}

/// Functions that take an address, or could: as a string, or out of an attribute.
bool mayLoad(const QString &function)
{
    static const QSet<QString> loading{u"src"_s,        u"image"_s,
                                       u"image-set"_s,  u"-webkit-image-set"_s,
                                       u"cross-fade"_s, u"-webkit-cross-fade"_s,
                                       u"element"_s,    u"type"_s,
                                       u"expression"_s};
    return loading.contains(function);
}

bool holdsItsData(const QString &address)
{
    static const QRegularExpression data(u"\\Adata:(image|font)/"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return data.match(address).hasMatch();
}

class Cleaner
{
public:
    explicit Cleaner(const QString &written) : m_tokens(cssTokens(written)) {}

    OwnStyle clean()
    {
        while (!isAtEnd())
            addRule(0);
        return std::move(m_style);
    }

private:
    using Why = OwnStyle::Why;

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] const CssToken &here() const { return m_tokens[m_at]; }

    void leaveOut(Why why, int line) { m_style.leftOut.append({why, line}); }

    /// Behind what the brackets at \a from enclose; the number of tokens where they do not close.
    [[nodiscard]] qsizetype behind(qsizetype from) const
    {
        QList<QChar> open;
        for (qsizetype i = from; i < m_tokens.size(); ++i) {
            const CssToken &token = m_tokens[i];
            if (token.opens())
                open.append(token.is(u'{') ? u'}' : token.is(u'[') ? u']' : u')');
            else if (token.closes() && !open.isEmpty() && token.is(open.last().unicode()))
                open.removeLast();
            if (open.isEmpty())
                return i + 1;
        }
        return m_tokens.size();
    }

    /// Where what begins here has its block, or else its end; a block's end is none of its own.
    [[nodiscard]] qsizetype endOfPrelude(bool isInBlock) const
    {
        qsizetype i = m_at;
        while (i < m_tokens.size()) {
            const CssToken &token = m_tokens[i];
            if (token.is(u'{') || token.is(u';') || (isInBlock && token.is(u'}')))
                return i;
            i = behind(i);
        }
        return i;
    }

    /// What speaks against the tokens from here to \a end.
    [[nodiscard]] std::optional<Why> objection(qsizetype end, bool isMedia) const
    {
        bool isQuoted = false; // an address in quotation marks
        for (qsizetype i = m_at; i < end; ++i) {
            const CssToken &token = m_tokens[i];
            const bool isAddress = token.kind == CssKind::Url || (isQuoted && token.kind == CssKind::String);
            if ((isAddress && !holdsItsData(token.value)) || (isQuoted && !isAddress && !token.isBlank()))
                return Why::Elsewhere;
            isQuoted = isQuoted && token.isBlank();
            if (token.kind == CssKind::Function) {
                if (mayLoad(token.value))
                    return Why::Elsewhere;
                isQuoted = token.value == u"url";
            }
            if (token.kind == CssKind::Broken)
                return token.raw.front() == u'"' || token.raw.front() == u'\'' ? Why::NoStyle
                                                                               : Why::Elsewhere;
            // Media features are compared by it; else it is HTML.
            const bool isCompared = isMedia && i + 1 < end &&
                                    (m_tokens[i + 1].is(u'=') || m_tokens[i + 1].kind == CssKind::Space ||
                                     m_tokens[i + 1].kind == CssKind::Word);
            if (token.kind == CssKind::At || token.is(u'\\') || (token.is(u'<') && !isCompared))
                return Why::NoStyle;
        }
        return isQuoted ? std::optional(Why::Elsewhere) : std::nullopt;
    }

    void write(qsizetype end)
    {
        for (; m_at < end; ++m_at)
            m_style.css += harmlessCss(m_tokens[m_at]);
    }

    /// Leaves out what begins here and has its block, or its end, at \a end.
    void skip(qsizetype end)
    {
        m_at = end;
        if (!isAtEnd() && (here().is(u'{') || here().is(u';')))
            m_at = here().is(u'{') ? behind(m_at) : m_at + 1;
    }

    /// A rule with its block, or a rule of one line.
    void addRule(int depth)
    {
        if (here().isBlank()) {
            ++m_at;
            return;
        }
        const int line = here().line;
        const QString at = here().kind == CssKind::At ? here().value : QString();
        const qsizetype end = endOfPrelude(depth > 0);
        std::optional<Why> why = at.isNull() ? objection(end, false) : objectionToAt(at, end);
        const bool hasBlock = end < m_tokens.size() && m_tokens[end].is(u'{');
        if (hasBlock && (behind(end) == m_tokens.size() && !m_tokens.last().is(u'}')))
            why = why.value_or(Why::NoStyle);
        if (!why && !hasBlock && at != u"layer")
            why = Why::NoStyle;
        if (why || depth > deepest) {
            // It says how the file is written, which is known.
            if (at != u"charset")
                leaveOut(why.value_or(Why::NoStyle), line);
            skip(end);
            return;
        }
        write(end);
        if (hasBlock) {
            m_style.css += u'{';
            addBlock(behind(m_at) - 1, depth + 1);
            m_style.css += u'}';
        } else {
            m_style.css += u';';
        }
        m_style.css += depth == 0 ? u"\n"_s : QString();
        m_at = std::min(m_at + 1, m_tokens.size());
    }

    std::optional<Why> objectionToAt(const QString &name, qsizetype end)
    {
        if (!isKnownRule(name))
            return name == u"import" || name == u"namespace" ? Why::Elsewhere : Why::NoStyle;
        ++m_at;
        const std::optional<Why> why = objection(end, true);
        --m_at;
        return why;
    }

    /// What stands in a block that ends at \a end.
    void addBlock(qsizetype end, int depth)
    {
        ++m_at;
        while (m_at < end) {
            if (here().isBlank() || here().is(u';')) {
                if (here().is(u';'))
                    m_style.css += u';';
                else if (!m_style.css.endsWith(u' '))
                    m_style.css += u' ';
                ++m_at;
                continue;
            }
            const qsizetype stop = endOfPrelude(true);
            const bool isOwn = here().kind == CssKind::Word && here().value.startsWith("--"_L1);
            if (here().kind == CssKind::At || (stop < end && m_tokens[stop].is(u'{') && !isOwn))
                addRule(depth);
            else
                addDeclaration(end);
        }
        m_at = end;
    }

    void addDeclaration(qsizetype blockEnd)
    {
        qsizetype end = m_at;
        while (end < blockEnd && !m_tokens[end].is(u';'))
            end = std::min(behind(end), blockEnd);
        if (const std::optional<Why> why = objection(end, false)) {
            leaveOut(*why, here().line);
            m_at = end;
        } else {
            write(end);
        }
    }

    const QList<CssToken> m_tokens;
    qsizetype m_at = 0;
    OwnStyle m_style;
};

Error unread(const char *source, const QString &path, const QString &reason = {})
{
    return Error{{"render", source, {QDir::toNativeSeparators(path), reason}}};
}

} // namespace

QList<Message> OwnStyle::problems() const
{
    constexpr qsizetype mostLines = 5;
    static constexpr std::array sources{
        QT_TRANSLATE_NOOP("render",
                          "Left out of the style sheet, since it would load something from elsewhere: "
                          "line %1. Pictures and fonts can stand in it as data: addresses."),
        QT_TRANSLATE_NOOP("render", "Left out of the style sheet, since it is no style for pages: line %1.")};
    QList<Message> found;
    for (const Why why : {Why::Elsewhere, Why::NoStyle}) {
        QStringList lines;
        for (const LeftOut &one : leftOut) {
            const QString line = QString::number(one.line);
            if (one.why == why && !lines.contains(line) && lines.size() <= mostLines)
                lines.append(lines.size() < mostLines ? line : u"…"_s);
        }
        if (!lines.isEmpty())
            found.append({"render", sources[size_t(why)], {lines.join(u", "_s)}});
    }
    return found;
}

OwnStyle harmlessStyle(const QString &written)
{
    return Cleaner(written).clean();
}

Result<OwnStyle> readOwnStyle(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return unread(QT_TRANSLATE_NOOP("render",
                                        "The style sheet %1 is not there. Pages look as they do without "
                                        "it."),
                      path);
    if (!file.open(QIODevice::ReadOnly))
        return unread(QT_TRANSLATE_NOOP("render",
                                        "The style sheet %1 cannot be read (%2). Pages look as they do "
                                        "without it."),
                      path, file.errorString());
    if (file.size() > largestStyle)
        return unread(QT_TRANSLATE_NOOP("render", "%1 is larger than 1 MB: that is no style sheet."), path);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file.readAll());
    if (decoder.hasError() || text.contains(QChar::Null))
        return unread(QT_TRANSLATE_NOOP("render",
                                        "The style sheet %1 is not text in UTF-8. Pages look as they do "
                                        "without it."),
                      path);
    return harmlessStyle(text);
}

} // namespace sasil
