// SPDX-License-Identifier: MIT
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>

#include <QColor>
#include <QHash>
#include <QString>
#include <QTextLayout>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
} // namespace KSyntaxHighlighting

namespace sasil {

/// How a line of a digest's source is coloured, by the definition and the themes of resources/syntax.
class LineColours : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    using State = KSyntaxHighlighting::State;

    LineColours();
    ~LineColours() override;

    /// Reads a line that the lines above leave in the state \a start; answers with the state that it leaves
    /// the next one in. A default State is that of a document's start.
    State read(const QString &line, const State &start);
    /// Of the line that was read last.
    [[nodiscard]] const QList<QTextLayout::FormatRange> &formats() const { return m_formats; }

    /// Both: whether formats are other ones now.
    bool setDark(bool dark, bool contrast);
    /// Draws backslashes in another family than the rest; empty: in the same.
    bool setBackslashFamily(const QString &family);

    /// The theme's colours for what is not highlighted.
    [[nodiscard]] QColor background() const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor currentLine() const;

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    [[nodiscard]] QTextCharFormat charFormat(const KSyntaxHighlighting::Format &format);

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QList<QTextLayout::FormatRange> m_formats;
    QHash<int, QTextCharFormat> m_charFormats; ///< of the theme, by the ids of formats
    QString m_backslashFamily;
};

} // namespace sasil
