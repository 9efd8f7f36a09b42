// SPDX-License-Identifier: MIT
#include "cli/checkrun.h"

#include "check/fixing.h"
#include "cli/inorder.h"
#include "cli/progressline.h"
#include "cli/unifieddiff.h"

#include <QIODevice>
#include <QSet>
#include <QThread>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<CheckReport> makeReport(const CheckOptions &options, const Streams &streams)
{
    switch (options.format) {
    case CheckOptions::Json:
        return makeJsonReport();
    case CheckOptions::Sarif:
        return makeSarifReport();
    case CheckOptions::Text:
        break;
    }
    return makeTextReport(streams.colours);
}

} // namespace

CheckRun::CheckRun(CheckOptions options, Streams &streams)
    : m_options(std::move(options)), m_streams(streams), m_report(makeReport(m_options, streams))
{
}

Result<ExitStatus> CheckRun::run()
{
    const Result<QStringList> paths = expandPaths(m_options.operands);
    if (!paths)
        return paths.error();
    m_paths = *paths;
    if (const Result<void> settings = readSettings(); !settings)
        return settings.error();

    ProgressLine progress(m_streams, m_paths.size(),
                          m_streams.progress && !m_options.quiet && m_paths.size() > 1);
    std::optional<Error> error;
    // at(): threads must not part a list that is shared.
    const auto make = [this](qsizetype index) { return check(m_paths.at(index)); };
    const auto takeNext = [&](qsizetype index, const Result<CheckOutcome> &outcome) {
        if (outcome && (!outcome->printed.isEmpty() || !outcome->description.toString().isEmpty()))
            progress.erase();
        const Result<void> taken = outcome ? take(*outcome) : outcome.error();
        if (!taken)
            error = taken.error();
        progress.show(index + 1);
        return !error;
    };
    inOrder<Result<CheckOutcome>>(m_paths.size(), threads(), make, takeNext);
    progress.erase();
    if (error)
        return *error;
    if (!m_options.diff)
        m_report->finish(m_counts, m_streams);
    return hasTooMany() ? HasFindings : Done;
}

QString CheckRun::folderOfInput(const QString &path) const
{
    return folderOf(path == u"-" && !m_options.stdinName.isEmpty() ? m_options.stdinName : path);
}

Result<void> CheckRun::readSettings()
{
    QStringList folders;
    for (const QString &path : std::as_const(m_paths)) {
        if (const QString folder = folderOfInput(path); folders.isEmpty() || folders.last() != folder)
            folders.append(folder);
    }
    const Result<QHash<QString, CheckSettings>> settings = settingsOf(folders, m_options.config);
    if (!settings)
        return settings.error();
    m_settings = *settings;
    for (CheckSettings &each : m_settings) {
        for (auto severity = m_options.severities.cbegin(); severity != m_options.severities.cend();
             ++severity)
            each.severities.insert(severity.key(), severity.value());
    }
    return {};
}

/// A file that is named twice is read again after it was mended, and standard input is read once.
int CheckRun::threads() const
{
    QSet<QString> known;
    for (const QString &path : m_paths) {
        const Result<QString> canonical = path == u"-" ? path : canonicalPath(path);
        known.insert(canonical ? *canonical : path);
    }
    return known.size() < m_paths.size() ? 1 : qMin(QThread::idealThreadCount(), int(m_paths.size()));
}

Result<CheckOutcome> CheckRun::check(const QString &path) const
{
    const Result<Input> input = readInput(path, m_streams);
    if (!input)
        return input.error();
    const QString folder = folderOfInput(path);
    const bool isNowhere = path == u"-" && m_options.stdinName.isEmpty();
    CheckedDigest checked(input->decoded.text, m_settings.value(folder), isNowhere ? QString() : folder);
    CheckOutcome outcome{*input, checked.checker().counts(), {}, {}, {}};
    const QString name = path == u"-" && !isNowhere ? m_options.stdinName : path;
    if (m_options.fixing != CheckOptions::None) {
        const Result<void> mended = mend(checked, name, outcome);
        if (!mended)
            return mended.error();
    }
    if (!m_options.diff)
        outcome.counts = checked.checker().counts();
    const bool isPrinted = m_options.diff || (m_options.fixing != CheckOptions::None && path == u"-");
    if (!isPrinted && (m_options.format != CheckOptions::Text || !m_options.quiet))
        outcome.description = m_report->describe(name, checked);
    return outcome;
}

Result<void> CheckRun::mend(CheckedDigest &checked, const QString &name, CheckOutcome &outcome) const
{
    applyFixes(checked, m_options.fixing == CheckOptions::All ? FixKind::Any : FixKind::Safe);
    const DecodedText &decoded = outcome.input.decoded;
    const Result<QByteArray> before = encode(decoded.text, decoded.format);
    const Result<QByteArray> after = encode(checked.digest().text(), decoded.format);
    if (!before || !after)
        return before ? after.error() : before.error();
    if (m_options.diff)
        outcome.printed = unifiedDiff(name, *before, *after);
    else if (outcome.input.path == u"-")
        outcome.printed = *after;
    else if (*before != *after)
        outcome.mended = *after;
    return {};
}

Result<void> CheckRun::take(const CheckOutcome &outcome)
{
    for (size_t i = 0; i < m_counts.bySeverity.size(); ++i)
        m_counts.bySeverity[i] += outcome.counts.bySeverity[i];
    if (outcome.mended) {
        const Result<FileStamp> written = writeFile(outcome.input.path, *outcome.mended, outcome.input.stamp);
        if (!written)
            return written.error();
    }
    if (!outcome.printed.isEmpty())
        print(outcome.printed);
    if (!outcome.description.isNull())
        m_report->add(outcome.description, m_streams);
    // What is still held back would come behind the next line of progress.
    if (m_streams.progress)
        m_streams.out.flush();
    return {};
}

void CheckRun::print(const QByteArray &bytes)
{
    m_streams.out.flush();
    m_streams.out.device()->write(bytes);
}

bool CheckRun::hasTooMany() const
{
    return m_counts.of(Severity::Error) > 0 ||
           (m_options.maxWarnings >= 0 && m_counts.of(Severity::Warning) > m_options.maxWarnings);
}

} // namespace sasil
