// SPDX-License-Identifier: MIT
#include "cli/checkreport.h"
#include "text/lineindex.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

class TextReport : public CheckReport
{
public:
    explicit TextReport(bool colours) : m_colours(colours) {}

    [[nodiscard]] QJsonValue describe(const QString &name, const CheckedDigest &checked) const override
    {
        const QString text = checked.digest().text();
        const LineIndex lines(text);
        QString lined;
        QTextStream out(&lined);
        checked.forEach([&](qsizetype topic, const Diagnostic &diagnostic) {
            const LineColumn at = lines.position(checked.digest().inDocument(topic, diagnostic.range).start);
            out << name << ':' << at.line << ':' << at.column << ": " << coloured(diagnostic.severity) << ": "
                << diagnostic.message.text() << " [" << diagnostic.rule << "]\n";
        });
        return lined;
    }

    void add(const QJsonValue &description, Streams &streams) override
    {
        streams.out << description.toString();
    }

    void finish(const DiagnosticCounts &, Streams &) override {}

private:
    [[nodiscard]] QString coloured(Severity severity) const
    {
        QString name = severityName(severity);
        if (!m_colours)
            return name;
        const QString colour = severity == Severity::Error     ? u"31"_s
                               : severity == Severity::Warning ? u"33"_s
                                                               : u"36"_s;
        return u"\033["_s + colour + u'm' + name + u"\033[0m"_s;
    }

    bool m_colours;
};

} // namespace

std::unique_ptr<CheckReport> makeTextReport(bool colours)
{
    return std::make_unique<TextReport>(colours);
}

} // namespace sasil
