// SPDX-License-Identifier: MIT
#include "cli/checkreport.h"
#include "cli/json.h"

#include <QJsonArray>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QJsonObject fixJson(const Fix &fix, const LineIndex &lines)
{
    QJsonArray edits;
    for (const TextEdit &edit : fix.edits)
        edits.append(QJsonObject{{u"range"_s, rangeJson(lines, edit.range)}, {u"text"_s, edit.text}});
    return {{u"title"_s, fix.title.text()}, {u"safe"_s, fix.safe}, {u"edits"_s, edits}};
}

class JsonReport : public CheckReport
{
public:
    [[nodiscard]] QJsonValue describe(const QString &name, const CheckedDigest &checked) const override
    {
        const QString text = checked.digest().text();
        const LineIndex lines(text);
        const CheckContext context = checked.context();
        QJsonArray diagnostics;
        checked.forEach([&](qsizetype topic, const Diagnostic &diagnostic) {
            const DiagnosticDetails details = detailsOf(context, topic, diagnostic);
            QJsonArray related;
            for (const Related &place : details.related)
                related.append(QJsonObject{{u"message"_s, place.message.text()},
                                           {u"range"_s, rangeJson(lines, place.range)}});
            QJsonArray fixes;
            for (const Fix &fix : details.fixes)
                fixes.append(fixJson(fix, lines));
            const TextRange range = checked.digest().inDocument(topic, diagnostic.range);
            diagnostics.append(QJsonObject{{u"rule"_s, QString(diagnostic.rule)},
                                           {u"severity"_s, QString(severityName(diagnostic.severity))},
                                           {u"message"_s, diagnostic.message.text()},
                                           {u"range"_s, rangeJson(lines, range)},
                                           {u"related"_s, related},
                                           {u"fixes"_s, fixes}});
        });
        return QJsonObject{{u"file"_s, name}, {u"diagnostics"_s, diagnostics}};
    }

    void add(const QJsonValue &description, Streams &) override { m_files.append(description); }

    void finish(const DiagnosticCounts &counts, Streams &streams) override
    {
        QJsonObject bySeverity;
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info, Severity::Hint})
            bySeverity[QString(severityName(severity))] = qint64(counts.of(severity));
        printJson(streams.out, {{u"version"_s, 1}, {u"files"_s, m_files}, {u"counts"_s, bySeverity}});
    }

private:
    QJsonArray m_files;
};

} // namespace

std::unique_ptr<CheckReport> makeJsonReport()
{
    return std::make_unique<JsonReport>();
}

} // namespace sasil
