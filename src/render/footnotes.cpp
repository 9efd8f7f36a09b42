// SPDX-License-Identifier: MIT
#include "render/footnotes.h"

#include "render/markup.h"
#include "text/message.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <memory>
#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// None of these is what a digest could write: in its text, quotation marks and angles are escaped.
constexpr auto listStart = "<section class=\"footnotes\" data-footnotes>\n<ol>\n"_L1;
constexpr auto listEnd = "</ol>\n</section>\n"_L1;
constexpr auto noteStart = R"(<li id="fn-)"_L1;

QSet<QString> referredTo(const QString &html)
{
    static const QRegularExpression reference(u"<sup class=\"footnote-ref\"><a href=\"#fn-([^\"]*)\""_s);
    QSet<QString> names;
    for (auto matches = reference.globalMatch(html); matches.hasNext();)
        names.insert(matches.next().captured(1));
    return names;
}

QString nameOf(const QString &note)
{
    return note.section(u'"', 0, 0);
}

/// The footnotes that \a shown leads to by itself and by footnotes, and all that is shown then.
struct ShownNotes
{
    QSet<QString> names;
    QString all;
};

ShownNotes shownNotes(const QString &shown, const QStringList &notes)
{
    QHash<QString, QString> byName;
    for (const QString &note : notes)
        byName.insert(nameOf(note), note);
    ShownNotes result{referredTo(shown), shown};
    QStringList open = result.names.values();
    while (!open.isEmpty()) {
        const QString note = byName.value(open.takeLast());
        result.all += note;
        for (const QString &name : referredTo(note)) {
            if (!result.names.contains(name)) {
                result.names.insert(name);
                open.append(name);
            }
        }
    }
    return result;
}

QSet<QString> referenceIds(const QString &html)
{
    static const QRegularExpression reference(u" id=\"(fnref-[^\"]*)\""_s);
    QSet<QString> ids;
    for (auto matches = reference.globalMatch(html); matches.hasNext();)
        ids.insert(matches.next().captured(1));
    return ids;
}

/// A footnote without the links back to references that are not shown.
QString withoutDeadLinks(QString note, const QSet<QString> &references)
{
    static const QRegularExpression link(
        u" ?<a href=\"#(fnref-[^\"]*)\" class=\"footnote-backref\".*?</a>"_s);
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch match = link.match(note, from);
        if (!match.hasMatch())
            return note;
        const bool isDead = !references.contains(match.captured(1));
        if (isDead)
            note.remove(match.capturedStart(), match.capturedLength());
        from = isDead ? match.capturedStart() : match.capturedEnd();
    }
}

} // namespace

QString footnotesHtml(cmark_node *root)
{
    std::vector<cmark_node *> notes;
    for (cmark_node *node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            notes.push_back(node);
    }
    if (notes.empty())
        return {};
    // They need a document of their own to be closed rightly.
    const std::unique_ptr<cmark_node, void (*)(cmark_node *)> document(cmark_node_new(CMARK_NODE_DOCUMENT),
                                                                       cmark_node_free);
    for (cmark_node *note : notes)
        cmark_node_append_child(document.get(), note);
    return html(document.get());
}

QString footnotesOf(const QString &shown, const QString &footnotes)
{
    if (!footnotes.startsWith(listStart) || !footnotes.endsWith(listEnd))
        return {};
    const QStringList notes =
        footnotes.sliced(listStart.size()).chopped(listEnd.size()).split(noteStart, Qt::SkipEmptyParts);
    const ShownNotes kept = shownNotes(shown, notes);
    const QSet<QString> references = referenceIds(kept.all);
    QString list;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        const QString name = nameOf(notes[i]);
        if (kept.names.contains(name))
            list += noteStart + name + u"\" value=\"%1\""_s.arg(i + 1) +
                    withoutDeadLinks(notes[i].sliced(name.size() + 1), references);
    }
    return list.isEmpty() ? list : listStart + list + listEnd;
}

QString withOwnFootnotes(QString section, const QString &prefix)
{
    if (!section.contains(u"data-footnote-ref>"))
        return section;
    static const QRegularExpression reference(
        u"(<sup class=\"footnote-ref\"><a href=\"#)(fn-[^\"]*\" id=\")(fnref-)"_s);
    static const QRegularExpression back(
        u"<a href=\"#(fnref-[^\"]*\" class=\"footnote-backref\".*? aria-label=\")Back to reference ([0-9-]+)"_s);
    const Message words{"render", QT_TRANSLATE_NOOP("render", "Back to reference %1"), {u"\\2"_s}};
    return section.replace(reference, u"\\1%1\\2%1\\3"_s.arg(prefix))
        .replace(noteStart, u"<li id=\""_s + prefix + u"fn-"_s)
        .replace(back, u"<a href=\"#"_s + prefix + u"\\1"_s + escaped(words.text()));
}

} // namespace sasil
