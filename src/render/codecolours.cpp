// SPDX-License-Identifier: MIT
#include "render/codecolours.h"

#include "digest/digest.h"

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Longer code would be felt at each key press in its topic.
constexpr qsizetype longestCode = 100'000;

std::shared_ptr<CodeColours> &installed()
{
    static std::shared_ptr<CodeColours> colours;
    return colours;
}

QLatin1StringView className(CodeKind kind)
{
    static constexpr std::array names{"keyword"_L1, "type"_L1,   "function"_L1, "variable"_L1,
                                      "string"_L1,  "number"_L1, "comment"_L1,  "preprocessor"_L1};
    return names[size_t(kind)];
}

bool namesCode(QStringView text)
{
    for (const QStringView fence : {QStringView(u"```"), QStringView(u"~~~")}) {
        for (qsizetype i = text.indexOf(fence); i >= 0; i = text.indexOf(fence, i)) {
            while (i < text.size() && text[i] == fence.front())
                ++i;
            while (i < text.size() && (text[i] == u' ' || text[i] == u'\t'))
                ++i;
            if (i < text.size() && text[i] != u'\n')
                return true;
        }
    }
    return false;
}

} // namespace

void setCodeColours(std::shared_ptr<CodeColours> colours)
{
    installed() = std::move(colours);
}

bool hasCodeColours()
{
    return installed() != nullptr;
}

QString colouredCode(const QString &language, const QString &code)
{
    if (!hasCodeColours() || language.isEmpty() || code.size() > longestCode)
        return {};
    const QList<CodeRun> runs = installed()->runs(language, code);
    if (runs.isEmpty())
        return {};
    QString html;
    qsizetype reached = 0;
    for (const CodeRun &run : runs) {
        if (run.range.start < reached || run.range.isEmpty() || run.range.end > code.size())
            continue;
        html += QStringView(code).sliced(reached, run.range.start - reached).toString().toHtmlEscaped() +
                u"<span class=\""_s + className(run.kind) + u"\">"_s +
                slice(code, run.range).toString().toHtmlEscaped() + u"</span>"_s;
        reached = run.range.end;
    }
    return html + QStringView(code).sliced(reached).toString().toHtmlEscaped();
}

bool namesCode(const Digest &digest)
{
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (namesCode(digest.source(i)))
            return true;
    }
    return false;
}

} // namespace sasil
