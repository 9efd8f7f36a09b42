// SPDX-License-Identifier: MIT
#include "render/colours/syntaxcolours.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QHash>

#include <optional>

namespace sasil {

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace {

std::optional<CodeKind> kindOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
        return CodeKind::Keyword;
    case Theme::DataType:
    case Theme::Extension:
    case Theme::Attribute:
        return CodeKind::Type;
    case Theme::Function:
    case Theme::BuiltIn:
        return CodeKind::Function;
    case Theme::Variable:
        return CodeKind::Variable;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return CodeKind::String;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return CodeKind::Number;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
    case Theme::Warning:
    case Theme::Alert:
        return CodeKind::Comment;
    case Theme::Preprocessor:
    case Theme::Import:
        return CodeKind::Preprocessor;
    default:
        // Errors as well: what a digest quotes is seldom whole.
        return std::nullopt;
    }
}

} // namespace

class CodeReader : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    QList<CodeRun> read(const QString &language, const QString &code)
    {
        m_runs.clear();
        setDefinition(definitionOf(language));
        if (!definition().isValid())
            return {};
        KSyntaxHighlighting::State state;
        m_lineStart = 0;
        for (const QStringView line : QStringView(code).split(u'\n')) {
            state = highlightLine(line, state);
            m_lineStart += line.size() + 1;
        }
        return m_runs;
    }

private:
    KSyntaxHighlighting::Definition definitionOf(const QString &language)
    {
        const QString name = language.toLower();
        if (const auto known = m_definitions.constFind(name); known != m_definitions.constEnd())
            return *known;
        KSyntaxHighlighting::Definition found = m_repository.definitionForName(name);
        if (!found.isValid())
            found = m_repository.definitionForFileName(u"code."_s + name);
        return *m_definitions.insert(name, found);
    }

    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const auto kind = kindOf(format.textStyle());
        if (!kind || length <= 0)
            return;
        const TextRange range{m_lineStart + offset, m_lineStart + offset + length};
        if (!m_runs.isEmpty() && m_runs.last().kind == *kind && m_runs.last().range.end == range.start)
            m_runs.last().range.end = range.end;
        else
            m_runs.append({range, *kind});
    }

    KSyntaxHighlighting::Repository m_repository;
    QHash<QString, KSyntaxHighlighting::Definition> m_definitions; ///< by what they were asked for
    QList<CodeRun> m_runs;
    qsizetype m_lineStart = 0; ///< of the line that is read
};

SyntaxColours::SyntaxColours() = default;
SyntaxColours::~SyntaxColours() = default;

QList<CodeRun> SyntaxColours::runs(const QString &language, const QString &code)
{
    const QMutexLocker lock(&m_mutex);
    const std::pair key(language, code);
    if (const QList<CodeRun> *read = m_read.object(key))
        return *read;
    if (!m_reader)
        m_reader = std::make_unique<CodeReader>();
    QList<CodeRun> runs = m_reader->read(language, code);
    m_read.insert(key, new QList<CodeRun>(runs), code.size() + 1);
    return runs;
}

} // namespace sasil
