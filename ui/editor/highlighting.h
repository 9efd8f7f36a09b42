// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QObject>

#include <memory>

class QTextDocument;

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace sasil {

/// Colours a digest's source by the definition and the two themes of resources/syntax.
class Highlighting : public QObject
{
    Q_OBJECT

public:
    Highlighting(QTextDocument *document, QObject *parent);
    ~Highlighting() override;

    void setDark(bool dark);

    /// The theme's colours for what is not highlighted.
    [[nodiscard]] QColor background() const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor currentLine() const;

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

} // namespace sasil
