// SPDX-License-Identifier: MIT
#include "writing/linkcompletion.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTarget = 400;

/// Where the bracket opens that closes at \a close; -1: nowhere on the line.
qsizetype openingOf(QStringView line, qsizetype close)
{
    int depth = 0;
    for (qsizetype i = close; i >= 0; --i) {
        if (i > 0 && line[i - 1] == u'\\')
            continue;
        depth += line[i] == u']' ? 1 : line[i] == u'[' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

/// A target as far as it is written.
struct Target
{
    qsizetype start = 0; ///< in the line, behind `](` or `](<`
    bool isImage = false;
    bool isAngled = false;
};

std::optional<Target> targetIn(QStringView before)
{
    const qsizetype close = before.lastIndexOf(u"](");
    if (close < 0 || before.size() - close > longestTarget)
        return std::nullopt;
    const qsizetype open = openingOf(before, close);
    if (open < 0)
        return std::nullopt;
    Target target;
    target.isImage = open > 0 && before[open - 1] == u'!' && (open < 2 || before[open - 2] != u'\\');
    target.start = close + 2;
    target.isAngled = target.start < before.size() && before[target.start] == u'<';
    target.start += target.isAngled ? 1 : 0;
    const QStringView written = before.sliced(target.start);
    if (target.isAngled)
        return written.contains(u'>') ? std::nullopt : std::optional(target);
    int depth = 0;
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == u'\\') {
            ++i;
            continue;
        }
        depth += written[i] == u'(' ? 1 : written[i] == u')' ? -1 : 0;
        if (written[i].isSpace() || depth < 0)
            return std::nullopt;
    }
    return target;
}

/// What closes the target behind the caret, and how much of that stands there already.
void setClosing(CompletionPlace &place, QStringView behind, bool isAngled)
{
    const QString closing = isAngled ? u">)"_s : u")"_s;
    if (behind.startsWith(closing)) {
        place.skipped = closing.size();
    } else if (isAngled && behind.startsWith(u')')) {
        place.behind = u">"_s;
        place.skipped = 1;
    } else if (isAngled && behind.startsWith(u'>')) {
        place.skipped = 1;
    } else {
        place.behind = closing;
    }
}

} // namespace

bool isImageFile(const QString &name)
{
    static const QStringList endings{u"png"_s,  u"jpg"_s,  u"jpeg"_s, u"gif"_s,
                                     u"webp"_s, u"avif"_s, u"bmp"_s,  u"svg"_s};
    return endings.contains(name.section(u'.', -1).toLower()) && name.contains(u'.');
}

QString escapedForLink(const QString &name)
{
    QString escaped;
    for (const QChar c : name) {
        const bool isPlain = c.unicode() >= 0x80
                                 ? !c.isSpace() && c.category() != QChar::Other_Control
                                 : c > u' ' && !QStringView(u"()<>\\%#?&\":`*_[]~|\x7f").contains(c);
        // Underscores and tildes mean nothing within a word of a target, and stay readable.
        if (isPlain || c == u'_' || c == u'~')
            escaped += c;
        else
            escaped += QString::fromLatin1(QUrl::toPercentEncoding(QString(c)));
    }
    return escaped;
}

QString unescapedFromLink(const QString &target)
{
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    return QUrl::fromPercentEncoding(QString(target).replace(escape, u"\\1"_s).toUtf8());
}

std::optional<CompletionPlace> linkPlaceAt(const CaretLine &line)
{
    const std::optional<Target> target = targetIn(line.before);
    if (!target)
        return std::nullopt;
    const QString written = line.before.sliced(target->start);
    CompletionPlace place;
    setClosing(place, line.behind, target->isAngled);
    if (written.startsWith(u'#') && !target->isImage) {
        place.kind = CompletionKind::Anchor;
        place.replaced = {line.offset(target->start + 1), line.caret};
        place.typed = unescapedFromLink(written.sliced(1)).replace(u'-', u' ');
        place.isSure = place.typed.isEmpty();
        return place;
    }
    const qsizetype slash = written.lastIndexOf(u'/');
    place.kind = target->isImage ? CompletionKind::Image : CompletionKind::Link;
    place.folder = unescapedFromLink(written.first(slash + 1));
    place.replaced = {line.offset(target->start + slash + 1), line.caret};
    place.typed = unescapedFromLink(written.sliced(slash + 1));
    place.isSure = place.typed.isEmpty();
    // What is on the web, or outside the folder, is not known here.
    static const QRegularExpression elsewhere(u"^/|^[A-Za-z][A-Za-z0-9+.-]*:|(?:^|/)\\.\\.(?:/|$)|[#?]"_s);
    return elsewhere.match(written).hasMatch() ? std::nullopt : std::optional(place);
}

QList<CompletionCandidate> fileCandidates(const CompletionPlace &place, const CompletionSources &sources)
{
    QList<CompletionCandidate> candidates;
    for (const FolderEntry &entry : sources.entries ? sources.entries(place.folder) : QList<FolderEntry>()) {
        if (place.kind == CompletionKind::Image && !entry.isFolder && !isImageFile(entry.name))
            continue;
        CompletionCandidate candidate;
        candidate.isFolder = entry.isFolder;
        candidate.text = entry.name + (entry.isFolder ? u"/"_s : QString());
        candidate.inserted = escapedForLink(entry.name) + (entry.isFolder ? u"/"_s : QString());
        candidates.append(candidate);
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &CompletionCandidate::isFolder);
    if (place.kind == CompletionKind::Link && place.folder.isEmpty()) {
        CompletionCandidate headings;
        headings.text = u"#"_s;
        headings.inserted = u"#"_s;
        headings.note = {"editor", QT_TRANSLATE_NOOP("editor", "Headings of this digest")};
        headings.isFolder = true;
        candidates.append(headings);
    }
    return candidates;
}

} // namespace sasil
