// SPDX-License-Identifier: MIT
#include "problems/problemstext.h"

#include "text/lineindex.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString problemsText(const ProblemsModel &findings, const QList<int> &rows, const QString &fileName)
{
    if (rows.isEmpty())
        return {};
    const QString text = findings.session()->digest().text();
    const LineIndex lines(text);
    QString written;
    for (const int row : rows) {
        const Diagnostic &diagnostic = findings.diagnostic(row);
        const LineColumn at = lines.position(findings.rangeOf(row).start);
        written += fileName + u':' + QString::number(at.line) + u':' + QString::number(at.column) + u": "_s +
                   severityName(diagnostic.severity) + u": "_s + diagnostic.message.text() + u" ["_s +
                   diagnostic.rule + u"]\n"_s;
    }
    return written;
}

} // namespace sasil
