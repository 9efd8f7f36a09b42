// SPDX-License-Identifier: MIT
#include "publish/pagetoken.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString valueOf(const HtmlToken &tag, const QString &attribute)
{
    // As pages are written; other ways cost an expression for each tag.
    const qsizetype from = tag.text.indexOf(u' ' + attribute + u"=\""_s);
    const qsizetype start = from + attribute.size() + 3;
    const qsizetype end = from < 0 ? -1 : tag.text.indexOf(u'"', start);
    const QStringView value = end < 0 ? QStringView() : QStringView(tag.text).sliced(start, end - start);
    return end < 0 || value.contains(u'&') ? tag.attribute(attribute) : value.toString();
}

bool hasClass(const HtmlToken &tag, QStringView name)
{
    constexpr auto start = "class=\""_L1;
    const qsizetype from = tag.text.indexOf(start);
    if (from < 0)
        return false;
    const QStringView rest = QStringView(tag.text).sliced(from + start.size());
    const QStringView names = rest.first(qMax(qsizetype(0), rest.indexOf(u'"')));
    for (qsizetype at = names.indexOf(name); at >= 0; at = names.indexOf(name, at + 1)) {
        const qsizetype end = at + name.size();
        if ((at == 0 || names[at - 1] == u' ') && (end == names.size() || names[end] == u' '))
            return true;
    }
    return false;
}

bool isVoid(const HtmlToken &tag)
{
    return tag.name == u"br" || tag.name == u"hr" || tag.name == u"img" || tag.name == u"input";
}

bool isOfPage(const HtmlToken &tag)
{
    return tag.name == u"button" ||
           (tag.name == u"p" && (hasClass(tag, u"finding") || hasClass(tag, u"empty"))) ||
           (tag.name == u"a" && hasClass(tag, u"footnote-backref"));
}

QString outsideTarget(const HtmlToken &tag, const QString &attribute)
{
    const QString target = valueOf(tag, attribute).trimmed();
    for (const auto scheme : {"http://"_L1, "https://"_L1, "mailto:"_L1}) {
        if (target.startsWith(scheme, Qt::CaseInsensitive))
            return target;
    }
    return {};
}

QString checkBox(const HtmlToken &tag)
{
    if (tag.name != u"input")
        return {};
    return tag.text.contains(u"checked=") ? u"☑ "_s : u"☐ "_s;
}

Brackets bracketsOf(const HtmlToken &tag)
{
    if (tag.name == u"sup" && hasClass(tag, u"footnote-ref"))
        return {u"["_s, u"]"_s};
    if (tag.name != u"span")
        return {};
    if (hasClass(tag, u"week") || hasClass(tag, u"fact-id"))
        return {u"["_s, u"]"_s};
    return hasClass(tag, u"english") ? Brackets{u"("_s, u")"_s} : Brackets();
}

} // namespace sasil
