// SPDX-License-Identifier: MIT
#include "publish/richtext.h"

#include "digest/frontmatter.h"
#include "publish/plaintext.h"
#include "publish/richhtml.h"
#include "render/topichtml.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The title and the author that a digest's front matter names.
QString headOf(const Digest &digest)
{
    const FrontMatter matter = readFrontMatter(digest);
    QStringList meta{matter.author, matter.date};
    meta.removeAll(QString());
    QString head;
    if (!matter.title.isEmpty())
        head += u"<h1>"_s + matter.title.toHtmlEscaped() + u"</h1>\n"_s;
    if (!meta.isEmpty())
        head += u"<p>"_s + meta.join(u" · "_s).toHtmlEscaped() + u"</p>\n"_s;
    return head;
}

/// One paragraph without its tag: words that go into the line that they are pasted into.
QString unwrapped(const QString &html)
{
    const QString trimmed = html.trimmed();
    const bool isOne =
        trimmed.startsWith(u"<p>") && trimmed.endsWith(u"</p>") && trimmed.count(u"<p>"_s) == 1;
    return isOne ? trimmed.sliced(3).chopped(4) : trimmed;
}

/// Who reads bytes without a word on their encoding takes them for Latin.
QString asHtml(const QString &html)
{
    return u"<meta charset=\"utf-8\">"_s + html;
}

} // namespace

RichText richTextOfPage(QStringView html)
{
    return {asHtml(richHtml(html)), plainText(html)};
}

RichText richText(const Excerpt &excerpt, const LabelSet &labels, const GoOn &goOn)
{
    const QString guard = excerpt.isInline ? excerptGuard() : QString();
    const Digest digest = Digest::parse(guard + excerpt.text, labels);
    RichText result;
    const auto add = [&result](const QString &section) {
        const QString plain = plainText(section);
        if (plain.isEmpty())
            return;
        result.html += richHtml(section) + u'\n';
        result.plain += (result.plain.isEmpty() ? QString() : u"\n\n"_s) + plain;
    };
    if (!excerpt.isInline)
        add(headOf(digest));
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        add(topicHtml(digest, i, {}, {.rawHtml = false}).remove(guard));
        if (goOn && !goOn(double(i + 1) / double(digest.topicCount())))
            return {};
    }
    const bool isOneLine = excerpt.isInline || !excerpt.text.trimmed().contains(u'\n');
    result.html = asHtml(isOneLine ? unwrapped(result.html) : result.html.trimmed());
    return result;
}

} // namespace sasil
