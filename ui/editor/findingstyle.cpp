// SPDX-License-Identifier: MIT
#include "editor/findingstyle.h"

#include "text/translations.h"

#include <QFile>
#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The first paragraph of the rule's help behind its first heading of the second level: why it is there.
QString reasonFor(const Diagnostic &finding)
{
    QFile file(u":/help/"_s + currentLanguage() + u"/rules/"_s + finding.rule + u".md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString page = QString::fromUtf8(file.readAll());
    const qsizetype heading = page.indexOf(u"\n## "_s);
    const qsizetype start = heading < 0 ? -1 : page.indexOf(u"\n\n"_s, heading);
    if (start < 0)
        return {};
    const qsizetype end = page.indexOf(u"\n\n"_s, start + 2);
    return page.mid(start + 2, end < 0 ? -1 : end - start - 2).simplified();
}

/// Code in backticks as HTML.
QString withCode(QString text)
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    return text.replace(code, u"<code>\\1</code>"_s);
}

} // namespace

QColor findingColour(Severity severity, bool dark)
{
    switch (severity) {
    case Severity::Error:
        return dark ? QColor(0xff7b72) : QColor(0xc62828);
    case Severity::Warning:
        return dark ? QColor(0xe3b341) : QColor(0xa05a00);
    case Severity::Info:
        return dark ? QColor(0x79b8ff) : QColor(0x1f6feb);
    default:
        return dark ? QColor(0x9aa4af) : QColor(0x5f6b7a);
    }
}

QPen findingPen(Severity severity, bool dark)
{
    constexpr qreal width = 1.6;
    QPen pen(findingColour(severity, dark), width);
    pen.setCapStyle(Qt::FlatCap);
    if (severity == Severity::Error)
        pen.setStyle(Qt::NoPen);
    else if (severity == Severity::Warning)
        pen.setDashPattern({3, 1.6});
    else
        pen.setDashPattern({1.1, 1.6});
    return pen;
}

QString findingIcon(Severity severity)
{
    return u"finding-"_s + severityName(severity);
}

QString findingTip(const Diagnostic &finding)
{
    const QString reason = reasonFor(finding);
    QString tip = u"<b>%1:</b> %2<br><code>%3</code>"_s.arg(severityText(finding.severity).toHtmlEscaped(),
                                                            finding.message.text().toHtmlEscaped(),
                                                            QString(finding.rule));
    if (!reason.isEmpty())
        tip += u"<p>"_s + withCode(reason.toHtmlEscaped()) + u"</p>"_s;
    return tip;
}

} // namespace sasil
