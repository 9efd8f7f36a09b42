// SPDX-License-Identifier: MIT
#include "cli/checkreport.h"
#include "cli/json.h"
#include "cli/rulehelp.h"
#include "cli/sarif.h"
#include "text/translations.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The results of one digest.
class SarifResults
{
public:
    SarifResults(const QString &name, const CheckedDigest &checked)
        : m_uri(sarifUri(name)), m_checked(checked), m_text(checked.digest().text()), m_lines(m_text),
          m_context(checked.context())
    {
    }

    /// Suppressed findings stand among the others, each where it is in the text.
    QJsonArray all()
    {
        for (qsizetype topic = 0; topic < m_checked.digest().topicCount(); ++topic) {
            const QList<Diagnostic> &shown = m_checked.checker().of(topic);
            qsizetype next = 0;
            for (const SuppressedDiagnostic &each : m_checked.checker().suppressedIn(topic)) {
                while (next < shown.size() && shown[next].range.start <= each.diagnostic.range.start)
                    addShown(topic, shown[next++]);
                addSuppressed(topic, each);
            }
            while (next < shown.size())
                addShown(topic, shown[next++]);
        }
        return m_results;
    }

private:
    void addShown(qsizetype topic, const Diagnostic &diagnostic)
    {
        const DiagnosticDetails details = detailsOf(m_context, topic, diagnostic);
        QJsonObject result = resultOf(topic, diagnostic);
        QJsonArray related;
        for (const Related &place : details.related) {
            QJsonObject location = locationOf(place.range);
            location[u"message"_s] = sarifMessage(place.message);
            related.append(location);
        }
        if (!related.isEmpty())
            result[u"relatedLocations"_s] = related;
        QJsonArray fixes;
        for (const Fix &fix : details.fixes) {
            if (!fix.edits.isEmpty())
                fixes.append(fixOf(fix));
        }
        if (!fixes.isEmpty())
            result[u"fixes"_s] = fixes;
        m_results.append(result);
    }

    void addSuppressed(qsizetype topic, const SuppressedDiagnostic &suppressed)
    {
        QJsonObject result = resultOf(topic, suppressed.diagnostic);
        QJsonObject suppression{{u"kind"_s, u"inSource"_s}};
        if (!suppressed.reason.isEmpty())
            suppression[u"justification"_s] = suppressed.reason;
        result[u"suppressions"_s] = QJsonArray{suppression};
        m_results.append(result);
    }

    QJsonObject resultOf(qsizetype topic, const Diagnostic &diagnostic)
    {
        const TextRange range = m_checked.digest().inDocument(topic, diagnostic.range);
        return {
            {u"ruleId"_s, QString(diagnostic.rule)},
            {u"level"_s, sarifLevel(diagnostic.severity)},
            {u"message"_s, sarifMessage(diagnostic.message)},
            {u"locations"_s, QJsonArray{locationOf(range)}},
            // All results have it or none: an empty list says that this one is not suppressed.
            {u"suppressions"_s, QJsonArray()},
            {u"partialFingerprints"_s, QJsonObject{{u"sasilFinding/v1"_s, fingerprint(topic, diagnostic)}}},
            {u"properties"_s, QJsonObject{{u"severity"_s, QString(severityName(diagnostic.severity))}}}};
    }

    /// The same as long as the finding is about the same words under the same heading, wherever these stand.
    QString fingerprint(qsizetype topic, const Diagnostic &diagnostic)
    {
        const Digest &digest = m_checked.digest();
        const QStringView about = slice(digest.source(topic), diagnostic.range);
        const QString told = QStringList{QString(diagnostic.rule), digest.topic(topic).listTitle(),
                                         about.toString().simplified()}
                                 .join(QChar(0));
        const QByteArray hash =
            QCryptographicHash::hash(told.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
        // Which of several that say the same.
        const int number = ++m_occurrences[hash];
        return QString::fromLatin1(hash) + u':' + QString::number(number);
    }

    [[nodiscard]] QJsonObject artifact() const { return {{u"uri"_s, m_uri}}; }

    [[nodiscard]] QJsonObject locationOf(TextRange range) const
    {
        return {{u"physicalLocation"_s, QJsonObject{{u"artifactLocation"_s, artifact()},
                                                    {u"region"_s, sarifRegion(m_lines, range)}}}};
    }

    [[nodiscard]] QJsonObject fixOf(const Fix &fix) const
    {
        QJsonArray replacements;
        for (const TextEdit &edit : fix.edits)
            replacements.append(QJsonObject{{u"deletedRegion"_s, sarifRegion(m_lines, edit.range)},
                                            {u"insertedContent"_s, QJsonObject{{u"text"_s, edit.text}}}});
        const QJsonObject change{{u"artifactLocation"_s, artifact()}, {u"replacements"_s, replacements}};
        return {{u"description"_s, sarifMessage(fix.title)},
                {u"artifactChanges"_s, QJsonArray{change}},
                {u"properties"_s, QJsonObject{{u"safe"_s, fix.safe}}}};
    }

    QString m_uri;
    const CheckedDigest &m_checked;
    QString m_text;
    LineIndex m_lines;
    CheckContext m_context;
    QHash<QByteArray, int> m_occurrences;
    QJsonArray m_results;
};

class SarifReport : public CheckReport
{
public:
    [[nodiscard]] QJsonValue describe(const QString &name, const CheckedDigest &checked) const override
    {
        QJsonArray on;
        for (const Rule &rule : allRules()) {
            if (checked.checker().settings().severityOf(rule.id, rule.severity) != Severity::Off)
                on.append(QString(rule.id));
        }
        return QJsonObject{{u"rules"_s, on}, {u"results"_s, SarifResults(name, checked).all()}};
    }

    void add(const QJsonValue &description, Streams &) override
    {
        for (const auto &rule : description[u"rules"_s].toArray())
            m_rules.insert(rule.toString());
        for (const auto &result : description[u"results"_s].toArray())
            m_results.append(result);
    }

    void finish(const DiagnosticCounts &, Streams &streams) override
    {
        QJsonArray rules;
        QHash<QString, qint64> indices;
        for (const Rule &rule : allRules()) {
            if (!m_rules.contains(QString(rule.id)))
                continue;
            indices.insert(QString(rule.id), rules.size());
            rules.append(sarifRule(rule, helpPage(rule)));
        }
        QJsonArray results;
        for (const auto &value : std::as_const(m_results)) {
            QJsonObject result = value.toObject();
            result[u"ruleIndex"_s] = indices.value(result[u"ruleId"_s].toString());
            results.append(result);
        }
        const QJsonObject driver{{u"name"_s, u"Sasil"_s},
                                 {u"version"_s, QCoreApplication::applicationVersion()},
                                 {u"language"_s, currentLanguage()},
                                 {u"rules"_s, rules}};
        const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                              {u"language"_s, currentLanguage()},
                              {u"columnKind"_s, u"utf16CodeUnits"_s},
                              {u"results"_s, results}};
        printJson(streams.out,
                  {{u"$schema"_s, sarifSchema}, {u"version"_s, u"2.1.0"_s}, {u"runs"_s, QJsonArray{run}}});
    }

private:
    QSet<QString> m_rules; ///< that are on for any of the digests
    QJsonArray m_results;
};

} // namespace

std::unique_ptr<CheckReport> makeSarifReport()
{
    return std::make_unique<SarifReport>();
}

} // namespace sasil
