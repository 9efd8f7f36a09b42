// SPDX-License-Identifier: MIT
#include "problems/severity.h"

#include "theme/icons.h"

#include <QCoreApplication>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct SeverityWords
{
    Q_DECLARE_TR_FUNCTIONS(sasil::Severity)
};

} // namespace

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return icon(u"finding-error"_s);
    case Severity::Warning:
        return icon(u"finding-warning"_s);
    case Severity::Info:
        return icon(u"finding-info"_s);
    case Severity::Hint:
        return icon(u"finding-hint"_s);
    case Severity::Off:
        break;
    }
    return {};
}

QString severityCount(Severity severity, qsizetype count)
{
    const int n = int(count);
    switch (severity) {
    case Severity::Error:
        return SeverityWords::tr("%n error(s)", nullptr, n);
    case Severity::Warning:
        return SeverityWords::tr("%n warning(s)", nullptr, n);
    case Severity::Info:
        return SeverityWords::tr("%n note(s)", nullptr, n);
    case Severity::Hint:
        return SeverityWords::tr("%n hint(s)", nullptr, n);
    case Severity::Off:
        break;
    }
    return {};
}

QString severityCounts(const DiagnosticCounts &counts)
{
    QStringList parts;
    for (const Severity severity : severities) {
        if (const qsizetype count = counts.of(severity); count > 0)
            parts << severityCount(severity, count);
    }
    return parts.join(u", "_s);
}

} // namespace sasil
