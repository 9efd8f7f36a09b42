// SPDX-License-Identifier: MIT
#include "render/topicfindings.h"

#include "render/markup.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isOfSupport(const Diagnostic &finding)
{
    return finding.rule == "opinion-without-fact"_L1;
}

} // namespace

TopicFindings::TopicFindings(const QList<Diagnostic> &findings, Shown shown)
    : m_findings(findings), m_shown(shown)
{
    for (qsizetype i = 0; i < findings.size(); ++i) {
        if (findings[i].severity < Severity::Error)
            continue;
        const qsizetype gravest = m_gravest.value(findings[i].block, -1);
        if (gravest < 0 || findings[i].severity > findings[gravest].severity)
            m_gravest.insert(findings[i].block, i);
    }
}

bool TopicFindings::isUnsupported(qsizetype block) const
{
    const qsizetype gravest = block < 0 ? -1 : m_gravest.value(block, -1);
    return gravest >= 0 && isOfSupport(m_findings[gravest]);
}

QString TopicFindings::ofBlock(qsizetype block) const
{
    if (m_shown == Shown::All)
        return ofItem(block, -1);
    const qsizetype gravest = block < 0 ? -1 : m_gravest.value(block, -1);
    return gravest < 0 ? QString() : html(gravest);
}

QString TopicFindings::ofItem(qsizetype block, qsizetype item) const
{
    QString result;
    for (qsizetype i = 0; m_shown == Shown::All && i < m_findings.size(); ++i) {
        const qsizetype place = isOfSupport(m_findings[i]) ? -1 : m_findings[i].item;
        if (m_findings[i].block == block && place == item)
            result += html(i);
    }
    return result;
}

QString TopicFindings::apart(const QList<qsizetype> &blocks) const
{
    QString result;
    for (qsizetype i = 0; m_shown == Shown::All && i < m_findings.size(); ++i) {
        if (!blocks.contains(m_findings[i].block))
            result += html(i);
    }
    return result;
}

QString TopicFindings::html(qsizetype index) const
{
    const Diagnostic &finding = m_findings[index];
    const QString severity = severityName(finding.severity);
    const QString words = escaped(finding.message.text());
    if (m_shown == Shown::All)
        return u"<p class=\"finding %1\" data-severity=\"%1\"><strong>"_s.arg(severity) +
               escaped(severityText(finding.severity)) + u":</strong> "_s + words + u"</p>\n"_s;
    return u"<p class=\"finding "_s + severity + u"\">"_s + words + fixHtml(index) + u"</p>\n"_s;
}

QString TopicFindings::fixHtml(qsizetype index) const
{
    if (m_shown != Shown::ErrorsToFix || !isOfSupport(m_findings[index]))
        return {};
    const Message text{"render", QT_TRANSLATE_NOOP("render", "Fix…")};
    return u" <button type=\"button\" class=\"fix\" data-finding=\"%1\">"_s.arg(index) +
           escaped(text.text()) + u"</button>"_s;
}

} // namespace sasil
