// SPDX-License-Identifier: MIT
#include "check/rules/brokenlink.h"

#include "check/inlineruns.h"
#include "digest/citation.h"
#include "digest/commands/citationtext.h"
#include "digest/nodetext.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "broken-link"_L1;

/// No link that people write is longer; what never closes must not be passed again and again.
constexpr qsizetype longestLink = 4000;

/// What looks broken in the source, before the tree says whether it is a link at all.
struct Suspect
{
    TextRange range; ///< of the whole link
    Message message;
    QString target;      ///< what the tree must link to; null: what it must not have read as a link
    TextRange literal{}; ///< what must stand in the text as it is written
};

Message noFile(const QString &target)
{
    return {"check", QT_TRANSLATE_NOOP("check", "There is no file “%1” beside the digest."), {target}};
}

Message malformed(const QString &target)
{
    return {"check", QT_TRANSLATE_NOOP("check", "The address “%1” is malformed."), {target}};
}

/// Where the bracket opens that closes at \a close; -1: nowhere on its paragraph.
qsizetype openingOf(QStringView source, qsizetype close)
{
    int depth = 0;
    for (qsizetype i = close; i >= 0 && close - i < longestLink; --i) {
        const bool isEscaped = i > 0 && source[i - 1] == u'\\';
        if (isEscaped)
            continue;
        depth += source[i] == u']' ? 1 : source[i] == u'[' ? -1 : 0;
        if (depth == 0)
            return i;
        if (source[i] == u'\n' && i > 0 && source[i - 1] == u'\n')
            return -1;
    }
    return -1;
}

struct Destination
{
    QString target;
    qsizetype end = 0;      ///< behind the closing parenthesis
    bool hasBlanks = false; ///< there is more than a target and a title: no link at all
    bool isComplete = false;
};

/// What stands in the parentheses that open at \a open.
Destination destinationAt(QStringView source, qsizetype open)
{
    source = source.first(qMin(source.size(), open + longestLink));
    Destination found;
    qsizetype at = open + 1;
    const auto skipBlanks = [&] {
        while (at < source.size() && source[at].isSpace())
            ++at;
    };
    skipBlanks();
    const qsizetype start = at;
    if (at < source.size() && source[at] == u'<') {
        const qsizetype close = source.indexOf(u'>', at);
        if (close < 0)
            return found;
        found.target = slice(source, {at + 1, close}).toString();
        at = close + 1;
    } else {
        int depth = 0;
        for (; at < source.size() && !source[at].isSpace(); ++at) {
            if (source[at] == u'\\') {
                ++at;
                continue;
            }
            depth += source[at] == u'(' ? 1 : source[at] == u')' ? -1 : 0;
            if (depth < 0)
                break;
        }
        at = qMin(at, source.size());
        found.target = slice(source, {start, at}).toString();
    }
    skipBlanks();
    if (at < source.size() && QStringView(u"\"'(").contains(source[at])) {
        const QChar quote = source[at] == u'(' ? QChar(u')') : source[at];
        const qsizetype close = source.indexOf(quote, at + 1);
        if (close < 0)
            return found;
        at = close + 1;
        skipBlanks();
    }
    found.isComplete = at < source.size() && source[at] == u')';
    if (!found.isComplete) {
        const qsizetype close = source.indexOf(u')', at);
        const qsizetype line = source.indexOf(u'\n', at);
        found.hasBlanks = close >= 0 && (line < 0 || close < line);
        at = close;
        if (found.hasBlanks)
            found.target = slice(source, {start, close}).toString();
    }
    found.end = at + 1;
    return found;
}

QString unescaped(QString target)
{
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    return target.contains(u'\\') ? target.replace(escape, u"\\1"_s) : target;
}

bool isWebAddress(QStringView target)
{
    return target.startsWith(u"http:", Qt::CaseInsensitive) ||
           target.startsWith(u"https:", Qt::CaseInsensitive);
}

/// What is wrong with a link's target; nothing: it may be right.
std::optional<Message> problemOf(const QString &target, const QString &folder)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    if (target.trimmed().isEmpty())
        return Message{"check", QT_TRANSLATE_NOOP("check", "This link has no target.")};
    if (isWebAddress(target)) {
        const QUrl url(target, QUrl::TolerantMode);
        const bool hasHost = url.isValid() && !url.host().isEmpty();
        return hasHost && !target.contains(u' ') ? std::nullopt : std::optional(malformed(target));
    }
    // What begins with a slash counts from the root of a site.
    const bool isElsewhere = target.startsWith(u'#') || target.startsWith(u'?') || target.startsWith(u'/') ||
                             scheme.match(target).hasMatch();
    if (isElsewhere || folder.isEmpty())
        return std::nullopt;
    QString path = target.left(target.indexOf(u'#') < 0 ? target.size() : target.indexOf(u'#'));
    const QString decoded = QUrl::fromPercentEncoding(path.toUtf8());
    const QDir dir(folder);
    if (QFileInfo::exists(dir.filePath(path)) || QFileInfo::exists(dir.filePath(decoded)))
        return std::nullopt;
    path = path.left(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'));
    return QFileInfo::exists(dir.filePath(path)) ? std::nullopt : std::optional(noFile(target));
}

void findInline(QStringView source, const QString &folder, QList<Suspect> &suspects)
{
    qsizetype unopened = -1; // the last bracket that nothing opens
    for (qsizetype at = source.indexOf(u"]("); at >= 0; at = source.indexOf(u"](", at + 2)) {
        const bool mayOpen = slice(source, {unopened + 1, at}).contains(u'[');
        const qsizetype open = mayOpen ? openingOf(source, at) : -1;
        if (open < 0) {
            unopened = at;
            continue;
        }
        const Destination destination = destinationAt(source, at + 1);
        if (!destination.isComplete && !destination.hasBlanks)
            continue;
        const qsizetype start = open > 0 && source[open - 1] == u'!' ? open - 1 : open;
        const TextRange range{start, destination.end};
        if (destination.hasBlanks) {
            if (destination.target.contains(u"://"))
                suspects.append({range, malformed(destination.target), {}, {at, at + 2}});
            continue;
        }
        const QString target = unescaped(destination.target);
        if (const auto problem = problemOf(target, folder))
            suspects.append({range, *problem, target.isNull() ? u""_s : target});
    }
}

/// Whether `[text][key]` is meant as a link: two tags beside each other are not.
bool isReference(QStringView text, QStringView key, bool hasDefinitions)
{
    if (text.trimmed().isEmpty() || key.trimmed().isEmpty() || key.startsWith(u'^') || text.startsWith(u'^'))
        return false;
    const QString bracketed = u'[' + key.toString() + u']';
    if (matchFactId(bracketed) || matchFactId(QString(u'[' + text.toString() + u']')))
        return false;
    const bool isPlainKey = std::ranges::all_of(key, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"-_. :").contains(c));
    });
    const bool hasSmallLetter =
        std::ranges::any_of(key, [](QChar c) { return c.isLower() && c.unicode() < 0x80; });
    return isPlainKey && hasSmallLetter && (hasDefinitions || !key.contains(u' '));
}

/// The next `]`; -1: there is none near.
qsizetype closingOf(QStringView source, qsizetype from)
{
    return source.first(qMin(source.size(), from + longestLink)).indexOf(u']', from);
}

/// Whether `[^key]` is meant as a footnote: `[^a-z]` and `[^주]` are something else.
bool isNoteKey(QStringView key)
{
    const bool isPlain = std::ranges::all_of(
        key, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_'); });
    const bool isClass = key.size() == 3 && key[1] == u'-';
    return isPlain && !isClass;
}

/// Whether a letter stands by itself at \a at, as the variable in `x[^2]`.
bool isAloneLetter(QStringView source, qsizetype at)
{
    const auto isLatin = [source](qsizetype i) {
        return i >= 0 && source[i].unicode() < 0x80 && source[i].isLetterOrNumber();
    };
    return isLatin(at) && !isLatin(at - 1) && source[at].isLetter();
}

void findReferences(QStringView source, bool hasDefinitions, QList<Suspect> &suspects)
{
    for (qsizetype at = source.indexOf(u"]["); at >= 0; at = source.indexOf(u"][", at + 2)) {
        const qsizetype open = openingOf(source, at);
        const qsizetype close = closingOf(source, at + 2);
        if (open < 0 || close < 0 || slice(source, {open, close}).contains(u'\n'))
            continue;
        if (open > 0 && source[open - 1].isLetterOrNumber() && source[open - 1].unicode() < 0x80)
            continue; // x[i][j]
        const QStringView key = slice(source, {at + 2, close});
        if (!isReference(slice(source, {open + 1, at}), key, hasDefinitions))
            continue;
        const Message message{
            "check", QT_TRANSLATE_NOOP("check", "Nothing defines the reference “%1”."), {key.toString()}};
        suspects.append({{open, close + 1}, message, {}, {at, close + 1}});
    }
    for (qsizetype at = source.indexOf(u"[^"); at >= 0; at = source.indexOf(u"[^", at + 2)) {
        const qsizetype close = closingOf(source, at);
        const bool isDefinition = close >= 0 && source.sliced(close + 1).startsWith(u':');
        if (close < 0 || isDefinition || slice(source, {at, close}).contains(u'\n') || close == at + 2 ||
            !isNoteKey(slice(source, {at + 2, close})) || isAloneLetter(source, at - 1))
            continue;
        const Message message{"check",
                              QT_TRANSLATE_NOOP("check", "There is no footnote “%1”."),
                              {slice(source, {at + 2, close}).toString()}};
        suspects.append({{at, close + 1}, message, {}, {at, close + 1}});
    }
}

/// Whether a node, or one in it, links to \a target or shows it.
bool linksTo(cmark_node *node, const QString &target)
{
    const QByteArray url = target.toUtf8();
    return countNodes(node, [&url](cmark_node *n) {
               const cmark_node_type type = cmark_node_get_type(n);
               return (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) && url == cmark_node_get_url(n);
           }) > 0;
}

/// Tells whether what was suspected is so in Markdown, not in code or in a comment. What it finds out about a
/// stretch of text it keeps for the next question.
class Confirmation
{
public:
    Confirmation(const CheckContext &context, qsizetype topic) : m_context(context), m_topic(topic) {}

    bool operator()(const Suspect &suspect)
    {
        const InlineRun *run = m_context.runAt(m_topic, suspect.range.start);
        if (!run)
            return false;
        if (!suspect.target.isNull())
            return known(run, suspect.target, [&] { return linksTo(run->node, suspect.target); });
        enter(run);
        const qsizetype at = suspect.range.start - run->range.start - m_context.treeStart(m_topic);
        while (m_nextCode < m_code.size() && m_code[m_nextCode].end <= at)
            ++m_nextCode;
        const bool isCode = m_nextCode < m_code.size() && m_code[m_nextCode].start <= at;
        const QString literal = slice(m_context.digest().source(m_topic), suspect.literal).toString();
        return !isCode && m_brackets.contains(literal);
    }

private:
    template <typename Find>
    bool known(const InlineRun *run, const QString &key, Find find)
    {
        const std::pair<const InlineRun *, QString> place(run, key);
        const auto found = m_known.constFind(place);
        return found != m_known.constEnd() ? *found : *m_known.insert(place, find());
    }

    void enter(const InlineRun *run)
    {
        if (std::exchange(m_run, run) == run)
            return;
        readBrackets(NodeText(run->node).text());
        const qsizetype start = m_context.treeStart(m_topic);
        m_code = codeRanges(slice(m_context.digest().source(m_topic), run->range.shifted(start)));
        m_nextCode = 0;
    }

    /// What of a plain text could be a link that was not read as one: `[^a]`, `][a]`, `](`.
    void readBrackets(QStringView text)
    {
        m_brackets.clear();
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool isNote = text.sliced(at).startsWith(u"[^");
            const bool isKey = text.sliced(at).startsWith(u"][");
            if (text.sliced(at).startsWith(u"]("))
                m_brackets.insert(u"]("_s);
            const qsizetype close = isNote || isKey ? closingOf(text, at + 1) : -1;
            if (close >= 0)
                m_brackets.insert(slice(text, {at, close + 1}).toString());
        }
    }

    const CheckContext &m_context;
    qsizetype m_topic;
    const InlineRun *m_run = nullptr;
    QSet<QString> m_brackets; ///< in m_run
    QList<TextRange> m_code;  ///< in m_run
    qsizetype m_nextCode = 0;
    QHash<std::pair<const InlineRun *, QString>, bool> m_known;
};

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const QStringView source = context.digest().source(topic);
    QList<Suspect> suspects;
    findInline(source, context.folder(), suspects);
    if (source.contains(u"][") || source.contains(u"[^"))
        findReferences(source,
                       source.contains(u"]: ") || !context.digest().foreignDefinitions(topic).isEmpty(),
                       suspects);
    std::ranges::stable_sort(suspects, {}, [](const Suspect &suspect) { return suspect.range.start; });
    QList<Diagnostic> found;
    Confirmation isConfirmed(context, topic);
    for (const Suspect &suspect : std::as_const(suspects)) {
        if (isConfirmed(suspect))
            found.append({ruleId, Severity::Warning, suspect.message, suspect.range});
    }
    return found;
}

} // namespace

Rule brokenLink()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A link that leads nowhere")};
    return {ruleId, Severity::Warning, summary, check, nullptr};
}

} // namespace sasil
